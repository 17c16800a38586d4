/** A calculation that adds up or averages fields, and does nothing else. */
export interface Recognised {
  readonly method: "sum" | "mean";
  readonly fields: readonly string[];
}

const FIELD = String.raw`\[[a-z][a-z0-9_]*\]`;
const CALL = new RegExp(String.raw`^(sum|mean)\(\s*(${FIELD}(?:\s*,\s*${FIELD})*)\s*\)$`);
const PLUS = new RegExp(String.raw`^${FIELD}(?:\s*\+\s*${FIELD})+$`);

/**
 * Recognises `sum([a],[b])`, `mean([a],[b])` and `[a]+[b]`, and nothing else. What is
 * recognised is told to the author; it is never made into a score of its own.
 */
export function recognise(calculation: string): Recognised | undefined {
  const text = calculation.trim();
  const call = CALL.exec(text);
  if (!call && !PLUS.test(text)) return undefined;
  const fields = [...text.matchAll(/\[([a-z][a-z0-9_]*)\]/g)].map(([, field = ""]) => field);
  const isEach = new Set(fields).size === fields.length;
  return isEach ? { method: call?.[1] === "mean" ? "mean" : "sum", fields } : undefined;
}
