import { describe, expect, it } from "vitest";
import { optionsOf } from "../../src/core/measures/measure.ts";
import { measures } from "../../src/packs/index.ts";
import { packs, wordings } from "./read-packs.ts";

const find = (pack: string, tag: string) =>
  wordings.find((one) => one.pack === pack && one.tag === tag)?.file;
const wordsOf = (pack: string, tag: string): Readonly<Record<string, string>> => {
  const found = find(pack, tag);
  if (!found) throw new Error(`No wording of ${pack} in ${tag}`);
  return found.text;
};
const OPTIONS = ["0", "1", "2", "3"].map((key) => `option.frequency.${key}`);
/** The items of a short form, in its order, as items of the forms they come from. */
const MADE_OF: Readonly<Record<string, readonly (readonly [pack: string, item: string])[]>> = {
  "phq-8": ["1", "2", "3", "4", "5", "6", "7", "8"].map((item) => ["phq-9", item]),
  "phq-2": ["1", "2"].map((item) => ["phq-9", item]),
  "gad-2": ["1", "2"].map((item) => ["gad-7", item]),
  "phq-4": [
    ["gad-7", "1"],
    ["gad-7", "2"],
    ["phq-9", "1"],
    ["phq-9", "2"],
  ],
};
const short = wordings.filter(({ pack }) => Object.hasOwn(MADE_OF, pack));
/** Wording of a short form whose long form is not proven in that language, with its checksum. */
const ALONE: Readonly<Record<string, string>> = {
  "phq-2 nl": "55d4aeaf90b0c8f726ed7ff32d84eb72c9aee39d3562762813a3a3a076e1e293",
  "phq-8 nl": "6b26f4a9e394d4318627593697e1ed3de3b88ed1041623beb7772d8e3058992b",
};
const isAlone = ({ pack, tag }: { readonly pack: string; readonly tag: string }): boolean =>
  Object.hasOwn(ALONE, `${pack} ${tag}`);

describe("the short forms of the PHQ family", () => {
  it.each(short.filter((one) => !isAlone(one)))(
    "$pack in $tag has the words of the long forms, letter for letter",
    (one) => {
      const made = MADE_OF[one.pack] ?? [];
      const items = made.map(([, item], index) => [`item.${index + 1}`, item] as const);
      for (const [index, [key]] of items.entries()) {
        const [pack = "", item = ""] = made[index] ?? [];
        expect(one.file.text[key], key).toBe(wordsOf(pack, one.tag)[`item.${item}`]);
      }
      const from = one.pack === "gad-2" ? "gad-7" : "phq-9";
      for (const key of ["stem", ...OPTIONS]) {
        expect(one.file.text[key], key).toBe(wordsOf(from, one.tag)[key]);
      }
    },
  );

  it("stand without their long form only where that is not proven, with recorded words", () => {
    const alone = short.filter(isAlone);
    expect(
      Object.fromEntries(alone.map(({ pack, tag, file }) => [`${pack} ${tag}`, file.checksum])),
    ).toEqual(ALONE);
    for (const { pack, tag } of alone) {
      for (const [long] of MADE_OF[pack] ?? []) expect(find(long, tag), tag).toBeUndefined();
    }
  });

  it("PHQ-2 in Dutch has the words of the Dutch PHQ-8, letter for letter", () => {
    for (const key of ["stem", "item.1", "item.2", ...OPTIONS]) {
      expect(wordsOf("phq-2", "nl")[key], key).toBe(wordsOf("phq-8", "nl")[key]);
    }
  });

  it("PHQ-4 is translated only where both long forms have one stem and the same options", () => {
    const translated = short.filter(({ pack, tag }) => pack === "phq-4" && tag !== "en");
    expect(translated.map(({ tag }) => tag)).toEqual(["de", "es", "fr"]);
    for (const { tag } of translated) {
      for (const key of ["stem", ...OPTIONS]) {
        expect(wordsOf("gad-7", tag)[key], `${tag} ${key}`).toBe(wordsOf("phq-9", tag)[key]);
      }
    }
  });
});

const steps = packs.flatMap(({ id, measure }) =>
  measure.stepUp ? [{ id, measure, stepUp: measure.stepUp }] : [],
);

describe("a step from a short form to a longer one", () => {
  it("is made by PHQ-2 and GAD-2", () => {
    expect(steps.map(({ id, stepUp }) => `${id} ${stepUp.atLeast} ${stepUp.to}`)).toEqual([
      "gad-2 3 gad-7",
      "phq-2 3 phq-9",
    ]);
  });

  it.each(steps)(
    "$id carries every answer over to the same question",
    ({ id, measure, stepUp }) => {
      const long = measures.find((one) => one.id === stepUp.to);
      if (!long) throw new Error(`No pack ${stepUp.to}`);
      const scale = measure.scales.find((one) => one.id === stepUp.scale);
      expect(Object.keys(stepUp.carry)).toEqual(scale?.items);
      const values = (of: typeof measure, item: string) => optionsOf(of, item).map((o) => o.value);
      for (const [here, there] of Object.entries(stepUp.carry)) {
        expect(values(measure, here)).toEqual(values(long, there));
        const asked = wordings.filter((one) => one.pack === id && !isAlone(one));
        for (const { tag, file } of asked) {
          expect(file.text[`item.${here}`], tag).toBe(wordsOf(stepUp.to, tag)[`item.${there}`]);
        }
      }
    },
  );
});
