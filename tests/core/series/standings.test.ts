import { describe, expect, it } from "vitest";
import { standingsOf } from "../../../workers/api/standings.ts";
import type { Score } from "../../../src/core/scoring/score.ts";
import { measureKey } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { pointOf } from "../builders.ts";

const measure = measureKey(findMeasure("phq-9"));
const scale = findMeasure("phq-9").scales[0]?.id ?? "";
const unscorable = { status: "unscorable", missing: ["1", "2"] } as const;
const standing = (...scores: readonly (readonly [day: number, score: Score | number])[]) =>
  standingsOf(scores.map(([day, score]) => pointOf(day, score, { measure, scale })))[0];

describe("standingsOf()", () => {
  it("says the band and the change of the latest score", () => {
    expect(standing([1, 19], [8, 8])).toMatchObject({
      band: "mild",
      change: "reliable-improvement",
    });
  });

  it.each([15, 8])("lets no earlier score speak for an answer of day %i without one", (day) => {
    const found = standing([1, 19], [8, 8], [day, unscorable]);
    expect(found?.score.status).toBe("unscorable");
    expect(found).not.toHaveProperty("band");
    expect(found).not.toHaveProperty("change");
  });
});
