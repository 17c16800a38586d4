import {
  type FieldProblem,
  type FormView,
  freshForm,
  readFields,
} from "../../../src/contract/form.ts";
import {
  EVENT_FIELDS,
  eventFormOf,
  SAVED_OF_LOG,
  type SessionsView,
  sessionFormOf,
} from "../../../src/contract/staff-sessions.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { readSession } from "../../../src/core/sessions/entry.ts";
import { isId, newTail, tailOf } from "../../crypto/id.ts";
import { addEvent } from "../../db/event.ts";
import { changeEvent, removeEvent } from "../../db/event-change.ts";
import { loadSessionLog, saveSession, type SessionLog } from "../../db/session-log.ts";
import type { Access } from "../../db/access.ts";
import { dayOfId, idOfDay } from "../../db/day-entry.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { clientOf } from "./client-of.ts";
import { savedAt, savedIn } from "./saved.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";
import { mayWriteIn, refuseVisit, staffFrame } from "./session.ts";
import { todayOf } from "./today.ts";

const KEY = /^[0-9a-z]{20}$/;

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/sessions`;
const idIn = (text: string | undefined): string | undefined =>
  text !== undefined && isId(text) ? text : undefined;

interface Shown {
  readonly sessionForm?: FormView;
  readonly eventForm?: FormView;
  /** The entry that somebody else changed: as it is kept, it stands beside what was typed. */
  readonly changed?: string;
  /** The same of an event. */
  readonly changedEvent?: string;
  /** The day of a session that would be its second. */
  readonly second?: PlainDate;
  readonly status?: number;
}

async function logPage(c: AppContext, access: Access, shown: Shown = {}): Promise<Response> {
  const before = idIn(c.req.query("before"));
  const chosen = idIn(c.req.query("edit"));
  const chosenEvent = idIn(c.req.query("event"));
  const loaded = await loadSessionLog(c.var.deps, access, {
    clientId: clientOf(c),
    ...(before !== undefined && { before }),
    ...(shown.changed === undefined
      ? chosen !== undefined && { chosen: { id: chosen } }
      : { chosen: { tail: shown.changed } }),
    ...(shown.changedEvent === undefined
      ? chosenEvent !== undefined && { chosenEvent: { id: chosenEvent } }
      : { chosenEvent: { tail: shown.changedEvent } }),
  });
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const log = loaded.value;
  const { visitor, profile, sessions, events, older } = log;
  const saved = savedInLog(c);
  const isKept = shown.changed !== undefined && log.chosen;
  return render(
    c,
    addressOf(c),
    {
      page: "sessions",
      ...(await staffFrame(c, visitor)),
      clientId: clientOf(c),
      label: profile.label,
      mayWrite: mayWriteIn(visitor, profile),
      sessions,
      events,
      isLater: before !== undefined,
      ...(older !== undefined && { older }),
      ...(log.last &&
        log.last.practiceAgreed !== "" && {
          lastPractice: { on: log.last.on, text: log.last.practiceAgreed },
        }),
      ...(saved && { saved }),
      ...(shown.second && { second: shown.second }),
      sessionForm: sessionFormIn(c, log, shown),
      eventForm: eventFormIn(c, log, shown),
      ...(isKept && { kept: isKept }),
      ...(shown.changedEvent !== undefined && log.chosenEvent && { keptEvent: log.chosenEvent }),
    },
    shown.status,
  );
}

/** What the address says was kept just now. The id of an entry tells its day. */
function savedInLog(c: AppContext): SessionsView["saved"] {
  const what = savedIn(c, SAVED_OF_LOG);
  const id = idIn(c.req.query("entry"));
  return what && id !== undefined ? { what, on: dayOfId(id) } : undefined;
}

const toLog = (c: AppContext, what: (typeof SAVED_OF_LOG)[number], id: string): Response =>
  c.redirect(`${savedAt(addressOf(c), what)}&entry=${id}`, 303);

const newKey = (c: AppContext): string => newTail(c.var.deps.random);

/** What was typed; else the entry that was asked for; else a session of today like the last. */
function sessionFormIn(c: AppContext, log: SessionLog, shown: Shown): FormView {
  const { chosen, last } = log;
  const place: Readonly<Record<string, string>> = chosen
    ? { entry: chosen.id, rev: String(chosen.rev) }
    : { key: newKey(c) };
  if (shown.sessionForm && shown.changed !== undefined) {
    const { entry: _entry, rev: _rev, key: _key, ...typed } = shown.sessionForm.typed;
    return { ...shown.sessionForm, typed: { ...typed, ...place } };
  }
  if (shown.sessionForm) return shown.sessionForm;
  if (chosen) return freshForm({ ...sessionFormOf(chosen), ...place });
  const mode = last?.mode ?? "in-person";
  // What was agreed has to be asked for; where nothing was, there is nothing to choose.
  const practice = last && last.practiceAgreed !== "" ? "" : "not-agreed";
  const usual = { attended: "yes", mode, "practice-done": practice };
  return freshForm({ on: todayOf(c, log.visitor), ...usual, ...place });
}

/** What was typed; else the event that was asked for; else an empty form. */
function eventFormIn(c: AppContext, log: SessionLog, shown: Shown): FormView {
  const { chosenEvent: kept } = log;
  const place: Readonly<Record<string, string>> = kept
    ? { event: kept.id, "event-rev": String(kept.rev ?? 0) }
    : { key: newKey(c) };
  if (shown.eventForm && shown.changedEvent !== undefined) {
    const { event: _event, "event-rev": _rev, key: _key, ...typed } = shown.eventForm.typed;
    return { ...shown.eventForm, typed: { ...typed, ...place } };
  }
  if (shown.eventForm) return shown.eventForm;
  return freshForm(
    kept ? { ...eventFormOf(kept), ...place } : { "event-on": todayOf(c, log.visitor), ...place },
  );
}

async function postSession(c: AppContext, { access, visitor, form }: StaffPost) {
  const { deps } = c.var;
  const { key = "", rev = "0" } = form;
  const id = idIn(form["entry"]);
  if (id === undefined && !KEY.test(key)) return refuse(c, "wrong-fields", ["key"]);
  if (!/^\d{1,6}$/.test(rev)) return refuse(c, "wrong-fields", ["rev"]);
  const again = (problems: readonly FieldProblem[], more: Partial<Shown> = {}) =>
    logPage(c, access, { sessionForm: { typed: form, problems }, status: 422, ...more });

  const changed = () => {
    const tail = id === undefined ? key : tailOf(id);
    return again([{ field: "on", problem: "changed-elsewhere" }], { changed: tail, status: 409 });
  };
  const which = { clientId: clientOf(c), key, rev: Number(rev), ...(id !== undefined && { id }) };
  if (form["remove"] === "yes" && id !== undefined) {
    const removed = await saveSession(deps, visitor, which);
    if (removed.ok) return toLog(c, "session-removed", id);
    // Nothing comes to a day where something is taken away.
    if (removed.error === "changed-elsewhere" || removed.error === "same-day") return changed();
    return refuseVisit(c, removed.error);
  }
  const read = readSession(form, todayOf(c, visitor));
  if (!read.ok) return again(read.error);
  const entry = read.value;
  // Asked of one day, the yes is no yes to another.
  const isSecond = form["second"] === entry.on;
  const saved = await saveSession(deps, visitor, { ...which, entry, isSecond });
  if (saved.ok) {
    return toLog(c, "session", idOfDay(entry.on, id === undefined ? key : tailOf(id)));
  }
  if (saved.error === "same-day") return again([], { second: entry.on, status: 200 });
  if (saved.error !== "changed-elsewhere") return refuseVisit(c, saved.error);
  return changed();
}

async function postEvent(c: AppContext, { access, visitor, form }: StaffPost): Promise<Response> {
  const { key = "", "event-rev": rev = "0" } = form;
  const id = idIn(form["event"]);
  if (id === undefined && !KEY.test(key)) return refuse(c, "wrong-fields", ["key"]);
  if (!/^\d{1,6}$/.test(rev)) return refuse(c, "wrong-fields", ["event-rev"]);
  const again = (problems: readonly FieldProblem[], more: Partial<Shown> = {}) =>
    logPage(c, access, { eventForm: { typed: form, problems }, status: 422, ...more });
  const read = readFields(EVENT_FIELDS, form);
  if (!read.ok) return again(read.error);
  const entry = {
    kind: read.value["event-kind"],
    on: read.value["event-on"] as PlainDate,
    text: read.value["event-text"],
  };
  if (entry.on > todayOf(c, visitor)) return again([{ field: "event-on", problem: "too-late" }]);
  const clientId = clientOf(c);
  const saved =
    id === undefined
      ? await addEvent(c.var.deps, visitor, { clientId, key, entry })
      : await changeEvent(c.var.deps, visitor, { clientId, id, rev: Number(rev), entry });
  if (saved.ok) return toLog(c, "event", idOfDay(entry.on, id === undefined ? key : tailOf(id)));
  if (saved.error !== "changed-elsewhere") return refuseVisit(c, saved.error);
  const changedEvent = id === undefined ? key : tailOf(id);
  return again([{ field: "event-on", problem: "changed-elsewhere" }], {
    changedEvent,
    status: 409,
  });
}

/** The log of a client's sessions, and what else happened. */
export const sessions = staffRoutes({
  "GET /clients/:id/sessions": (c, access) => logPage(c, access),

  "POST /clients/:id/sessions": postSession,

  "POST /clients/:id/events": postEvent,

  "POST /clients/:id/events/remove": async (c, { visitor, form }) => {
    const id = idIn(form["event"]);
    if (id === undefined) return refuse(c, "wrong-fields", ["event"]);
    const removed = await removeEvent(c.var.deps, visitor, { clientId: clientOf(c), id });
    return removed.ok ? toLog(c, "event-removed", id) : refuseVisit(c, removed.error);
  },
});
