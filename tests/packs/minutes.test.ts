import { describe, expect, it } from "vitest";
import { minutesIn, secondsOf } from "../../src/core/check-in/minutes.ts";
import { measureOfPart } from "../../src/core/check-in/own-parts.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { measures, textOf } from "../../src/packs/index.ts";

const asking = (id: string) => ({ measure: findMeasure(id), text: textOf(id, "en") });

describe("the time that a check-in takes", () => {
  it.each(measures.map((measure) => [measure.id, measure.minutes] as const))(
    "%s: is near what its source says (%s min), and never half a minute more",
    (id, minutes) => {
      const estimate = secondsOf(asking(id)) / 60;
      expect(estimate).toBeLessThanOrEqual(minutes + 0.5);
      expect(estimate).toBeGreaterThan(minutes / 8);
    },
  );

  it("grows with goals and with own words", () => {
    const base = [asking("phq-9"), asking("gad-7")];
    const goals = measureOfPart({
      kind: "goals",
      goals: ["a", "b", "c"].map((id) => ({ id, text: id })),
    });
    const talk = measureOfPart({ kind: "talk" });
    expect(minutesIn(base)).toBe(3);
    expect(minutesIn([...base, { measure: goals }, { measure: talk }])).toBe(4);
    expect(secondsOf({ measure: talk })).toBeGreaterThan(secondsOf({ measure: goals }));
  });

  it("is never none, and leaves out what is not asked", () => {
    expect(minutesIn([])).toBe(1);
    expect(minutesIn([asking("gad-2")])).toBe(1);
    const audit = asking("audit");
    const all = secondsOf(audit);
    expect(secondsOf({ ...audit, answers: { 1: 0 } })).toBeLessThanOrEqual(all);
  });
});
