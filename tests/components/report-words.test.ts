import { describe, expect, it } from "vitest";
import { courseWords } from "../../src/components/report/course-words.ts";
import { sayHeading, sayHeadline, saySinceLast } from "../../src/components/report/headlines.ts";
import { saySummary } from "../../src/components/report/sentences.ts";
import { columnHeads, tableWords } from "../../src/components/report/table-words.ts";
import { bandName } from "../../src/components/report/voice.ts";
import { UNASKED } from "../../src/contract/table-query.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { SERVED } from "../../src/core/measures/measure.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { verdictOf } from "../../src/core/series/headline.ts";
import { sinceLastOf } from "../../src/core/series/since-last.ts";
import { summarise } from "../../src/core/series/summary.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf, measureOf, pointOf, scaleOf } from "../core/builders.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const scale = scaleOf({ range: [0, 27] });
const none = { status: "unscorable", missing: ["1", "2"] } as const;

const course = (abbreviation: string, ...scores: readonly (number | Score)[]) =>
  factsOf({
    measure: { ...measureOf(scale), abbreviation },
    scale,
    points: scores.map((score, week) => pointOf(1 + 7 * week, score)),
    gapDays: 28,
  });
type Courses = readonly ReturnType<typeof course>[];
const headline = (...all: Courses) => sayHeadline(voice, verdictOf(all));
const sinceLast = (...all: Courses) => {
  const found = sinceLastOf(all);
  return found ? saySinceLast(voice, found) : [];
};

describe("the headline", () => {
  it("says which scores are not of the last check-in", () => {
    expect(headline(course("P", 19, 10, none), course("G", 15, 8, none))).toBe(
      "Better than at the start on P and G, by more than chance. " +
        "Latest score on P and G: from 8 January 2026. There is no score on 15 January 2026.",
    );
    expect(headline(course("P", 15, 10, 9), course("G", 11, 8, none))).toContain(
      "Latest score on G: from 8 January 2026.",
    );
  });

  it("does not count a set of scores where there is none", () => {
    expect(headline(course("P", none))).toBe("Answered, but nothing could be scored yet.");
  });

  it("is not hidden by the heading of a chart", () => {
    expect(sayHeading(voice, course("P", 19, 10, none))).toBe(
      "P: less distress than at the start (up to 8 January 2026; no score on 15 January 2026)",
    );
    expect(sayHeading(voice, course("P", 19, 10))).toBe("P: less distress than at the start");
  });
});

describe("the cut-off in a summary", () => {
  const [cutoff] = scale.cutoffs;
  const said = (prompt: boolean, clinical: boolean): string =>
    saySummary(
      voice,
      { key: "cutoff", cutoff: { ...cutoff!, ...(prompt && { prompt: true }) }, clinical },
      scale,
    );

  it("is a clinical range, unless the measure calls it a prompt to talk", () => {
    expect(said(false, true)).toBe("The latest score is in the clinical range (5 or more).");
    expect(said(false, false)).toBe("The latest score is outside the clinical range (5 or more).");
    expect(said(true, true)).toBe("The latest score is one to talk about (5 or more).");
    expect(said(true, false)).toBe(
      "The latest score is outside the range to talk about (5 or more).",
    );
  });
});

describe("since last time", () => {
  it("dates each change", () => {
    expect(sinceLast(course("P", 14, 13, 10), course("G", 11, none, 8))).toEqual([
      "Since last time, 8 January 2026: P 3 points lower (less distress).",
      "Since 1 January 2026: G 3 points lower (less distress).",
    ]);
  });

  it("names what has no score at the last check-in", () => {
    expect(sinceLast(course("P", 15, 10, 9), course("G", 11, 8, none))).toEqual([
      "Since last time, 8 January 2026: P 1 point lower (less distress).",
      "G: no score at the last check-in, on 15 January 2026.",
    ]);
  });
});

describe("the summary", () => {
  const say = (facts: Courses[number]) =>
    summarise(facts).map((part) => saySummary(voice, part, facts));

  it("counts dates without a score in a whole sentence", () => {
    expect(say(course("P", 9, none))).toContain(
      "On 1 date, items were empty and there is no score: 8 January 2026.",
    );
    const twice = { key: "unscorable", at: [dayOf(1), dayOf(1), dayOf(8)] } as const;
    expect(saySummary(voice, twice, scale)).toBe(
      "On 2 dates, items were empty and there is no score: 1 January 2026 and 8 January 2026.",
    );
  });

  it("dates the latest score where a later answer has none", () => {
    expect(say(course("P", 9, 4, none)).join(" ")).toContain("latest 4 (low) on 8 January 2026,");
  });

  it("names the language of the norms", () => {
    const part = {
      key: "norms-in-other-language",
      of: "both",
      normLocale: "de",
      populations: ["X", "Y"],
    } as const;
    expect(saySummary(voice, part, scale)).toBe(
      "The threshold and the cut-off come from answers in another language (German): X; Y.",
    );
  });
});

describe("words of a pack", () => {
  it("say a band, and show the key of one they do not know", () => {
    expect(bandName(voice, "moderately-severe")).toBe("moderately severe");
    expect(bandName(voice, "raised")).toBe("raised");
    expect(bandName(voice, "__proto__")).toBe("__proto__");
  });

  it("name the bands of the scale, no others", () => {
    const given = { facts: course("P", 9), scale, shown: 1, ...UNASKED };
    expect(courseWords(voice, given).bands).toEqual({ low: "low", raised: "raised" });
    expect(tableWords(voice, given).bands).toEqual({ low: "low", raised: "raised" });
  });

  it.each(SERVED)("have words for a translation that is %s", (status) => {
    expect(voice.t(`passport.${status}`)).toMatch(/original|translation/);
  });
});

describe("the table", () => {
  const facts = course("P", 9, 8, none);
  const caption = (more: object) =>
    tableWords(voice, { facts, scale, shown: 3, ...UNASKED, ...more }).caption;

  it("says its order, and how many rows are left out", () => {
    expect(caption({})).toMatch(/^P: every check-in, oldest first\./);
    expect(caption({ sort: "score", order: "descending" })).toContain("highest score first");
    expect(caption({ sort: "change", order: "ascending" })).toContain("largest fall first");
    expect(caption({ shown: 2 })).toMatch(/^P: the latest 2 of 3 check-ins, oldest first\./);
  });

  it("has heads that say what pressing them does, and keep the rows that were asked for", () => {
    const asked = {
      ...UNASKED,
      sort: "score",
      order: "descending",
      all: true,
      asked: true,
    } as const;
    const heads = columnHeads(voice, asked, (query) => `/report${query}#here`);
    expect(heads).toEqual({
      date: {
        href: "/report?sort=date&order=ascending&rows=all#here",
        title: "Order: oldest first",
      },
      score: {
        href: "/report?sort=score&order=ascending&rows=all#here",
        title: "Order: lowest score first",
        sorted: "descending",
      },
      change: {
        href: "/report?sort=change&order=descending&rows=all#here",
        title: "Order: largest rise first",
      },
    });
    const bySession = columnHeads(voice, { ...asked, bySession: true }, (query) => query);
    for (const { href } of Object.values(bySession)) expect(href).toMatch(/&axis=sessions$/);
  });
});
