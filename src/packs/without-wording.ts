import { textOf } from "./index.ts";

/** Those of some measures that have no wording in a language. */
export const withoutWording = (measures: readonly string[], locale: string): readonly string[] =>
  measures.filter((id) => textOf(id, locale) === undefined);
