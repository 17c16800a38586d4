import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { factsOf } from "../../../src/core/series/facts-of.ts";
import type { Point } from "../../../src/core/series/point.ts";
import { summarise } from "../../../src/core/series/summary.ts";
import { dayOf, fixed, measureOf, pointOf, scaleOf } from "../builders.ts";

const scale = scaleOf();

const summary = (points: readonly Point[], of = scale, baseline?: ReturnType<typeof dayOf>) =>
  summarise(
    factsOf({
      measure: measureOf(of),
      scale: of,
      points,
      gapDays: 28,
      ...(baseline && { baseline }),
    }),
  );
const keys = (points: readonly Point[], of = scale) => summary(points, of).map(({ key }) => key);
const unscorable = { status: "unscorable", missing: ["1", "2"] } as const;

describe("summarise()", () => {
  /** "9 scores from … to …. Higher means more distress; range …. First …, latest …, lowest …." */
  it("says construction, then statistics, then trend, then what to know", () => {
    const points = [
      pointOf(1, 11),
      pointOf(8, 9),
      pointOf(15, 4, { mode: "paper" }),
      pointOf(22, 6, { mode: "paper" }),
    ];
    expect(summary(points)).toMatchObject([
      { key: "count", abbreviation: "Demo-4", count: 4, from: dayOf(1), to: dayOf(22) },
      { key: "direction", direction: "higher-is-worse", about: "distress", range: [0, 12] },
      {
        key: "first-latest-lowest-highest",
        first: { value: 11 },
        latest: { value: 6 },
        lowest: { value: 4 },
        highest: { value: 11 },
      },
      { key: "cutoff", clinical: true },
      {
        key: "change",
        since: dayOf(1),
        chosen: false,
        points: 5,
        towards: "better",
        verdict: { threshold: 3, class: "reliable-improvement" },
      },
      { key: "since-last", points: 2, towards: "worse", since: dayOf(15) },
      { key: "mode-change", at: [dayOf(15)] },
    ]);
  });

  it("says only that there is nothing when there is nothing", () => {
    expect(summary([])).toEqual([{ key: "no-answers", abbreviation: "Demo-4" }]);
  });

  it("says that there are answers without a score", () => {
    expect(keys([pointOf(1, unscorable)])).toEqual(["no-scores", "direction", "unscorable"]);
  });

  it("dates the latest score where a later answer has none", () => {
    const points = [pointOf(1, 9), pointOf(8, 4)];
    const dated = { key: "first-latest-lowest-highest", latestAt: dayOf(8) };
    expect(summary([...points, pointOf(15, unscorable)])[2]).toMatchObject(dated);
    expect(summary(points)[2]).not.toHaveProperty("latestAt");
  });

  it("says why one score is not compared", () => {
    expect(summary([pointOf(1, 9)])).toMatchObject([
      { key: "count", count: 1 },
      { key: "direction" },
      { key: "only-score", score: { value: 9 } },
      { key: "cutoff" },
      { key: "change-not-judged", reason: "no-baseline" },
    ]);
  });

  it("does not say the same step twice when there are two scores", () => {
    expect(keys([pointOf(1, 9), pointOf(8, 4)])).not.toContain("since-last");
  });

  it("still gives the step since the last score when there are no norms", () => {
    const points = [pointOf(1, 9), pointOf(8, 6), pointOf(15, 4)];
    expect(summary(points, scaleOf({ reliableChange: [], cutoffs: [] })).slice(3)).toMatchObject([
      { key: "change-not-judged", reason: "no-norms" },
      { key: "since-last", points: 2, towards: "better" },
    ]);
  });

  it("says that a baseline was chosen", () => {
    const points = [pointOf(1, 9), pointOf(8, 6), pointOf(15, 4)];
    expect(summary(points, scale, dayOf(8))).toContainEqual(
      expect.objectContaining({ key: "change", since: dayOf(8), chosen: true, points: 2 }),
    );
  });

  it("names prorated scores, gaps, languages, versions", () => {
    const parts = summary(
      [
        pointOf(1, 9, { measure: "demo-4@0.1.0" }),
        pointOf(2, { status: "prorated", value: 8, answered: 3, of: 4 }),
        pointOf(60, 7, { locale: "fr" as LocaleTag }),
      ],
      scale,
      dayOf(2),
    );
    expect(parts.slice(4)).toMatchObject([
      { key: "change" },
      {
        key: "norms-in-other-language",
        of: "both",
        normLocale: "en",
        populations: ["nobody"],
      },
      { key: "prorated", at: [dayOf(2)] },
      { key: "other-versions", at: [dayOf(1)] },
      { key: "gap", from: dayOf(2), to: dayOf(60), days: 58 },
      { key: "locale-change", at: [dayOf(60)] },
    ]);
  });

  it.each(["en-GB", "en"])(
    "takes norms in English for answers in %s as the same language",
    (locale) => {
      const answered = { locale: locale as LocaleTag };
      const points = [pointOf(1, 9, answered), pointOf(8, 4, answered)];
      expect(keys(points)).not.toContain("norms-in-other-language");
    },
  );

  it("names the one that is from another language: the limit, the cut-off or each", () => {
    const answered = { locale: "da" as LocaleTag };
    const points = [pointOf(1, 9, answered), pointOf(8, 4, answered)];
    const foreign = (limit: string, cutoff: string) =>
      summary(
        points,
        scaleOf({
          reliableChange: [{ ...fixed(3), locale: limit }],
          cutoffs: [{ ...scale.cutoffs[0]!, locale: cutoff }],
        }),
      ).flatMap((part) =>
        part.key === "norms-in-other-language" ? [[part.of, part.normLocale]] : [],
      );
    expect(foreign("da", "da")).toEqual([]);
    expect(foreign("en", "da")).toEqual([["threshold", "en"]]);
    expect(foreign("da", "en")).toEqual([["cutoff", "en"]]);
    expect(foreign("en-GB", "en-US")).toEqual([["both", "en-GB"]]);
    expect(foreign("en", "de")).toEqual([
      ["threshold", "en"],
      ["cutoff", "de"],
    ]);
  });

  it("excuses no limit that nothing was compared with", () => {
    const [, , , ...rest] = summary([pointOf(1, 9, { locale: "da" as LocaleTag })]);
    expect(rest).toMatchObject([
      { key: "cutoff" },
      { key: "change-not-judged" },
      { key: "norms-in-other-language", of: "cutoff" },
    ]);
  });

  it("says why there is no clinical range where cut-offs are for others", () => {
    const grown = scaleOf({ cutoffs: [{ ...scale.cutoffs[0]!, ages: { min: 18 } }] });
    expect(summary([pointOf(1, 9)], grown)).toContainEqual({
      key: "cutoff-not-judged",
      reason: "age-unknown",
    });
    expect(keys([pointOf(1, 9)], scaleOf({ cutoffs: [] }))).not.toContain("cutoff-not-judged");
  });

  it("gives sizes without a sign", () => {
    const up = summary([pointOf(1, 4), pointOf(8, 9)], scaleOf({ reliableChange: [fixed(3)] }));
    expect(up).toContainEqual(
      expect.objectContaining({ key: "change", points: 5, towards: "worse" }),
    );
  });
});
