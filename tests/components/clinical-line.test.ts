import { describe, expect, it } from "vitest";
import {
  clinicalLine,
  lineHead,
  type LineSignal,
} from "../../src/components/report/clinical-line.ts";
import type { LocaleTag } from "../../src/core/brand.ts";
import { sayWatch } from "../../src/components/signals/watch-words.ts";
import { formatter, isoDay } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import type { Point } from "../../src/core/series/point.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../core/builders.ts";
import { ask, deterioration, missedOccasions } from "../core/rules/histories.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const measure = measureOf();
const factsFrom = (...points: readonly Point[]) =>
  factsOf({ measure, scale: scaleOf(), points, gapDays: 28 });

const NO_SCORE = { status: "unscorable", missing: ["1", "2"] } as const;
const line = (
  points: readonly Point[],
  signals: readonly LineSignal[] = [],
  openAlerts = 0,
  watch: readonly string[] = [],
) =>
  clinicalLine(voice, {
    facts: [factsFrom(...points)],
    signals,
    watch,
    openAlerts,
    day: isoDay("UTC"),
  });

describe("clinicalLine()", () => {
  it("has score, band, change, class, rule and risk in one line", () => {
    const result = ask(deterioration, [12, 18]);
    const said = line(
      [pointOf(1, 4), pointOf(8, 9)],
      [{ result, measure: "Demo-4", since: dayOf(8) }],
      1,
    );
    expect(said).toBe(
      "2026-01-08 Demo-4 9 (raised): 5 points higher (more distress) than 2026-01-01 (4). Worse, more than chance. Read with care: 2 scores only. Signals: Demo-4: Worse than at the start (rule version 3) since 2026-01-08. 1 risk answer is not acknowledged.",
    );
    expect(said).not.toMatch(/\n/);
  });

  it.each([
    ["nothing", [], "Nothing answered yet."],
    ["one score", [pointOf(1, 4)], "2026-01-01 Demo-4 4 (low): first score."],
    [
      "no difference",
      [pointOf(1, 4), pointOf(8, 4)],
      "4 (low): the same as 2026-01-01. No change beyond chance.",
    ],
    [
      "an improvement",
      [pointOf(1, 9), pointOf(8, 4)],
      "5 points lower (less distress) than 2026-01-01 (9). Better, more than chance.",
    ],
    [
      "a later answer without a score",
      [pointOf(1, 4), pointOf(8, NO_SCORE)],
      "Demo-4: no score on 2026-01-08.",
    ],
    [
      "answers and never a score",
      [pointOf(1, NO_SCORE), pointOf(8, NO_SCORE)],
      "Demo-4: answered 2 times, no score (last on 2026-01-08).",
    ],
    [
      "one answer without a score",
      [pointOf(1, NO_SCORE)],
      "Demo-4: answered on 2026-01-01, no score.",
    ],
    [
      "a score of another version only",
      [pointOf(1, 4, { measure: "demo-4@2.0.0" })],
      "Demo-4: answered on 2026-01-01 with another version, not compared. No signal",
    ],
    [
      "another version",
      [pointOf(1, 4, { measure: "demo-4@2.0.0" }), pointOf(8, 4)],
      "2026-01-08 Demo-4 4 (low): ",
    ],
  ] as const)("with %s", (_name, points, said) => {
    // prettier-ignore
    expect(line(points)).toContain(said);
    expect(line(points)).toMatch(/No open risk answer\.$/);
  });

  it("says that no signal is open, and about what that says nothing", () => {
    const watch = { unwatched: ["phq-4", "session-check"], unjudged: ["phq-9"] } as const;
    const refs = (ids: readonly string[]) => ids.map((id) => ({ measure: id, scale: "total" }));
    const said = sayWatch(voice, SOURCE, {
      unwatched: refs(watch.unwatched),
      unjudged: refs(watch.unjudged),
    });
    expect(line([pointOf(1, 4)])).toContain(" No signal is open. No open risk answer.");
    expect(line([pointOf(1, 4)], [], 0, said)).toContain(
      " No signal is open. No rule watches for change in PHQ-4 and Session check. No rule could judge a change in PHQ-9 so far. No open risk answer.",
    );
    expect(sayWatch(voice, SOURCE, { unwatched: [], unjudged: [] })).toEqual([]);
  });

  it("names several signals, each with its rule", () => {
    const missed = ask(missedOccasions, [9], {}, { missed: [dayOf(15), dayOf(22)] });
    const said = line(
      [pointOf(1, 4)],
      [{ result: ask(deterioration, [12, 18]), measure: "Demo-4" }, { result: missed }],
    );
    expect(said).toContain(
      "Signals: Demo-4: Worse than at the start (rule version 3); Check-ins not answered (rule version 3).",
    );
  });

  it("says of a signal that it no longer shows, and since when", () => {
    const result = ask(deterioration, [12, 18]);
    const signal = { result, measure: "Demo-4", since: dayOf(8), quietSince: dayOf(15) };
    expect(line([pointOf(1, 4)], [signal])).toContain(
      "Signals: Demo-4: Worse than at the start (rule version 3) since 2026-01-08 (no longer shows since 2026-01-15).",
    );
  });

  it("keeps the scale without a score beside one that has some", () => {
    const said = clinicalLine(voice, {
      facts: [factsFrom(pointOf(1, 4)), { ...factsFrom(pointOf(1, NO_SCORE)), abbreviation: "B" }],
      signals: [],
      watch: [],
      openAlerts: 0,
      day: isoDay("UTC"),
    });
    expect(said).toContain("Demo-4 4 (low): first score. B: answered on 2026-01-01, no score.");
  });

  it("takes the cautions of a course along, in short words", () => {
    const spanish = { locale: "es" as LocaleTag };
    expect(
      line([pointOf(1, 9, spanish), pointOf(8, 8, spanish), pointOf(15, 4, { mode: "paper" })]),
    ).toContain(
      "Better, more than chance. Read with care: first answers in Spanish, latest in English; first answers: On screen, latest: On paper. No signal",
    );
    const saw = [2, 8, 3, 9, 4].map((value, week) => pointOf(1 + 7 * week, value));
    expect(line(saw)).toContain(
      "the course turned 4 times by more than chance, the first and the latest score alone mislead.",
    );
    expect(line([9, 8, 7].map((value, week) => pointOf(1 + 7 * week, value)))).not.toContain(
      "Read with care",
    );
  });

  it("says the number and the last of many dates, and the language of the limit", () => {
    const inTurn = (...locales: readonly string[]) =>
      locales.map((locale, at) =>
        pointOf(1 + 7 * at, 9 - at, {
          locale: locale as LocaleTag,
          mode: locale === "en" ? "screen" : "paper",
        }),
      );
    expect(line(inTurn("en", "de", "en"))).toContain(
      "Read with care: way of asking changed 2 times, last on 2026-01-15; language changed 2 times, last on 2026-01-15.",
    );
    expect(line(inTurn("de", "en", "de"))).toContain(
      "threshold from answers in another language (English).",
    );
  });

  it("says what the line is for", () => {
    expect(lineHead(voice).hint).toBe("It has no name in it.");
  });
});
