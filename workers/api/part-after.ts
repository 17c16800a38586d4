import { missingItems } from "../../src/core/answers/answers.ts";
import type { Draft } from "../../src/core/check-in/draft.ts";
import { shownItems } from "../../src/core/measures/answers.ts";
import { measureKey, type Measure } from "../../src/core/measures/measure.ts";
import type { OpenCheckIn } from "../db/check-in.ts";
import { around, itemAt, itemToOpen, type PartForm, placeOf, wishedReading } from "./part-form.ts";
import { allParts, draftOf } from "./parts.ts";

type Asked = Pick<OpenCheckIn, "measures" | "extras" | "draft">;

/** What was saved, from which page. */
interface Saved {
  /** The check-in as it was before. */
  readonly before: Asked;
  readonly draft: Draft;
  readonly index: number;
  readonly form: PartForm;
  /** Locale of the page. */
  readonly page: string;
}

/** Address of a part, at one of its questions, in the language in which it is being read. */
function partPath(
  { page, form }: Pick<Saved, "page" | "form">,
  index: number,
  { measure, item, check }: { measure?: Measure; item?: string | undefined; check?: true },
): string {
  const query = new URLSearchParams({
    ...(check && { check: "1" }),
    ...(measure && item !== undefined && { q: String(placeOf(measure, item)) }),
    ...((check || form["in"] !== page) && measure && { in: form["in"] ?? "" }),
  }).toString();
  return `/${page}/check-in/${index + 1}${query && `?${query}`}`;
}

/** Where a saved page leads. */
export function nextAfter(saved: Saved): string {
  const { before, draft, index, form, page } = saved;
  const here = `/${page}/check-in`;
  const now: Asked = { ...before, draft: { ...before.draft, value: draft } };
  const parts = allParts(now);
  const measure = parts[index]?.measure;
  if (!measure) return here;
  const { answers: kept = {}, skipped = [] } = draft.parts[measureKey(measure)] ?? {};
  const at = itemAt(measure, form["at"]);
  const { before: previous, after } = around(measure, kept, at);
  const wished = wishedReading(form);
  if (wished === "all") return `${partPath(saved, index, { measure })}${at ? `#q-${at}` : ""}`;
  if (wished !== undefined) {
    return partPath(saved, index, { measure, item: itemToOpen(measure, kept) });
  }
  if (form["go"] === "back") {
    if (form["from"] === "answers") return `${here}/answers`;
    const isAsking = form["at"] !== undefined && at === undefined;
    if (isAsking) return pathToEnd(saved, index, now);
    if (previous !== undefined) return partPath(saved, index, { measure, item: previous });
    return index === 0 ? here : pathToEnd(saved, index - 1, now);
  }
  // This very part may have asked for a longer form.
  if (form["from"] === "answers") {
    const isMore = parts.length > allParts(before).length;
    return isMore ? `${here}/${index + 2}` : `${here}/answers`;
  }
  const isOn = form["at"] === undefined || form["from"] === "check" || form["skip"] === "yes";
  if (!isOn && after !== undefined) return partPath(saved, index, { measure, item: after });
  if (missingItems(measure, kept).length > skipped.length) {
    return partPath(saved, index, { measure, check: true });
  }
  return index + 1 < parts.length ? `${here}/${index + 2}` : `${here}/answers`;
}

/** A part at its last question, where one is shown at a time. */
function pathToEnd({ form, page }: Saved, index: number, now: Asked): string {
  const measure = allParts(now)[index]?.measure;
  if (form["at"] === undefined || !measure) return `/${page}/check-in/${index + 1}`;
  const answers = draftOf(now).parts[measureKey(measure)]?.answers ?? {};
  const item = shownItems(measure, answers).at(-1)?.id;
  // The other part may be read in another language: its own page knows.
  return partPath({ page, form: { in: page } }, index, { measure, item });
}
