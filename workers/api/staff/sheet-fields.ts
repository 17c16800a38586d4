/** Fields of a form by name. */
export type Typed = Readonly<Record<string, string>>;

const OWN = /^(?:q-[a-z0-9][a-z0-9-]{0,31}(?:\.[a-z0-9-]{1,40})?|check)$/;

/** What was typed from the sheet, without the fields around it. */
export const sheetFields = (form: Typed): Typed =>
  Object.fromEntries(Object.entries(form).filter(([name]) => OWN.test(name)));

/** The same from a hidden field, in which an earlier step of the form is carried along. */
export function parseFields(text: string | undefined): Typed {
  try {
    const fields: unknown = JSON.parse(text ?? "{}");
    if (typeof fields !== "object" || fields === null) return {};
    const texts = Object.entries(fields).filter(([, value]) => typeof value === "string");
    return sheetFields(Object.fromEntries(texts) as Typed);
  } catch {
    return {};
  }
}

/** The first entry, with what was settled in place of the items that differed. */
export function mergedFields(first: Typed, settled: Typed, differing: readonly string[]): Typed {
  const isOf = (name: string) =>
    differing.some((id) => name === `q-${id}` || name.startsWith(`q-${id}.`));
  return Object.fromEntries([
    ...Object.entries(first).filter(([name]) => !isOf(name)),
    ...Object.entries(settled).filter(([name]) => isOf(name)),
  ]);
}
