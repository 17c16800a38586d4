import type { Tell } from "../authoring/draft.ts";
import { type Kind, LONGEST_ROW, LONGEST_TEXT } from "../authoring/kind.ts";
import type { Choices } from "./choices.ts";
import type { Row } from "./columns.ts";

interface Place {
  readonly id: string;
  readonly setOf: (row: Row) => { readonly name: string; readonly choices: Choices } | undefined;
  readonly tell: Tell;
}

export const placeOf = ({ row, name }: Row): string => `row ${row} (${name})`;

/** The kind of item that asks the same; nothing, with a note, where there is none. */
export function kindOf(row: Row, { id, setOf, tell }: Place): Kind | undefined {
  const leave = (why: string): undefined => {
    tell(placeOf(row), `${why}; the field was left out`);
    return undefined;
  };
  switch (row.type) {
    case "radio":
    case "dropdown":
    case "checkbox": {
      const set = setOf(row);
      if (!set) return leave("It offers fewer than two answers");
      return { kind: row.type === "checkbox" ? "ticks" : "choice", options: set.name };
    }
    case "slider":
      return rangeOf(row, id, { min: row.min || "0", max: row.max || "100" }, "line", leave);
    case "notes":
      return { kind: "text", maxLength: LONGEST_TEXT };
    case "text":
      if (row.validation === "") return { kind: "text", maxLength: LONGEST_TEXT };
      if (/^date_(ymd|mdy|dmy)$/.test(row.validation)) return { kind: "date" };
      if (row.validation === "integer") return rangeOf(row, id, row, "number", leave);
      return leave(`A text that must be "${row.validation}" has no counterpart here`);
    default:
      return leave(`A field of the type "${row.type}" has no counterpart here`);
  }
}

function rangeOf(
  row: Row,
  id: string,
  ends: { readonly min: string; readonly max: string },
  kind: "number" | "line",
  leave: (why: string) => undefined,
): Kind | undefined {
  const whole = /^-?\d+$/;
  if (!whole.test(ends.min) || !whole.test(ends.max)) {
    return leave("A number needs a whole least and highest value");
  }
  const [min, max] = [Number(ends.min), Number(ends.max)];
  if (min >= max) return leave(`From ${min} to ${max} is no range`);
  if (kind === "number" && max - min > LONGEST_ROW) {
    return leave(`A row from ${min} to ${max} is too long for a form`);
  }
  return { kind, min, max, anchors: id };
}
