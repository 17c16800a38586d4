import * as z from "zod/mini";
import {
  type FieldProblem,
  freshForm,
  readFields,
  requiredText,
} from "../../../src/contract/form.ts";
import type { PeopleView } from "../../../src/contract/staff-people.ts";
import { STAFF_ROLES, type StaffRole } from "../../../src/core/staff/roles.ts";
import { createInvitation, revokeInvitation } from "../../db/invitation.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { peoplePage } from "./people-page.ts";
import { staffRoutes } from "./routes.ts";

const FORM = z.object({ name: requiredText(80) });
const DONE = ["revoked", "approved", "denied", "ended"] as const;

const doneOf = (c: AppContext): Pick<PeopleView, "done"> => {
  const done = DONE.find((word) => word === c.req.query("done"));
  return done === undefined ? {} : { done };
};

/** Who works here, and whom the owners ask in. */
export const people = staffRoutes({
  "GET /people": (c, access) => peoplePage(c, access, doneOf(c)),

  "POST /people/invitations": async (c, { access, visitor, form }) => {
    const read = readFields(FORM, form);
    const roles = STAFF_ROLES.filter((role): role is StaffRole => form[`role.${role}`] === "yes");
    const problems: readonly FieldProblem[] = [
      ...(read.ok ? [] : read.error),
      ...(roles.length > 0 ? [] : [{ field: "role", problem: "none-chosen" as const }]),
    ];
    if (!read.ok || problems.length > 0) {
      if (wantsJson(c))
        return refuse(
          c,
          "wrong-fields",
          problems.map(({ field }) => field),
        );
      return peoplePage(c, access, { form: { typed: form, problems } }, 422);
    }
    const { name } = read.value;
    const made = await createInvitation(c.var.deps, visitor.staffId, { name, roles });
    if (!made.ok) return refuse(c, "busy");
    const { origin } = new URL(c.req.url);
    const link = `${origin}/${localeOf(c).tag}/staff/join#${made.value.text}`;
    // Not a page to come back to: the link is nowhere else and is shown this once.
    return peoplePage(c, access, { form: freshForm(), made: { name, link } });
  },

  "POST /people/invitations/:invitation/revoke": async (c, { visitor }) => {
    const id = c.req.param("invitation") ?? "";
    const done = await revokeInvitation(c.var.deps, visitor.staffId, id);
    if (done.ok) return c.redirect(`/${localeOf(c).tag}/staff/people?done=revoked`, 303);
    return refuse(c, done.error === "try-again" ? "busy" : "not-found");
  },
});
