import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sayPoints, sayDirection, sayHigher } from "../../src/components/report/direction-words.ts";
import { sayHeading, sayHeadline } from "../../src/components/report/headlines.ts";
import { saySummary } from "../../src/components/report/sentences.ts";
import { towards } from "../../src/core/change/judge.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { ABOUT, type About } from "../../src/core/measures/measure.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { verdictOf } from "../../src/core/series/headline.ts";
import { summarise } from "../../src/core/series/summary.ts";
import { staff } from "../../src/locales/staff.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { measureOf, pointOf, scaleOf } from "../core/builders.ts";
import { packs } from "../packs/read-packs.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const scales = packs.flatMap(({ id, measure }) =>
  measure.scales.map((scale) => ({ name: `${id}/${scale.id}`, scale })),
);
type Scale = (typeof scales)[number]["scale"];

const say = (scale: Scale, difference: number): string =>
  sayPoints(voice, {
    ...scale,
    points: Math.abs(difference),
    towards: towards(scale.direction, difference),
  });

/** What one point more is called, read off what each scale asks, not off its `about`. */
const ONE_MORE: Readonly<Record<string, string>> = {
  "alliance-check/total": "a stronger alliance",
  "alliance-check-therapist/total": "a stronger alliance",
  "audit/total": "more risky drinking",
  "audit-c/total": "more risky drinking",
  "core-10/total": "more distress",
  "core-om/total": "more distress",
  "core-om/non-risk": "more distress",
  "core-om/wellbeing": "worse well-being",
  "core-om/problems": "more distress",
  "core-om/functioning": "more difficulty",
  "core-om/risk": "more risk reported",
  "cors/total": "better well-being",
  "csrs/total": "a stronger alliance",
  "daily-mood/mood": "better mood",
  "daily-mood/energy": "a better score",
  "daily-mood/worry": "more distress",
  "daily-mood/sleep": "better sleep",
  "dass-21/depression": "more distress",
  "dass-21/anxiety": "more distress",
  "dass-21/stress": "more distress",
  "gad-2/total": "more distress",
  "gad-7/total": "more distress",
  "goal-attainment/t-score": "more reached",
  "goal-rating/goal-1": "more reached",
  "goal-rating/goal-2": "more reached",
  "goal-rating/goal-3": "more reached",
  "gsrs/total": "a stronger alliance",
  "idiographic/often": "a bigger problem",
  "idiographic/strong": "a bigger problem",
  "idiographic/trouble": "a bigger problem",
  "isi/total": "worse sleep",
  "oq-45-2/total": "more distress",
  "oq-45-2/symptom-distress": "more distress",
  "oq-45-2/relations": "more difficulty",
  "oq-45-2/social-role": "more difficulty",
  "ors/total": "better well-being",
  "pcl-5/total": "more distress",
  "pcl-5/intrusion": "more distress",
  "pcl-5/avoidance": "more distress",
  "pcl-5/cognition-mood": "more distress",
  "pcl-5/arousal": "more distress",
  "phq-15/total": "stronger bodily complaints",
  "phq-2/total": "more distress",
  "phq-4/total": "more distress",
  "phq-4/anxiety": "more distress",
  "phq-4/depression": "more distress",
  "phq-8/total": "more distress",
  "phq-9/total": "more distress",
  "practice/days": "more practice",
  "session-check/total": "better well-being",
  "session-check-other/total": "better well-being",
  "session-impact/insight": "a more helpful session",
  "session-impact/relief": "a more helpful session",
  "session-impact/hope": "a more helpful session",
  "session-impact/plan": "a more helpful session",
  "session-impact/upset": "a less helpful session",
  "srs/total": "a stronger alliance",
  "swls/total": "more satisfaction with life",
  "wai-sr/total": "a stronger alliance",
  "wai-sr/task": "a stronger alliance",
  "wai-sr/bond": "a stronger alliance",
  "wai-sr/goal": "a stronger alliance",
  "who-5/percentage": "better well-being",
  "whodas-12/total": "more difficulty",
  "whodas-12/cognition": "more difficulty",
  "whodas-12/mobility": "more difficulty",
  "whodas-12/self-care": "more difficulty",
  "whodas-12/getting-along": "more difficulty",
  "whodas-12/life-activities": "more difficulty",
  "whodas-12/participation": "more difficulty",
  "wsas/total": "more difficulty",
  "yp-core/total": "more distress",
};

