import { describe, expect, it } from "vitest";
import { pathText } from "../../src/packs/problem.ts";
import { MeasurePack } from "../../src/packs/schema.ts";
import { measureOf } from "../core/builders.ts";

type Json = { [key: string]: Json } & { [index: number]: Json };

/** What the schema says about a valid pack in which one place was changed. */
function problemsAfter(change: (pack: Json) => void): string[] {
  const pack = structuredClone(measureOf()) as unknown as Json;
  change(pack);
  const issues = MeasurePack.safeParse(pack).error?.issues ?? [];
  return issues.map(({ path, message }) => `${pathText(path)}: ${message}`);
}

const set = (object: unknown, key: string | number, value: unknown): void => {
  (object as Record<string | number, unknown>)[key] = value;
};

describe("MeasurePack", () => {
  it("accepts the pack that the tests break", () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });

  it.each<[string, (pack: Json) => void, RegExp]>([
    [
      "an item of a scale that does not exist",
      (pack) => set(pack["scales"]?.[0]?.["items"], 3, "9"),
      /^scales\[0\]\.items\[3\]: No item has the id "9"$/,
    ],
    [
      "an option set that does not exist",
      (pack) => set(pack["sections"]?.[0]?.["items"]?.[1], "options", "often"),
      /^sections\[0\]\.items\[1\]\.options: No option set is called "often"$/,
    ],
    [
      "a scale that does not say what it is about",
      (pack) => set(pack["scales"]?.[0], "about", undefined),
      /^scales\[0\]\.about: Invalid option/,
    ],
    [
      "a scale about something that there are no words for",
      (pack) => set(pack["scales"]?.[0], "about", "weather"),
      /^scales\[0\]\.about: Invalid option/,
    ],
    [
      "a reverse item outside the scale",
      (pack) => set(pack["scales"]?.[0], "reverse", ["9"]),
      /^scales\[0\]\.reverse\[0\]: Reverse item "9" is not in the scale$/,
    ],
    [
      "a risk item that does not exist",
      (pack) => set(pack["risk"]?.[0], "item", "9"),
      /^risk\[0\]\.item: No item has the id "9"$/,
    ],
    [
      "a band that begins below the one before",
      (pack) =>
        set(pack["scales"]?.[0], "bands", [
          { key: "a", from: 0 },
          { key: "b", from: 0 },
        ]),
      /^scales\[0\]\.bands\[1\]\.from: Each band begins above the one before$/,
    ],
    [
      "bands that do not begin at the lowest score",
      (pack) => set(pack["scales"]?.[0]?.["bands"]?.[0], "from", 1),
      /^scales\[0\]\.bands\[0\]\.from: The first band begins at the lowest score, 0$/,
    ],
    [
      "a band outside the range",
      (pack) => set(pack["scales"]?.[0]?.["bands"]?.[1], "from", 13),
      /^scales\[0\]\.bands\[1\]\.from: The band begins outside the range$/,
    ],
    [
      "a source that is no citation",
      (pack) => set(pack["scales"]?.[0]?.["cutoffs"]?.[0], "source", "hearsay"),
      /^scales\[0\]\.cutoffs\[0\]\.source: No citation has the id "hearsay"$/,
    ],
    [
      "a source of bands that is no citation",
      (pack) => set(pack["scales"]?.[0], "bandsSource", "hearsay"),
      /^scales\[0\]\.bandsSource: No citation/,
    ],
    [
      "a source of the missing rule that is no citation",
      (pack) => set(pack["scales"]?.[0]?.["missing"], "source", "hearsay"),
      /^scales\[0\]\.missing\.source: No citation/,
    ],
    [
      "a source of a risk rule that is no citation",
      (pack) => set(pack["risk"]?.[0], "source", "hearsay"),
      /^risk\[0\]\.source: No citation/,
    ],
    [
      "a source of a reliable change that is no citation",
      (pack) => set(pack["scales"]?.[0]?.["reliableChange"]?.[0], "source", "hearsay"),
      /^scales\[0\]\.reliableChange\[0\]\.source: No citation/,
    ],
    [
      "a cut-off outside the range",
      (pack) => set(pack["scales"]?.[0]?.["cutoffs"]?.[0], "value", 13),
      /^scales\[0\]\.cutoffs\[0\]\.value: The cut-off lies outside the range$/,
    ],
    [
      "a range the items cannot give",
      (pack) => set(pack["scales"]?.[0], "range", [0, 16]),
      /^scales\[0\]\.range: The items can give scores from 0 to 12$/,
    ],
    [
      "a reliable change no two scores can reach",
      (pack) => set(pack["scales"]?.[0]?.["reliableChange"]?.[0], "value", 13),
      /^scales\[0\]\.reliableChange\[0\]\.value: No two scores can differ by so much$/,
    ],
    [
      "a missing rule that allows everything to be missing",
      (pack) => set(pack["scales"]?.[0]?.["missing"], "maxMissing", 4),
      /^scales\[0\]\.missing\.maxMissing: At least one item must be answered$/,
    ],
    [
      "a blank that is filled from a scale that does not exist",
      (pack) =>
        set(pack["scales"]?.[0], "missing", {
          rule: "fill",
          maxMissing: 1,
          within: ["rest"],
          source: "invented",
        }),
      /^scales\[0\]\.missing\.within\[0\]: No scale has the id "rest"$/,
    ],
    [
      "a blank that could be filled from two scales",
      (pack) =>
        set(pack["scales"]?.[0], "missing", {
          rule: "fill",
          maxMissing: 1,
          within: ["total", "total"],
          source: "invented",
        }),
      /^scales\[0\]\.missing\.within: Item "1" must lie in one of these scales, and in one only$/,
    ],
    [
      "an option key that occurs twice",
      (pack) => set(pack["options"]?.["frequency"]?.[1], "key", "o0"),
      /^options\.frequency: Option key "o0" occurs more than once$/,
    ],
    [
      "an option value that occurs twice",
      (pack) => set(pack["options"]?.["frequency"]?.[1], "value", 0),
      /^options\.frequency: Option value "0" occurs more than once$/,
    ],
    [
      "an item id that occurs twice",
      (pack) => set(pack["sections"]?.[0]?.["items"]?.[1], "id", "1"),
      /^sections: Item id "1" occurs more than once$/,
    ],
    ["an unknown key at the top", (pack) => set(pack, "alerts", []), /alerts/],
    [
      "an unknown key deep inside",
      (pack) => set(pack["scales"]?.[0], "formula", "a+b"),
      /^scales\[0\]: .*formula/,
    ],
    [
      "a cut-off without a source",
      (pack) => set(pack["scales"]?.[0]?.["cutoffs"]?.[0], "source", undefined),
      /^scales\[0\]\.cutoffs\[0\]\.source: /,
    ],
  ])("refuses %s, with the path and a sentence", (_name, change, problem) => {
    expect(problemsAfter(change)).toContainEqual(expect.stringMatching(problem));
  });

  it("describes every field, so that the published schema explains itself", () => {
    const undescribed = Object.entries(MeasurePack.unwrap().shape)
      .filter(([, field]) => !field.description)
      .map(([name]) => name);
    expect(undescribed).toEqual([]);
  });
});
