import { type Draft, withPart } from "../../src/core/check-in/draft.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { ok, type Result } from "../../src/core/result.ts";
import { saveDraft } from "../db/draft.ts";
import type { Visit } from "./client-session.ts";
import type { AppContext } from "./context.ts";
import { allParts, partsOf, storedDraft } from "./parts.ts";

/**
 * Goes on from a part that has no wording in the page's language. It is kept as a part that
 * nobody has seen: no answer, nothing left empty on purpose, in the language that has no wording.
 * A part that can be read, or that has answers, stays as it is.
 *
 * @returns where the page leads
 */
export async function goWithout(
  c: AppContext,
  { open, locale }: Pick<Visit, "open" | "locale">,
  { index, from }: { readonly index: number; readonly from: string | undefined },
): Promise<Result<string, "closed" | "try-again">> {
  const parts = allParts(open);
  const here = `/${locale.tag}/check-in`;
  const isLast = from === "answers" || index + 1 >= parts.length;
  const next = isLast ? `${here}/answers` : `${here}/${index + 2}`;
  const part = parts[index];
  const isReadable = partsOf(open, { page: locale.tag })[index]?.locale !== undefined;
  if (!part || isReadable) return ok(next);

  const key = measureKey(part.measure);
  const put = (stored: Draft): Draft =>
    stored.parts[key]
      ? stored
      : withPart(stored, key, { locale: locale.tag, answers: {}, skipped: [] });
  const { rev } = open.draft;
  const value = put(storedDraft(open));
  const saved = await saveDraft(c.var.deps, open, { rev, value, merge: put });
  return saved.ok ? ok(next) : saved;
}
