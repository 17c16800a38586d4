import type { RowChange } from "../../charts/course/table.ts";
import type { ColumnHead, TableWords } from "../../charts/course/words.ts";
import { orderOnPress, type TableQuery, writeTableQuery } from "../../contract/table-query.ts";
import type { Scale } from "../../core/measures/measure.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { RowOrder } from "../../core/series/row-order.ts";
import { sayDirection, sayPoints } from "./direction-words.ts";
import { bandNames, record, type Voice } from "./voice.ts";

const COLUMNS = ["date", "score", "band", "change", "reliable", "mode", "locale", "note"] as const;
const MODES = ["screen", "paper", "read-aloud", "spoken"] as const;

interface Table extends RowOrder {
  readonly facts: Facts;
  readonly scale: Pick<Scale, "bands">;
  /** How many rows are shown. */
  readonly shown: number;
}

const sayOrder = ({ t }: Voice, { sort, order }: RowOrder): string =>
  t(`table.order.${sort}.${order}`);

/** What the rows are, in which order, and whether some are left out. */
function captionOf(voice: Voice, { facts, shown, sort, order }: Table): string {
  const { t, format } = voice;
  const said = {
    measure: facts.abbreviation,
    order: sayOrder(voice, { sort, order }),
    direction: sayDirection(voice, facts),
  };
  if (shown >= facts.answered) return t("table.caption", said);
  const counts = { shown: format.number(shown), all: format.number(facts.answered) };
  return t("table.caption.latest", { ...said, ...counts });
}

/** Every column that orders the rows, as a link that leads back to the same table. */
export function columnHeads(
  voice: Voice,
  asked: TableQuery,
  addressOf: (query: string) => string,
): Readonly<Record<"date" | "score" | "change", ColumnHead>> {
  const headOf = (sort: RowOrder["sort"]): ColumnHead => {
    const pressed = orderOnPress(asked, sort);
    return {
      href: addressOf(writeTableQuery({ ...asked, ...pressed })),
      title: voice.t("table.sort", { order: sayOrder(voice, pressed) }),
      ...(asked.sort === sort && { sorted: asked.order }),
    };
  };
  return { date: headOf("date"), score: headOf("score"), change: headOf("change") };
}

/** Every word of the table under a chart. */
export function tableWords(voice: Voice, table: Table): TableWords {
  const { t, format } = voice;
  const { direction, about } = table.facts;
  const sayRow = (change: RowChange): string => {
    if (change.status === "none") return "";
    if (change.status === "baseline") return t("table.first");
    return sayPoints(voice, { ...change, direction, about });
  };
  return {
    caption: captionOf(voice, table),
    columns: record(COLUMNS, (column) => t(`table.${column}`)),
    bands: bandNames(voice, table.scale),
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
    note: (note) => {
      if (note.kind === "after-gap") return t("table.after-gap", { count: note.days });
      return note.kind === "helped" ? t(`helped.${note.how}`) : t(`table.${note.kind}`);
    },
  };
}
