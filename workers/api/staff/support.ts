import type { FieldProblem } from "../../../src/contract/form.ts";
import { readFollowUp, readSupportNote } from "../../../src/core/support/entry.ts";
import { isId } from "../../crypto/id.ts";
import { loadSupport } from "../../db/support.ts";
import { acknowledgeSignal } from "../../db/signal.ts";
import { addEntry, addFollowUp } from "../../db/support-entry.ts";
import type { AppContext } from "../context.ts";
import { localeOf, problemDocument, refuse, wantsJson } from "../refuse.ts";
import { clientOf } from "./client-of.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";
import { refuseVisit } from "./session.ts";
import { type Refused, supportPage } from "./support-page.ts";

const toLog = (c: AppContext) =>
  c.redirect(`/${localeOf(c).tag}/staff/clients/${clientOf(c)}/support#log`, 303);

/** The page again, with what was typed; for programs, the names of the fields. */
async function again(
  c: AppContext,
  { access }: Pick<StaffPost, "access">,
  fields: readonly string[],
  refused: Refused,
): Promise<Response> {
  if (wantsJson(c)) {
    if (refused.status !== 409) return refuse(c, "wrong-fields", fields);
    const title = "Somebody has changed this entry meanwhile";
    return problemDocument(c, { kind: "changed-elsewhere", title, status: 409 });
  }
  const loaded = await loadSupport(c.var.deps, access, clientOf(c));
  return loaded.ok ? supportPage(c, loaded.value, refused) : refuseVisit(c, loaded.error);
}

/** What to look at after a signal, and the log: signal, discussed, agreed, changed since. */
export const support = staffRoutes({
  "GET /clients/:id/support": async (c, access) => {
    const loaded = await loadSupport(c.var.deps, access, clientOf(c));
    return loaded.ok ? supportPage(c, loaded.value) : refuseVisit(c, loaded.error);
  },

  "POST /clients/:id/support": async (c, post) => {
    const { form, visitor } = post;
    const { entry: entryId = "", signal: signalId = "" } = form;
    if (!isId(entryId)) return refuse(c, "wrong-fields", ["entry"]);
    const note = readSupportNote(form);
    const problems: FieldProblem[] = [
      ...(signalId === "" ? [{ field: "signal", problem: "not-chosen" } as const] : []),
      ...(note.ok ? [] : note.error),
    ];
    const refused = (found: readonly FieldProblem[]) =>
      again(
        c,
        post,
        found.map(({ field }) => field),
        { status: 422, form: { typed: form, problems: found }, newEntry: entryId },
      );
    if (!note.ok || problems.length > 0) return refused(problems);
    const act = { clientId: clientOf(c), entryId, signalId, note: note.value };
    const done = await addEntry(c.var.deps, visitor, act);
    if (done.ok) {
      if (form["acknowledge"] !== undefined) {
        const said = { clientId: act.clientId, signalId, note: note.value.discussed };
        const seen = await acknowledgeSignal(c.var.deps, visitor, said);
        // The log is written: the same press once more says the rest.
        if (!seen.ok && seen.error === "try-again") return refuse(c, "busy");
      }
      return toLog(c);
    }
    if (done.error === "changed-elsewhere") {
      // Pressed once more, it is a line of its own beside the one that is kept.
      const problems = [{ field: "discussed", problem: done.error } as const];
      return again(c, post, ["entry"], { status: 409, form: { typed: form, problems } });
    }
    if (done.error === "no-signal") return refused([{ field: "signal", problem: "not-offered" }]);
    return refuseVisit(c, done.error);
  },

  "POST /clients/:id/support/:entry": async (c, post) => {
    const { form, visitor } = post;
    const entryId = c.req.param("entry") ?? "";
    const rev = Number(/^[1-9]\d{0,6}$/.exec(form["rev"] ?? "")?.[0]);
    if (!rev) return refuse(c, "wrong-fields", ["rev"]);
    const { deps } = c.var;
    const read = readFollowUp(form, deps.now());
    const typed = form["text"] ?? "";
    if (!read.ok) {
      const [fault = { problem: "empty" } as const] = read.error;
      const followUp = { entry: entryId, typed, ...fault };
      return again(c, post, ["text"], { status: 422, followUp });
    }
    const act = { clientId: clientOf(c), entryId, rev, text: read.value.text };
    const done = await addFollowUp(deps, visitor, act);
    if (done.ok) return toLog(c);
    if (done.error === "changed-elsewhere") {
      const followUp = { entry: entryId, typed, problem: done.error } as const;
      return again(c, post, ["rev"], { status: 409, followUp });
    }
    return refuseVisit(c, done.error);
  },
});
