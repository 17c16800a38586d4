import { towards } from "../../core/change/judge.ts";
import type { Scale } from "../../core/measures/measure.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { RowChange } from "../../charts/course/table.ts";
import type { CourseWords, TableWords } from "../../charts/course/words.ts";
import { bandName, sayPoints, type Voice } from "./voice.ts";

const SHAPES = ["circle", "diamond", "square", "triangle", "cross", "ring"] as const;
const MODES = ["screen", "paper", "read-aloud"] as const;

const record = <K extends string>(keys: readonly K[], say: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>;

interface Course {
  readonly facts: Facts;
  readonly scale: Pick<Scale, "bands">;
}

const bandNames = (voice: Voice, { bands }: Course["scale"]) =>
  record(
    bands.map(({ key }) => key),
    (key) => bandName(voice, key),
  );

/** Every word of one chart. */
export function courseWords(voice: Voice, { facts, scale }: Course): CourseWords {
  const { t, format } = voice;
  return {
    bands: bandNames(voice, scale),
    cutoff: facts.cutoff ? t("chart.cutoff", { value: facts.cutoff.value }) : "",
    empty: t("chart.empty"),
    score: (value) => format.number(value),
    clock: format.clock,
    tick: (at, step) =>
      step === "day" ? format.shortDay(at) : step === "month" ? format.month(at) : format.year(at),
    direction: t(`chart.direction.${facts.direction}`),
    axes: { score: t("chart.axis.score"), time: t("chart.axis.time") },
    shapes: record(SHAPES, (shape) => t(`chart.shape.${shape}`)),
    noise: t("chart.noise"),
    baseline: t("chart.baseline"),
    signs: t("chart.signs"),
    howToRead: t("chart.how"),
    showTable: t("chart.table"),
    compareWith: t("chart.compare"),
    reader: {
      name: t("chart.reader", { measure: facts.abbreviation }),
      instructions: t("chart.reader.help"),
    },
    say: ({ at, score, before }) => {
      if (!score) return t("chart.say.unscorable", { date: format.day(at) });
      const said = t("chart.say", {
        date: format.day(at),
        score: score.value,
        band: bandName(voice, score.band),
      });
      if (!before) return said;
      const difference = score.value - before.value;
      const { direction } = facts;
      const change = sayPoints(voice, {
        points: Math.abs(difference),
        towards: towards(direction, difference),
        direction,
      });
      return `${said} ${difference === 0 ? "" : t("chart.say.change", { change })}`.trim();
    },
  };
}

/** Every word of the table under a chart. */
export function tableWords(voice: Voice, { facts, scale }: Course): TableWords {
  const { t, format } = voice;
  const { direction } = facts;
  const sayRow = (change: RowChange): string => {
    if (change.status === "none") return "";
    if (change.status === "baseline") return t("table.first");
    const { points, toward } = change;
    return sayPoints(voice, {
      points,
      towards: toward === "neither" ? "same" : toward,
      direction,
    });
  };
  return {
    caption: t("table.caption", {
      measure: facts.abbreviation,
      direction: t(`chart.direction.${direction}`),
    }),
    columns: record(
      ["date", "score", "band", "change", "reliable", "mode", "locale", "note"],
      (column) => t(`table.${column}`),
    ),
    bands: bandNames(voice, scale),
    date: (at) => format.day(at),
    score: (value) => format.number(value),
    noScore: t("table.no-score"),
    change: sayRow,
    reliable: (change) => {
      if (change.status !== "compared") return "";
      if (change.class === undefined) return t("table.unknown");
      return t(change.class === "no-reliable-change" ? "table.no" : "table.yes");
    },
    mode: record(MODES, (mode) => t(`mode.${mode}`)),
    locale: (tag) => format.language(tag),
    note: (note) =>
      note.kind === "after-gap"
        ? t("table.after-gap", { count: note.days })
        : t(`table.${note.kind}`),
  };
}
