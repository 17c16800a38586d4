import type { LaneFacts } from "../../charts/lane/facts.ts";
import { LANE_ROWS } from "../../charts/lane/input.ts";
import { KINDS } from "../../charts/lane/layout.ts";
import type { LaneWords } from "../../charts/lane/words.ts";
import type { Instant } from "../../core/brand.ts";
import { tickOf } from "./tick.ts";
import { record, type Voice } from "./voice.ts";

/** More dates than these are a list that nobody reads; the table has them all. */
const MOST_DATES = 5;

const EVENTS = ["medication", "case-review", "life", "other"] as const;

/** Every word of the lane. */
export function laneWords(voice: Voice, bySession = false): LaneWords {
  const { t, format } = voice;
  return {
    heading: t("lane.heading"),
    summary: (facts) => sayLane(voice, facts),
    rows: record(LANE_ROWS, (row) => t(`lane.row.${row}`)),
    kinds: record(KINDS, (kind) => t(`lane.kind.${kind}`)),
    signs: t("chart.signs"),
    time: t(bySession ? "axis.sessions" : "lane.time"),
    empty: t("lane.none"),
    clock: format.clock,
    tick: tickOf(voice),
    reader: { name: t("lane.reader"), instructions: t("lane.reader.help") },
    say: ({ at, kind, text }) => {
      const said = { date: format.day(at), kind: t(`lane.kind.${kind}`) };
      return text === undefined ? t("lane.say", said) : t("lane.say.text", { ...said, text });
    },
    reading: [t(bySession ? "axis.read.lane" : "lane.read.axis"), t("lane.read.cause")],
    howToRead: t("chart.how"),
    showTable: t("lane.show-table"),
    table: {
      caption: t("lane.caption"),
      columns: {
        date: t("table.date"),
        kind: t("lane.column.kind"),
        text: t("lane.column.text"),
      },
      date: format.day,
    },
  };
}

/** What took place, what was missed, what else happened: counts and dates, no cause. */
function sayLane(voice: Voice, { entries, at }: LaneFacts): string {
  const { t, format } = voice;
  if (entries.length === 0) return t("lane.none");
  const dates = (moments: readonly Instant[]) => format.list(moments.map(format.day));
  const [from, to] = [at.session[0], at.session.at(-1)];
  const lastMissed = at.missed.at(-1);
  return [
    from && to
      ? t("lane.sessions", { count: at.session.length, from: format.day(from), to: format.day(to) })
      : t("lane.no-sessions"),
    ...(lastMissed === undefined
      ? []
      : [
          at.missed.length > MOST_DATES
            ? t("lane.missed.many", { count: at.missed.length, date: format.day(lastMissed) })
            : t("lane.missed", { count: at.missed.length, dates: dates(at.missed) }),
        ]),
    ...EVENTS.filter((kind) => at[kind].length > 0).map((kind) =>
      t(`lane.events.${kind}`, {
        count: at[kind].length,
        dates: dates(at[kind].slice(-MOST_DATES)),
      }),
    ),
  ].join(" ");
}
