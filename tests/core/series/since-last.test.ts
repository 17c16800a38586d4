import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import { checkInsOf, sinceLastOf } from "../../../src/core/series/since-last.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../builders.ts";

const scale = scaleOf({ range: [0, 27] });
const unscorable = { status: "unscorable", missing: ["1", "2"] } as const;
type Given = number | "none" | "not-asked";

/** Facts of one measure, a week between check-ins. */
const facts = (id: string, scores: readonly Given[], version = "1.0.0") =>
  factsOf({
    measure: { ...measureOf(scale), id, abbreviation: id.toUpperCase() },
    scale,
    points: scores.flatMap((score, week) =>
      score === "not-asked"
        ? []
        : [
            pointOf(1 + 7 * week, score === "none" ? unscorable : score, {
              measure: `${id}@${week === 0 ? version : "1.0.0"}`,
            }),
          ],
    ),
    gapDays: 28,
  });

/** Check-ins of two measures, each `[first, second]`. */
const since = (...course: readonly (readonly [Given, Given])[]) =>
  sinceLastOf([
    facts(
      "a",
      course.map(([a]) => a),
    ),
    facts(
      "b",
      course.map(([, b]) => b),
    ),
  ]);

describe("sinceLastOf()", () => {
  it("says nothing when nothing was answered", () => {
    expect(sinceLastOf([facts("a", [])])).toBeUndefined();
  });

  it("has no step after a first check-in", () => {
    expect(since([9, 8])).toEqual({ at: dayOf(1), groups: [], withoutScore: [] });
  });

  it("puts measures that start on the same check-in together", () => {
    expect(since([14, 11], [10, 13])).toMatchObject({
      groups: [
        {
          since: dayOf(1),
          lastTime: true,
          steps: [
            { abbreviation: "A", points: 4, towards: "better" },
            { abbreviation: "B", points: 2, towards: "worse" },
          ],
        },
      ],
    });
  });

  it("tells each change from the check-in it starts on", () => {
    expect(since([14, 11], [13, "none"], [10, 8])).toMatchObject({
      at: dayOf(15),
      groups: [
        { since: dayOf(8), lastTime: true, steps: [{ abbreviation: "A", points: 3 }] },
        { since: dayOf(1), lastTime: false, steps: [{ abbreviation: "B", points: 3 }] },
      ],
      withoutScore: [],
    });
  });

  it.each([
    ["none", ["B"]],
    ["not-asked", []],
  ] as const)("gives no older change for a measure with %s", (b, withoutScore) => {
    expect(since([15, 11], [10, 8], [9, b])).toMatchObject({
      at: dayOf(15),
      groups: [{ since: dayOf(8), steps: [{ abbreviation: "A", points: 1 }] }],
      withoutScore,
    });
  });

  it("gives no change when the last check-in has no score at all", () => {
    expect(since([19, 15], [10, 8], ["none", "none"])).toEqual({
      at: dayOf(15),
      groups: [],
      withoutScore: ["A", "B"],
    });
  });

  it("does not call a score of another version missing, nor compare it", () => {
    expect(sinceLastOf([facts("a", [9], "0.9.0")])).toMatchObject({ groups: [], withoutScore: [] });
    expect(sinceLastOf([facts("a", [9, 8], "0.9.0")])).toMatchObject({ groups: [] });
  });

  it("knows a check-in as the first of all, and not of each measure alone", () => {
    expect(checkInsOf([facts("a", [9, "not-asked"]), facts("b", ["not-asked", 8])])).toHaveLength(
      2,
    );
  });

  it("calls nothing missing that was never asked", () => {
    expect(since([9, "not-asked"], [8, "not-asked"])?.withoutScore).toEqual([]);
  });
});
