import type { Citation, Measure } from "../../core/measures/measure.ts";
import type { SourcedLine } from "../report/norm-words.ts";

/** The works that lines name, each once, in the order in which they are named. */
export const sourcesOf = (
  { citations }: Pick<Measure, "citations">,
  lines: readonly SourcedLine[],
): readonly Citation[] =>
  [...new Set(lines.map(({ source }) => source))].flatMap(
    (source) => citations.find(({ id }) => id === source) ?? [],
  );
