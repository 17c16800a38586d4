import type { Format } from "../../core/i18n/format.ts";
import { measures } from "../../packs/index.ts";

/** Ids of measures as their short names in one list; an id that no pack has stands for itself. */
export const sayMeasures =
  (format: Pick<Format, "list">) =>
  (ids: readonly string[]): string =>
    format.list(ids.map((id) => measures.find((one) => one.id === id)?.abbreviation ?? id));
