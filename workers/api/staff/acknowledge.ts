import type { NotesView } from "../../../src/contract/views.ts";
import type { ClientId } from "../../../src/core/brand.ts";
import { acknowledgeAlert } from "../../db/alert.ts";
import { loadReport } from "../../db/report.ts";
import type { AppContext } from "../context.ts";
import { localeOf, problemDocument, refuse, wantsJson } from "../refuse.ts";
import { reportPage } from "./report-page.ts";
import type { StaffPost } from "./routes.ts";
import { refuseVisit } from "./session.ts";

/** As long as the field on the page lets it be. */
const MAX_NOTE = 2000;
const ALERT = /^[0-9a-z]{26}$/;
const NOTE = /^note-([0-9a-z]{26})$/;

/** What was typed for each alert: one form holds them all, so that no text is lost. */
const notesIn = (form: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(form).flatMap(([field, value]) => {
      const alertId = NOTE.exec(field)?.[1];
      const note = value.replaceAll("\r\n", "\n").trim();
      return alertId === undefined || note === "" ? [] : [[alertId, note] as const];
    }),
  );

interface Press extends StaffPost {
  readonly clientId: ClientId;
}

/** Acknowledges the alert whose button was pressed; what was typed for others is shown again. */
export async function acknowledge(
  c: AppContext,
  { access, visitor, clientId, form }: Press,
): Promise<Response> {
  const { deps } = c.var;
  const alertId = form["alert"] ?? "";
  if (!ALERT.test(alertId)) return refuse(c, "wrong-fields", ["alert"]);
  const typed = notesIn(form);
  const long = [...typed].find(([, note]) => note.length > MAX_NOTE);
  if (long) return refuse(c, "too-large", [`note-${long[0]}`]);
  const note = typed.get(alertId);

  const again = async (status: number, notes: Omit<NotesView, "typed">): Promise<Response> => {
    const report = await loadReport(deps, access, clientId);
    const unsaved = Object.fromEntries([...typed].filter(([id]) => !notes.saved || id !== alertId));
    if (report.ok)
      return reportPage(c, report.value, { status, notes: { ...notes, typed: unsaved } });
    return refuseVisit(c, report.error);
  };
  if (note === undefined) {
    if (wantsJson(c)) return refuse(c, "wrong-fields", [`note-${alertId}`]);
    return again(422, { saved: false, missingFor: alertId });
  }
  const done = await acknowledgeAlert(deps, visitor, { clientId, alertId, note });
  if (!done.ok && done.error === "already-acknowledged") {
    if (wantsJson(c)) return problemDocument(c, { kind: done.error, title: TAKEN, status: 409 });
    return again(409, { saved: false });
  }
  if (!done.ok) return refuse(c, done.error === "try-again" ? "busy" : "not-found");
  if (typed.size > 1) return again(200, { saved: true });
  return c.redirect(`/${localeOf(c).tag}/staff/clients/${clientId}`, 303);
}

const TAKEN = "Somebody has acknowledged this alert before";
