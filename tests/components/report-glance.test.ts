import { describe, expect, it } from "vitest";
import { sayAgainst, sayHonesty } from "../../src/components/report/honesty-words.ts";
import { sayNothingFound, talkAbout } from "../../src/components/report/talk.ts";
import { waitingIn } from "../../src/components/report/waiting.ts";
import type { AnsweredCheckIn, ReportView } from "../../src/contract/staff-report.ts";
import type { LocaleTag } from "../../src/core/brand.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { measureKey, type Scale } from "../../src/core/measures/measure.ts";
import type { Point } from "../../src/core/series/point.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { dayOf, fixed, measureOf, pointOf, scaleOf } from "../core/builders.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const answered = (
  day: number,
  id: string,
  answers: AnsweredCheckIn["measures"][number]["answers"],
) => ({
  at: dayOf(day),
  measures: [{ measure: measureKey(findMeasure(id)), locale: "en", answers, skipped: [] }],
});
const view = (parts: Partial<ReportView>) =>
  ({
    latest: [],
    fits: [],
    goals: [],
    now: dayOf(60),
    clinic: { timeZone: "UTC" },
    ...parts,
  }) as unknown as ReportView;

describe("what to talk about", () => {
  it("begins with what the client wrote, and cuts what is long", () => {
    const latest = [answered(8, "practice", { learned: "x".repeat(500) })];
    const [first] = talkAbout(voice, SOURCE, view({ latest }), []);
    expect(first).toMatchObject({ link: "What did you notice or learn?", href: "#own-words" });
    expect(first?.words).toMatch(/^x{140}…$/);
  });

  it("names the items that changed most, with size and direction, and no small change", () => {
    const latest = [
      answered(8, "phq-9", { "1": 3, "2": 1, "3": 2 }),
      answered(1, "phq-9", { "1": 0, "2": 1, "3": 3 }),
    ];
    const lines = talkAbout(voice, SOURCE, view({ latest }), []).map(
      ({ link, text }) => `${link} ${text}`,
    );
    expect(lines).toEqual([
      "PHQ-9, item 1 “Little interest or pleasure in doing things”: 3 points higher (more distress)",
      "PHQ-9, item 3 “Trouble falling or staying asleep, or sleeping too much”: 1 point lower (less distress)",
    ]);
  });

  it("says when the client found that the scores do not fit, and not when they fit", () => {
    const fits = (answer: "fits" | "does-not-fit") =>
      talkAbout(
        voice,
        SOURCE,
        view({ fits: [{ at: dayOf(9), answer, text: "Worse than that" }] }),
        [],
      );
    expect(fits("does-not-fit")).toEqual([
      {
        link: "On 9 January 2026 the client said that the scores do not fit.",
        words: "Worse than that",
        href: "#own-words",
      },
    ]);
    expect(fits("fits")).toEqual([]);
  });

  it("names an alliance that fell with its numbers, when it fell at the last check-in", () => {
    const srs = findMeasure("srs");
    const talkAfter = (scores: readonly number[], parts: Partial<Scale> = {}) => {
      const [scale = scaleOf()] = srs.scales.map((one) => ({ ...one, ...parts }));
      const points = scores.map((score, week) =>
        pointOf(1 + 7 * week, score, { measure: measureKey(srs), scale: scale.id }),
      );
      const facts = factsOf({ measure: srs, scale, points, gapDays: 28 });
      return (day: number) =>
        talkAbout(voice, SOURCE, view({ latest: [answered(day, "srs", {})] }), [facts]);
    };
    expect(talkAfter([39, 36, 35, 20, 12])(29)).toEqual([
      {
        link: "SRS",
        text: "The latest scores, the newest last: 36, 35, 20 and 12. The scale runs from 0 to 40.",
        href: "#course-srs-total",
      },
    ]);
    expect(talkAfter([36, 35])(8)).toHaveLength(1);
    expect(talkAfter([36, 35])(15)).toEqual([]);
    expect(talkAfter([35, 36])(8)).toEqual([]);
    expect(talkAfter([35])(1)).toEqual([]);
    expect(talkAfter([36, 12], { about: "distress" })(8)).toEqual([]);
  });

  it("says what was looked at where nothing is found, and that the first answers stand alone", () => {
    const [first, next] = [answered(1, "phq-9", { "1": 1 }), answered(8, "phq-9", { "1": 1 })];
    expect(sayNothingFound(voice, view({ latest: [next, first] }))).toBe(
      "No single answer moved by a third of its range or more.",
    );
    expect(sayNothingFound(voice, view({ latest: [first] }))).toBe(
      "Among the last check-ins there are no answers to compare these with.",
    );
  });
});

