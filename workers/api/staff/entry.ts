import { type FormFault, readFields } from "../../../src/contract/form.ts";
import { Completed, type EntryView } from "../../../src/contract/staff-paper.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { readSheetCode } from "../../../src/core/paper/code.ts";
import {
  fieldOf,
  hasOnlyWords,
  readEntry,
  type SheetEntry,
} from "../../../src/core/paper/entry.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { measureOfSheet } from "../../../src/packs/sheet.ts";
import { isId, newId } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { clientOfSheet, loadSheets, type PrintedSheets, type Sheet } from "../../db/sheets.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { saveEntry } from "./save-entry.ts";
import { staffRoutes } from "./routes.ts";
import { lostSheetPage, refuseVisit, restrictedPage, staffFrame } from "./session.ts";
import {
  differingFields,
  mergedFields,
  parseFields,
  sheetFields,
  type Typed,
} from "./sheet-fields.ts";

interface Found {
  readonly printed: PrintedSheets;
  readonly sheet: Sheet;
  readonly measure: Measure;
}

/** The sheet of the address, if it is of a client within reach. */
async function findSheet(c: AppContext, access: Access): Promise<Found | Response> {
  const code = readSheetCode(c.req.param("code") ?? "");
  const clientId = code.ok && (await clientOfSheet(c.var.deps, code.value));
  if (!code.ok || !clientId) return refuse(c, "not-found");
  const printed = await loadSheets(c.var.deps, access, { clientId, codes: [code.value] });
  if (!printed.ok) return refuseVisit(c, printed.error);
  const [sheet] = printed.value.sheets;
  if (!sheet) return refuse(c, "not-found");
  const { restrictedSince } = printed.value.visitor;
  // Before a sheet is typed in twice, and for nothing.
  if (restrictedSince !== undefined) return restrictedPage(c, { restrictedSince }, clientId);
  return { printed: printed.value, sheet, measure: measureOfSheet(sheet) };
}

async function entryPage(
  c: AppContext,
  { printed, sheet }: Found,
  shown: Partial<EntryView> & { readonly typed: Typed },
  status = 200,
): Promise<Response> {
  const { visitor, label, clientId } = printed;
  const { code, measure, own, locale, createdAt, enteredAt, closed, takenBackAt } = sheet;
  return render(
    c,
    `/${localeOf(c).tag}/staff/paper/${code}`,
    {
      page: "entry",
      ...(await staffFrame(c, visitor)),
      code,
      measure,
      ...(own && { own }),
      locale,
      clientId,
      label,
      due: createdAt,
      step: "entry",
      submissionId: newId<string>(c.var.deps.random),
      differing: [],
      problems: [],
      ...(enteredAt && { enteredAt }),
      ...(closed && { closed }),
      ...(takenBackAt && { takenBackAt }),
      ...shown,
    },
    status,
  );
}

/** A sheet cannot be filled in before it was printed, nor tomorrow. */
function completedDay(
  c: AppContext,
  { printed, sheet }: Found,
  form: Typed,
): Result<string, FormFault> {
  const read = readFields(Completed, form);
  if (!read.ok) return err(read.error[0] ?? { problem: "empty" });
  const { completed } = read.value;
  const dayOf = isoDay(printed.visitor.clinic.timeZone);
  if (completed < dayOf(sheet.createdAt)) return err({ problem: "too-early" });
  return completed > dayOf(c.var.deps.now()) ? err({ problem: "too-late" }) : ok(completed);
}

/** All that was typed from a sheet: the answers, and the day on which they were given. */
interface SheetRead {
  readonly entered: SheetEntry;
  readonly completed: string;
}

function readSheet(
  c: AppContext,
  found: Found,
  typed: Typed,
): Result<SheetRead, Pick<EntryView, "problems" | "dayProblem">> {
  const entered = readEntry(found.measure, typed);
  const day = completedDay(c, found, typed);
  if (entered.ok && day.ok) return ok({ entered: entered.value, completed: day.value });
  return err({
    problems: entered.ok ? [] : entered.error,
    ...(!day.ok && { dayProblem: day.error }),
  });
}

/** Typing a sheet in: once, then a second time or read back, then kept. */
export const entry = staffRoutes({
  // Nothing is filled in beforehand: a day or a length that nobody looked at would be kept.
  "GET /paper/:code": async (c, access) => {
    const found = await findSheet(c, access);
    return found instanceof Response ? found : entryPage(c, found, { typed: {} });
  },

  "POST /paper/:code": async (c, { access, visitor, form }) => {
    const found = await findSheet(c, access);
    if (found instanceof Response) return found;
    const { code, closed, takenBackAt: since } = found.sheet;
    // The page says why; nothing that was typed could be kept.
    if (closed) return c.redirect(`/${localeOf(c).tag}/staff/paper/${code}`, 303);
    if (since) return lostSheetPage(c, { since, ...found.sheet, ...found.printed });
    const { measure } = found;
    const submissionId = form["submission"] ?? "";
    if (!isId(submissionId)) return refuse(c, "wrong-fields", ["submission"]);
    const { step = "entry", go = "" } = form;
    const own = sheetFields(form);
    const first = step === "entry" ? own : parseFields(form["first"]);
    const second = parseFields(form["second"]);
    const again = (shown: Partial<EntryView> & { readonly typed: Typed }, status = 200) =>
      entryPage(c, found, { submissionId, first, second, ...shown }, status);

    const base = readSheet(c, found, first);
    if (!base.ok) return again({ typed: first, ...base.error }, 422);
    if (go === "change") return again({ typed: first });
    const save = (read: SheetRead, checked: "second-entry" | "read-back") =>
      saveEntry(c, visitor, { ...found, submissionId, ...read, checked });

    switch (step) {
      case "entry":
        return again({
          step: go === "read" || hasOnlyWords(measure) ? "read-back" : "second",
          typed: {},
        });
      case "read-back":
        return save(base.value, "read-back");
      case "second": {
        const read = readSheet(c, found, own);
        if (!read.ok) return again({ step: "second", typed: own, ...read.error }, 422);
        const differing = differingFields(measure, first, own);
        if (differing.length === 0) return save(base.value, "second-entry");
        return again({ step: "settle", typed: {}, second: own, differing });
      }
      case "settle": {
        if (!readSheet(c, found, second).ok) return refuse(c, "wrong-fields", ["second"]);
        const differing = differingFields(measure, first, second);
        const merged = mergedFields(first, own, differing);
        const settled = readSheet(c, found, merged);
        if (settled.ok) return save(settled.value, "second-entry");
        const { problems } = settled.error;
        const isAsked = problems.every(({ field }) => differing.includes(fieldOf(field)));
        // A settled check line can put a mark beyond its end that both typed alike.
        if (!isAsked) return again({ typed: merged, ...settled.error }, 422);
        return again({ step: "settle", typed: own, differing, ...settled.error }, 422);
      }
      default:
        return refuse(c, "wrong-fields", ["step"]);
    }
  },
});
