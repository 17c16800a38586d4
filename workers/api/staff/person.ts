import type { PersonPageView } from "../../../src/contract/staff-people.ts";
import type { StaffId } from "../../../src/core/brand.ts";
import type { Result } from "../../../src/core/result.ts";
import { STAFF_ROLES, writeRoles } from "../../../src/core/staff/roles.ts";
import { handOverAll } from "../../db/hand-over-all.ts";
import {
  changeRoles,
  changeSupervision,
  endPerson,
  endSessions,
  type NoChange,
} from "../../db/people-act.ts";
import { decideRecovery } from "../../db/recovery-act.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { peoplePage, personPage } from "./people-page.ts";
import { staffRoutes, type StaffPost } from "./routes.ts";

const DONE = [
  "roles-changed",
  "supervision-changed",
  "nothing-changed",
  "handed-over",
  "sessions-ended",
] as const;
type Done = (typeof DONE)[number];

const whom = (c: AppContext): StaffId => (c.req.param("person") ?? "") as StaffId;

/** Ids after a prefix of the names of ticked boxes. */
const chosen = (form: StaffPost["form"], prefix: string): readonly string[] =>
  Object.keys(form)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));

/** What is ticked of roles and of supervision: one form holds both, so that no tick is lost. */
const rolesIn = (form: StaffPost["form"]) =>
  STAFF_ROLES.filter((role) => form[`role.${role}`] === "yes");
const supervisedIn = (form: StaffPost["form"]) => chosen(form, "therapist.") as readonly StaffId[];

/** Whether something was ticked anew, and whether the other button's part waits for it. */
function partsOf(form: StaffPost["form"]) {
  const { was, supervised } = form;
  return {
    roles: was !== undefined && was !== writeRoles(rolesIn(form)),
    supervision: supervised !== undefined && supervised !== supervisedIn(form).toSorted().join(" "),
  };
}

/** On to the person's page, or back to it with what was typed and why it was refused. */
function answered(
  c: AppContext,
  { access, form }: StaffPost,
  result: Result<void, NoChange | "try-again">,
  done: Done | "ended",
  isUnsaved = false,
): Response | Promise<Response> {
  const people = `/${localeOf(c).tag}/staff/people`;
  if (result.ok) {
    if (isUnsaved && done !== "ended") {
      return personPage(c, access, { done, form: { typed: form, problems: [] } });
    }
    return c.redirect(
      done === "ended" ? `${people}?done=ended` : `${people}/${whom(c)}?done=${done}`,
      303,
    );
  }
  if (result.error === "try-again") return refuse(c, "busy");
  if (result.error === "unknown") return refuse(c, "not-found");
  const status = result.error === "changed-elsewhere" ? 409 : 422;
  const typed = done === "ended" ? {} : { form: { typed: form, problems: [] } };
  return personPage(c, access, { ...typed, problem: result.error }, status);
}

/** What an owner does about one member of staff. */
export const person = staffRoutes({
  "GET /people/:person": (c, access) => {
    const done = DONE.find((word) => word === c.req.query("done"));
    return personPage(c, access, done === undefined ? {} : { done });
  },

  "POST /people/:person/roles": async (c, post) => {
    const { form, visitor } = post;
    const roles = rolesIn(form);
    if (roles.length === 0) {
      const problems = [{ field: "role", problem: "none-chosen" as const }];
      return personPage(c, post.access, { form: { typed: form, problems } }, 422);
    }
    const wanted = { staffId: whom(c), roles, was: form["was"] ?? "" };
    const done = await changeRoles(c.var.deps, visitor, wanted);
    const ticked = partsOf(form);
    const word = ticked.roles ? "roles-changed" : "nothing-changed";
    return answered(c, post, done, word, ticked.supervision);
  },

  "POST /people/:person/supervision": async (c, post) => {
    const { form, visitor } = post;
    const wanted = {
      staffId: whom(c),
      therapists: supervisedIn(form),
      was: form["supervised"] ?? "",
    };
    const done = await changeSupervision(c.var.deps, visitor, wanted);
    const ticked = partsOf(form);
    const word = ticked.supervision ? "supervision-changed" : "nothing-changed";
    return answered(c, post, done, word, ticked.roles);
  },

  "POST /people/:person/recovery": async (c, { access, visitor, form }) => {
    const kind = form["answer"] === "no" ? "deny" : "approve";
    const done = await decideRecovery(c.var.deps, whom(c), { kind, by: visitor.staffId });
    if (done.ok) {
      const word = kind === "deny" ? "denied" : "approved";
      return c.redirect(`/${localeOf(c).tag}/staff/people?done=${word}`, 303);
    }
    if (done.error === "try-again") return refuse(c, "busy");
    const problem = done.error === "own" ? "own-recovery" : "not-asked";
    return peoplePage(c, access, { problem }, 422);
  },

  "POST /people/:person/clients": async (c, { access, visitor, form }) => {
    const to = (form["to"] ?? "") as StaffId;
    const moved = await handOverAll(c.var.deps, { from: whom(c), to, by: visitor.staffId });
    if (!moved.ok) {
      if (moved.error === "try-again") return refuse(c, "busy");
      return personPage(c, access, { problem: "not-a-therapist" }, 422);
    }
    const { left } = moved.value;
    const changes: Partial<PersonPageView> = { done: "handed-over", left };
    if (left > 0) return personPage(c, access, changes);
    return c.redirect(`/${localeOf(c).tag}/staff/people/${whom(c)}?done=handed-over`, 303);
  },

  "POST /people/:person/sessions": async (c, post) =>
    answered(c, post, await endSessions(c.var.deps, post.visitor, whom(c)), "sessions-ended"),

  "POST /people/:person/end": async (c, post) =>
    answered(c, post, await endPerson(c.var.deps, post.visitor, whom(c)), "ended"),
});
