import type { DayPoint } from "../../src/charts/daily/layout.ts";
import type { PlainWords } from "../../src/charts/plain/words.ts";
import { dailyWords } from "../../src/components/report/daily-words.ts";
import { reportAxis } from "../../src/components/report/report-axis.ts";
import { tickOf } from "../../src/components/report/tick.ts";
import type { Instant, LocaleTag } from "../../src/core/brand.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import type { Locale } from "../../src/core/i18n/locales.ts";
import { UNASKED } from "../../src/contract/table-query.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { GAP_DAYS } from "../../src/core/series/gap.ts";
import type { Point } from "../../src/core/series/point.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { onDay } from "./chart-facts.ts";
import type { openRenderer } from "./chart-render.ts";
import type { Sample } from "./chart-samples.ts";
import type { Shown } from "./gallery-page.ts";

type Renderer = Awaited<ReturnType<typeof openRenderer>>;

const measure = findMeasure("core-10");
const scale = measure.scales[0];
if (!scale) throw new Error("The gallery needs a scale");

const daily = findMeasure("daily-mood");

/** A day with answers so far apart that the dot stands anywhere between them. */
const dayOf = (day: number, mean: number, apart: number): DayPoint => ({
  at: onDay(day),
  mean,
  least: Math.max(0, mean - apart),
  most: Math.min(10, mean + apart),
  count: apart + 1,
});

/** Every chart of a sample, in the words of one locale. */
export async function drawAll(
  { render }: Renderer,
  { name, scores, entries, goals, bySession = false }: Sample,
  locale: Locale,
): Promise<readonly Shown[]> {
  const format = formatter(locale, "UTC");
  const voice = { t: staffWords(locale), format };
  const points = scores.map(([day, value]): Point => ({
    at: onDay(day),
    measure: measureKey(measure),
    scale: scale?.id ?? "",
    score: { status: "complete", value },
    locale: "en" as LocaleTag,
    mode: day === 14 ? "paper" : "screen",
    layout: "one-page-1",
  }));
  if (!scale) return [];
  const facts = factsOf({ measure, scale, points, gapDays: GAP_DAYS });
  const now = onDay((scores.at(-1)?.[0] ?? 0) + 10);
  const axis = reportAxis(voice, {
    courses: [{ facts, scale }],
    entries,
    goals,
    now,
    answered: points,
    bySession,
  });
  const fits = points.slice(0, 4).map(({ at }, index) => ({
    at,
    answer: (["fits", "does-not-fit", "not-sure"] as const)[index % 3],
  }));
  const view = {
    points,
    latest: [],
    now,
    clientId: "c",
    table: { sort: "date", order: "ascending", all: true, asked: false },
  };
  const mood = daily.scales[0] ?? scale;
  const days = scores.map(([day, value], index) => dayOf(day, value % 11, index % 4));
  const common = {
    now,
    axis,
    table: UNASKED,
    report: "/en/staff/clients/demo",
    voice,
    locale,
  };
  const report = "/src/components/report";
  const shown = {
    course: await render(`${report}/MeasurePanel.astro`, {
      props: { ...common, measure, scale, facts, view, place: 1, file: 1, fits },
    }),
    lane: await render(`${report}/LanePanel.astro`, { props: { ...common, entries } }),
    goals: await render(`${report}/GoalsPanel.astro`, { props: { ...common, goals } }),
    daily: await render("/src/charts/daily/Chart.astro", {
      props: {
        id: "daily",
        points: days,
        range: mood.range,
        words: dailyWords(voice, { scale: mood, name: "Mood", isOwn: false, points: days }),
        dir: locale.dir,
      },
    }),
    plain: await render("/src/charts/plain/Chart.astro", {
      props: {
        id: "plain",
        points: scores.map(([day, value]) => ({ at: onDay(day), value })),
        range: scale.range,
        words: plainWords(locale),
        dir: locale.dir,
        timeAxisDir: "ltr",
      },
    }),
  };
  return Object.entries(shown).map(([chart, html]) => ({ name: `${chart}, ${name}`, html }));
}

/** Words as a page of the client might hand them in. */
export function plainWords(locale: Locale): PlainWords {
  const format = formatter(locale, "UTC");
  return {
    heading: "Your answers over time",
    summary: "Your answers point to less distress than at the start.",
    direction: "Higher means more distress.",
    axes: { score: "Score, 0 to 40.", time: "Day of your answers" },
    empty: "No answers yet",
    score: format.number,
    clock: format.clock,
    tick: tickOf({ format }),
    howToRead: "How to read this",
    showTable: "All scores as a table",
    reading: ["Each dot is one day on which you answered."],
    table: {
      caption: "Your scores, oldest first. Higher means more distress.",
      columns: ["Day", "Score"],
      date: (at: Instant) => format.day(at),
      score: format.number,
    },
  };
}