describe("what a scale is about", () => {
  it.each(ABOUT)("has words for better and for worse: %s", (about) => {
    const words = (["better", "worse"] as const).map((way) => staff[`meaning.${way}.${about}`]);
    expect(new Set(words).size).toBe(2);
    for (const word of words) expect(word).toMatch(/^[a-z][a-z -]+$/);
  });

  it("has no words that nothing is about", () => {
    const keys = Object.keys(staff).filter((key) => key.startsWith("meaning."));
    expect(keys).toHaveLength(2 * ABOUT.length);
  });

  it("is of some use: each is what some scale is about", () => {
    const used = new Set<About>(scales.map(({ scale }) => scale.about));
    expect(ABOUT.filter((about) => !used.has(about))).toEqual([]);
  });

  it("is told apart from every other", () => {
    const words = Object.entries(staff).filter(([key]) => key.startsWith("meaning."));
    expect(new Set(words.map(([, word]) => word)).size).toBe(words.length);
  });
});

describe("direction words of a pack", () => {
  it.each(scales)("$name: one point more is called what it is", ({ name, scale }) => {
    expect(say(scale, 1)).toBe(`1 point higher (${ONE_MORE[name]})`);
    expect(sayDirection(voice, scale)).toMatch(
      new RegExp(`^Higher means ${ONE_MORE[name]}\\. (Higher is better ↑|Lower is better ↓)$`),
    );
  });

  it.each(scales)("$name: agree with its direction, for every difference", ({ scale }) => {
    const way = (word: "better" | "worse") => staff[`meaning.${word}.${scale.about}`];
    const [low, high] = scale.range;
    const score = fc.double({ min: low, max: high, noNaN: true });
    fc.assert(
      fc.property(score, score, (from, to) => {
        if (from === to) return say(scale, 0) === "the same";
        const good = scale.direction === "higher-is-better" ? to > from : to < from;
        const said = say(scale, to - from);
        return (
          said.includes(to > from ? " higher (" : " lower (") &&
          said.endsWith(`(${way(good ? "better" : "worse")})`)
        );
      }),
    );
  });

  const withLimits = scales.filter(({ scale }) => scale.cutoffs.length > 0);
  it.each(withLimits)("$name: agree with the side its cut-offs call a case", ({ scale }) => {
    for (const cutoff of scale.cutoffs) {
      const worseIsUp = cutoff.case === "above" || cutoff.case === "at-or-above";
      const worse = staff[`meaning.worse.${scale.about}`];
      expect(say(scale, worseIsUp ? 1 : -1)).toContain(`(${worse})`);
    }
  });
});

describe("sentences of a report", () => {
  const courseOf = (abbreviation: string, changes: Partial<Scale>, ...scores: number[]) => {
    const scale = scaleOf({ bands: [], cutoffs: [], ...changes });
    return factsOf({
      measure: { ...measureOf(scale), abbreviation },
      scale,
      points: scores.map((score, week) => pointOf(1 + 7 * week, score)),
      gapDays: 28,
    });
  };
  const alliance = { about: "alliance", direction: "higher-is-better" } as const;
  const stronger = courseOf("Ally", alliance, 3, 5, 9);
  const weaker = courseOf("Ally", alliance, 9, 3);
  const eased = courseOf("Low", {}, 9, 3);

  it("speak of an alliance where the scale is about one", () => {
    expect(sayHeading(voice, stronger)).toBe("Ally: a stronger alliance than at the start");
    expect(sayHeading(voice, weaker)).toBe("Ally: a weaker alliance than at the start");
    const summary = summarise(stronger).map((part) => saySummary(voice, part, stronger));
    expect(summary).toContain("Higher means a stronger alliance; range 0 to 12.");
    expect(summary).toContain("Since 8 January 2026: 4 points higher (a stronger alliance).");
    expect(summary.join(" ")).not.toContain("distress");
  });

  it("are true of scales about several things at once", () => {
    expect(sayHeadline(voice, verdictOf([stronger, eased]))).toBe(
      "Better than at the start on Ally and Low, by more than chance.",
    );
    expect(sayHeadline(voice, verdictOf([weaker, eased]))).toBe(
      "Mixed: better on Low, worse on Ally, each by more than chance.",
    );
    expect(sayHeadline(voice, verdictOf([weaker]))).toBe(
      "Worse than at the start on Ally, by more than chance.",
    );
  });

  it("say once what higher means for all scales on which it is the same", () => {
    const distress = { about: "distress", direction: "higher-is-worse" } as const;
    const said = sayHigher(voice, [
      { ...distress, measure: "P", title: "P" },
      { ...alliance, measure: "Ally", title: "Ally" },
      { ...distress, measure: "G", title: "G: tension" },
      { ...distress, measure: "G", title: "G: fear" },
      { ...distress, measure: "P", title: "P" },
      { ...distress, measure: "Mix", title: "Mix: worry" },
      { ...alliance, measure: "Mix", title: "Mix: bond" },
    ]);
    expect(said).toEqual([
      "Higher means more distress on P, G and Mix: worry.",
      "Higher means a stronger alliance on Ally and Mix: bond.",
    ]);
    expect(sayHigher(voice, [])).toEqual([]);
  });
});
