/** By whose norms the answers to real measures are judged. */
import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../src/core/brand.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { courseLines } from "../../src/core/series/course-lines.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import type { Point } from "../../src/core/series/point.ts";
import { summarise } from "../../src/core/series/summary.ts";
import { honestyFlags } from "../../src/core/honesty/flags.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { pointOf } from "../core/builders.ts";

type Answer = readonly [score: number, locale: string];

/** The course of a measure's first scale, week by week. */
function courseOf(id: string, answers: readonly Answer[]) {
  const measure = findMeasure(id);
  const [scale] = measure.scales;
  if (!scale) throw new RangeError(`${id} has no scale`);
  const points = answers.map(([score, locale], week): Point =>
    pointOf(1 + 7 * week, score, {
      measure: measureKey(measure),
      scale: scale.id,
      locale: locale as LocaleTag,
    }),
  );
  return { measure, scale, points, facts: factsOf({ measure, scale, points, gapDays: 28 }) };
}

const changeIn = (id: string, ...answers: readonly Answer[]) => courseOf(id, answers).facts.change;

describe("answers to PHQ-9 in German", () => {
  const course = courseOf("phq-9", [
    [15, "de"],
    [12, "de"],
    [9, "de"],
  ]);

  // doi and numbers: src/packs/phq-9/SOURCE.md. 6 points and 10 or more are both in English.
  it("are judged by English norms, which the verdict records", () => {
    expect(course.facts.change).toMatchObject({
      status: "judged",
      class: "reliable-improvement",
      outcome: "recovered",
      threshold: 6,
      norm: {
        norm: { population: "Adults in NHS Talking Therapies services, England", locale: "en" },
        because: [],
        despite: "other-language",
        decidedBy: "only-one",
        passedOver: [],
      },
      cutoff: {
        ok: true,
        value: {
          norm: { value: 10, population: "Adults in primary care, USA" },
          despite: "other-language",
          decidedBy: "first-listed",
          passedOver: [{ norm: { value: 10 }, reason: "fits-less" }],
        },
      },
    });
  });

  it("are told with that reserve, in the summary and as a flag", () => {
    expect(summarise(course.facts)).toContainEqual({
      key: "norms-in-other-language",
      of: "both",
      normLocale: "en",
      populations: [
        "Adults in NHS Talking Therapies services, England",
        "Adults in primary care, USA",
      ],
    });
    const foreign = honestyFlags(course.facts).filter(
      ({ flag }) => flag === "norms-in-other-language",
    );
    expect(foreign).toMatchObject([
      { of: "threshold", locale: "de", normLocale: "en" },
      { of: "cutoff", locale: "de", normLocale: "en" },
    ]);
  });

  it("have no such reserve in English", () => {
    const change = changeIn("phq-9", [15, "en-GB"], [9, "en-GB"]);
    expect(change).toMatchObject({ norm: { because: ["same-language"] } });
    expect(change).not.toHaveProperty("norm.despite");
  });
});

describe("answers to OQ-45", () => {
  it("are judged by the limit of their own language: 16 points are chance in Dutch only", () => {
    const dutch = changeIn("oq-45-2", [80, "nl"], [64, "nl"]);
    const english = changeIn("oq-45-2", [80, "en"], [64, "en"]);
    expect(dutch).toMatchObject({ threshold: 18, class: "no-reliable-change" });
    expect(dutch).toMatchObject({
      norm: { decidedBy: "same-language", passedOver: [{ reason: "other-language" }] },
    });
    expect(english).toMatchObject({ threshold: 14, class: "reliable-improvement" });
  });

  it("have one limit for a whole course, that of the latest score's language", () => {
    const { measure, points, facts } = courseOf("oq-45-2", [
      [80, "nl"],
      [64, "nl"],
      [60, "en"],
    ]);
    expect(facts.change).toMatchObject({ threshold: 14 });
    const lines = courseLines({ measure, points, gapDays: 28 }).filter(
      ({ scale }) => scale === facts.scale,
    );
    expect(lines.map((line) => line.class)).toEqual([
      undefined,
      "reliable-improvement",
      "reliable-improvement",
    ]);
  });
});

describe("a person of whom age and sex are not known", () => {
  it.each([
    ["pcl-5", 60, 10, "sex-unknown"],
    ["cors", 10, 30, "age-unknown"],
    ["who-5", 20, 80, "no-norms"],
  ])("gets no verdict on %s", (id, from, to, reason) => {
    expect(changeIn(id, [from, "en"], [to, "en"])).toMatchObject({ status: "not-judged", reason });
  });

  it("gets a verdict on ORS but no clinical range, for its cut-offs are for ages", () => {
    const { facts } = courseOf("ors", [
      [15, "en"],
      [30, "en"],
    ]);
    expect(facts).not.toHaveProperty("cutoff");
    expect(facts.change).toMatchObject({
      class: "reliable-improvement",
      cutoff: { ok: false, error: { reason: "age-unknown" } },
    });
    expect(facts.change).not.toHaveProperty("outcome");
  });
});