describe("what waits", () => {
  it("gives each risk item one line, with every day, and leaves out what was acknowledged", () => {
    const items = [{ measure: measureKey(findMeasure("phq-9")), item: "9", value: 1 }];
    const alerts = [1, 8, 15].map((day) => ({ id: String(day), raisedAt: dayOf(day), items }));
    const [first, ...rest] = alerts;
    const done = { ...first, acknowledged: { at: dayOf(2), note: "seen" } };
    const waiting = waitingIn(
      voice,
      SOURCE,
      view({ alerts: [done, ...rest], signals: [] } as object),
    );
    expect(waiting.risks).toEqual(["PHQ-9, item 9: 8 January 2026 and 15 January 2026."]);
  });
});

describe("reasons to read with care", () => {
  const cautions = (...scores: readonly number[]) => cautionsOf(scaleOf(), scores);
  const cautionsOf = (scale: Scale, scores: readonly number[]) => {
    const measure = measureOf(scale);
    const points = scores.map((score, week) => pointOf(1 + 7 * week, score));
    const facts = factsOf({ measure, scale, points, gapDays: 28 });
    return sayHonesty(voice, facts);
  };

  it("says that two scores are no course", () => {
    expect(cautions(9, 8)).toEqual([
      "There are 2 scores so far. From 3 on, one can speak of a course.",
    ]);
  });

  it("says what an end of the scale hides, and when a course only turned", () => {
    expect(cautions(12, 9, 6).join(" ")).toContain("highest end of the scale, 12");
    expect(cautions(2, 9, 2, 9, 2).join(" ")).toContain("turned 4 times by 3 points or more");
  });

  it("does not say that a change of just the threshold counts where it must be exceeded", () => {
    const strict = scaleOf({ reliableChange: [fixed(6, "more-than")] });
    expect(cautionsOf(strict, [6, 5, 5])).toEqual([
      "From the first score, 6, to the best one, 0, there is no room for more than 6 points. " +
        "Only more than that would count as more than chance.",
    ]);
    expect(cautionsOf(strict, [2, 9, 2, 9, 2]).join(" ")).toContain(
      "turned 4 times by more than 6 points.",
    );
  });

  it("stands under the headline where it undoes the comparison, in the words under the chart", () => {
    const measure = measureOf();
    const factsFrom = (points: readonly Point[], name: string) =>
      factsOf({ measure, scale: scaleOf(), points, gapDays: 28, name });
    const spanishFirst = [
      pointOf(1, 9, { locale: "es" as LocaleTag }),
      pointOf(8, 8),
      pointOf(15, 4),
    ];
    const saw = [2, 9, 2, 9, 2].map((score, week) => pointOf(1 + 7 * week, score));
    const plain = [9, 8, 7].map((score, week) => pointOf(1 + 7 * week, score));
    const facts = [
      factsFrom(spanishFirst, "A"),
      factsFrom(saw, "B"),
      factsFrom(spanishFirst, "C"),
      factsFrom(plain, "D"),
    ];
    const said = sayAgainst(voice, facts);
    expect(said).toEqual([
      "A and C: The first answers were in Spanish, the latest in English: the difference may come from that.",
      "B: The course turned 4 times by 3 points or more. The first and the latest score alone mislead.",
    ]);
    const underCharts = facts.flatMap((one) => sayHonesty(voice, one));
    for (const line of said) expect(underCharts).toContain(line.replace(/^[^:]*: /, ""));
    expect(sayAgainst(voice, [factsFrom([pointOf(1, 9)], "E")])).toEqual([]);
  });

  it("says nothing of an ordinary course", () => {
    expect(cautions(9, 8, 7)).toEqual([]);
  });
});
