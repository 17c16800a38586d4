import { type FormFault, readFields } from "../../../src/contract/form.ts";
import { Completed, type EntryView } from "../../../src/contract/staff-paper.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { readSheetCode } from "../../../src/core/paper/code.ts";
import {
  differences,
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
import { refuseVisit, restrictedPage, staffFrame } from "./session.ts";
import { mergedFields, parseFields, sheetFields, type Typed } from "./sheet-fields.ts";

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
  const { code, measure, own, locale, createdAt, enteredAt } = sheet;
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

/** Typing a sheet in: once, then a second time or read back, then kept. */
export const entry = staffRoutes({
  "GET /paper/:code": async (c, access) => {
    const found = await findSheet(c, access);
    if (found instanceof Response) return found;
    const { printed, sheet } = found;
    const completed = isoDay(printed.visitor.clinic.timeZone)(sheet.createdAt);
    return entryPage(c, found, { typed: { completed, check: "100" } });
  },

  "POST /paper/:code": async (c, { access, visitor, form }) => {
    const found = await findSheet(c, access);
    if (found instanceof Response) return found;
    const { measure } = found;
    const submissionId = form["submission"] ?? "";
    if (!isId(submissionId)) return refuse(c, "wrong-fields", ["submission"]);
    const completed = completedDay(c, found, form);
    const { step = "entry", go = "" } = form;
    const own = sheetFields(form);
    const first = step === "entry" ? own : parseFields(form["first"]);
    const second = parseFields(form["second"]);
    const kept = { submissionId, first, second };
    const day = form["completed"] ?? "";
    const again = (shown: Partial<EntryView> & { readonly typed: Typed }, status = 200) =>
      entryPage(c, found, { ...kept, ...shown, typed: { ...shown.typed, completed: day } }, status);

    const base = readEntry(measure, first);
    const isFirst = step === "entry" || !base.ok || !completed.ok || go === "change";
    if (isFirst && (!base.ok || !completed.ok || go === "change")) {
      const shown = {
        typed: first,
        problems: base.ok ? [] : base.error,
        ...(!completed.ok && { dayProblem: completed.error }),
      };
      return again(shown, go === "change" && base.ok && completed.ok ? 200 : 422);
    }
    if (!base.ok || !completed.ok) return refuse(c, "wrong-fields", ["first"]);
    const save = (entered: SheetEntry, checked: "second-entry" | "read-back") =>
      saveEntry(c, visitor, {
        ...found,
        submissionId,
        entered,
        checked,
        completed: completed.value,
      });

    switch (step) {
      case "entry":
        return again(
          go === "read" || hasOnlyWords(measure)
            ? { step: "read-back", typed: {} }
            : { step: "second", typed: first["check"] ? { check: first["check"] } : {} },
        );
      case "read-back":
        return save(base.value, "read-back");
      case "second": {
        const read = readEntry(measure, own);
        if (!read.ok) return again({ step: "second", typed: own, problems: read.error }, 422);
        const differing = differences(measure, base.value, read.value);
        if (differing.length === 0) return save(base.value, "second-entry");
        return again({ step: "settle", typed: {}, second: own, differing });
      }
      case "settle": {
        const earlier = readEntry(measure, second);
        if (!earlier.ok) return refuse(c, "wrong-fields", ["second"]);
        const differing = differences(measure, base.value, earlier.value);
        const settled = readEntry(measure, mergedFields(first, own, differing));
        if (settled.ok) return save(settled.value, "second-entry");
        return again({ step: "settle", typed: own, differing, problems: settled.error }, 422);
      }
      default:
        return refuse(c, "wrong-fields", ["step"]);
    }
  },
});
