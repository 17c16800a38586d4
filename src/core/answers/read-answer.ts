import type { Answer } from "../measures/answers.ts";
import {
  type DateItem,
  type Item,
  LINE_DECIMALS,
  type LineItem,
  type Measure,
  type NumberItem,
  optionsOf,
  type TextItem,
} from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";
import { numberIn } from "./number-text.ts";

/** Why an answer is not taken. */
export type AnswerRefusal = "not-an-option" | "not-in-range" | "too-long" | "not-a-day";

type Read = Result<Answer | undefined, AnswerRefusal>;

/**
 * One answer as it was sent, read by the kind of its item. `undefined` means skipped.
 *
 * @unit option values, points of the row or line, characters, or a day
 * @source the limits are the item's own: `Item`
 */
export function readAnswer(measure: Measure, item: Item, sent: unknown): Read {
  switch (item.kind) {
    case "choice":
      return readChoice(measure, item.id, sent);
    case "ticks":
      return readTicks(measure, item.id, sent);
    case "number":
      return readNumber(item, sent, 0);
    case "line":
      return readNumber(item, sent, LINE_DECIMALS);
    case "text":
      return readText(item, sent);
    case "date":
      return readDay(item, sent);
  }
}

/** `""`, `"2.0"` and `true` are not options. */
function readChoice(measure: Measure, item: string, sent: unknown): Read {
  const option = optionsOf(measure, item).find(
    ({ value }) => sent === value || sent === String(value),
  );
  return option ? ok(option.value) : err("not-an-option");
}

/** In the order of the options, each once. */
function readTicks(measure: Measure, item: string, sent: unknown): Read {
  if (!Array.isArray(sent)) return err("not-an-option");
  const keys = optionsOf(measure, item).map(({ key }) => key);
  const ticked = sent as readonly unknown[];
  if (ticked.some((key) => !keys.includes(key as string))) return err("not-an-option");
  const chosen = keys.filter((key) => ticked.includes(key));
  return ok(chosen.length > 0 ? chosen : undefined);
}

function readNumber({ min, max }: NumberItem | LineItem, sent: unknown, decimals: number): Read {
  const typed = typeof sent === "number" ? String(sent) : sent;
  if (typeof typed !== "string") return err("not-in-range");
  if (typed.trim() === "") return ok(undefined);
  const value = numberIn(typed, decimals);
  return value !== undefined && value >= min && value <= max ? ok(value) : err("not-in-range");
}

function readText({ maxLength }: TextItem, sent: unknown): Read {
  if (typeof sent !== "string") return err("too-long");
  const text = sent.replaceAll("\r\n", "\n").trim();
  if (text === "") return ok(undefined);
  return text.length <= maxLength ? ok(text) : err("too-long");
}

function readDay(_: DateItem, sent: unknown): Read {
  if (sent === "") return ok(undefined);
  if (typeof sent !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(sent)) return err("not-a-day");
  const at = new Date(`${sent}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(sent);
  return isReal ? ok(sent) : err("not-a-day");
}
