import type { NotesView } from "../../../src/contract/staff-report.ts";
import type { ClientId } from "../../../src/core/brand.ts";
import type { Result } from "../../../src/core/result.ts";
import { isId } from "../../crypto/id.ts";
import type { Actor } from "../../db/access.ts";
import { acknowledgeAlert } from "../../db/alert.ts";
import type { Deps } from "../../db/database.ts";
import type { NotChanged } from "../../db/reached-record.ts";
import { loadReport } from "../../db/report.ts";
import { acknowledgeSignal } from "../../db/signal.ts";
import type { AppContext } from "../context.ts";
import { localeOf, problemDocument, refuse, wantsJson } from "../refuse.ts";
import { reportPage } from "./report-page.ts";
import type { StaffPost } from "./routes.ts";
import { refuseVisit } from "./session.ts";

/** As long as the field on the page lets it be. */
const MAX_NOTE = 2000;

/** What waits on the report until somebody says what they did or think about it. */
type Waiting = "alert" | "signal";

interface Act {
  readonly clientId: ClientId;
  readonly id: string;
  readonly note: string;
}

const KINDS: Readonly<
  Record<
    Waiting,
    {
      /** Of the field with the note; the id follows. */
      readonly note: string;
      readonly taken: string;
      readonly act: (
        deps: Deps,
        actor: Actor,
        act: Act,
      ) => Promise<Result<void, "already-acknowledged" | NotChanged>>;
    }
  >
> = {
  alert: {
    note: "note-",
    taken: "Somebody has acknowledged this alert before",
    act: (deps, actor, { id, ...act }) => acknowledgeAlert(deps, actor, { ...act, alertId: id }),
  },
  signal: {
    note: "signal-note-",
    taken: "Somebody has acknowledged this signal before",
    act: (deps, actor, { id, ...act }) => acknowledgeSignal(deps, actor, { ...act, signalId: id }),
  },
};

/** What was typed for each: one form holds them all, so that no text is lost. */
function notesIn(form: Readonly<Record<string, string>>, kind: Waiting): Map<string, string> {
  const { note: prefix } = KINDS[kind];
  return new Map(
    Object.entries(form).flatMap(([field, value]) => {
      const id = field.startsWith(prefix) ? field.slice(prefix.length) : "";
      const note = value.replaceAll("\r\n", "\n").trim();
      return isId(id) && note !== "" ? [[id, note] as const] : [];
    }),
  );
}

interface Press extends StaffPost {
  readonly clientId: ClientId;
}

/**
 * Acknowledges the alert or the signal whose button was pressed; what was typed for any other is
 * shown again.
 */
export async function acknowledge(
  c: AppContext,
  { access, visitor, clientId, form }: Press,
  kind: Waiting,
): Promise<Response> {
  const { deps } = c.var;
  const id = form[kind] ?? "";
  if (!isId(id)) return refuse(c, "wrong-fields", [kind]);
  const typed = { alert: notesIn(form, "alert"), signal: notesIn(form, "signal") };
  const long = (["alert", "signal"] as const).flatMap((one) =>
    [...typed[one]].flatMap(([of, note]) =>
      note.length > MAX_NOTE ? [`${KINDS[one].note}${of}`] : [],
    ),
  );
  if (long[0] !== undefined) return refuse(c, "too-large", [long[0]]);
  const note = typed[kind].get(id);

  const again = async (status: number, pressed: Omit<NotesView, "typed">): Promise<Response> => {
    const report = await loadReport(deps, access, clientId);
    if (!report.ok) return refuseVisit(c, report.error);
    if (pressed.saved) typed[kind].delete(id);
    const notesOf = (of: Waiting): NotesView => ({
      typed: Object.fromEntries(typed[of]),
      ...(of === kind && pressed),
    });
    return reportPage(c, report.value, {
      status,
      notes: notesOf("alert"),
      signalNotes: notesOf("signal"),
    });
  };
  if (note === undefined) {
    if (wantsJson(c)) return refuse(c, "wrong-fields", [`${KINDS[kind].note}${id}`]);
    return again(422, { saved: false, missingFor: id });
  }
  const done = await KINDS[kind].act(deps, visitor, { clientId, id, note });
  if (!done.ok) {
    if (done.error !== "already-acknowledged") return refuseVisit(c, done.error);
    const title = KINDS[kind].taken;
    if (wantsJson(c)) return problemDocument(c, { kind: done.error, title, status: 409 });
    return again(409, { saved: false });
  }
  if (typed.alert.size + typed.signal.size > 1) return again(200, { saved: true });
  return c.redirect(`/${localeOf(c).tag}/staff/clients/${clientId}`, 303);
}
