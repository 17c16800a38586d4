import * as z from "zod/mini";
import { freshForm, readFields, requiredText } from "../../../src/contract/form.ts";
import type { JoinView } from "../../../src/contract/staff-way-in.ts";
import type { StaffId } from "../../../src/core/brand.ts";
import { newId } from "../../crypto/id.ts";
import { parseToken } from "../../crypto/token.ts";
import { loadClinic } from "../../db/clinic.ts";
import { findInvitation, type Invitation, joinClinic } from "../../db/invitation.ts";
import type { AppContext } from "../context.ts";
import { readForm } from "../guard.ts";
import { isTooMany } from "../limits.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { render, toStaffLocale } from "../render.ts";
import { agentOfRequest, askToMakePasskey, madePasskey } from "./ceremony.ts";
import { openRoutes } from "./routes.ts";
import { arrive, keepWayIn, readWayIn, statusFor } from "./way-in.ts";

/** An invitation that was shown, and the id that its holder will have. */
interface Begun {
  readonly invitationId: string;
  readonly staffId: StaffId;
}

const FORM = z.object({ name: requiredText(80) });

const page = (c: AppContext, view: Omit<JoinView, "page">, status = 200): Promise<Response> =>
  render(c, `/${localeOf(c).tag}/staff/join`, { page: "join", ...view }, status);

const codePage = (
  c: AppContext,
  problem?: JoinView["problem"],
  typed: Pick<JoinView, "code"> = {},
): Promise<Response> =>
  page(c, { form: freshForm(), ...(problem && { problem }), ...typed }, statusFor(c, problem));

async function passkeyPage(
  c: AppContext,
  { name, roles }: Invitation,
  view: Partial<Pick<JoinView, "form" | "problem">> = {},
): Promise<Response> {
  const clinic = await loadClinic(c.var.deps);
  const invitation = { roles, clinic: clinic?.name ?? "" };
  const isRefused = view.problem !== undefined || view.form !== undefined;
  const whole = { invitation, form: freshForm({ name }), ...view };
  return page(c, whole, isRefused ? 422 : 200);
}

/** Goes on with an invitation that was shown and still stands. */
async function goOn(
  c: AppContext,
  step: (begun: Begun, invitation: Invitation) => Response | Promise<Response>,
): Promise<Response> {
  const elsewhere = toStaffLocale(c, localeOf(c));
  if (elsewhere) return elsewhere;
  const begun = await readWayIn<Begun>(c, "join");
  if (!begun) return c.redirect(`/${localeOf(c).tag}/staff/join`, 303);
  const found = await findInvitation(c.var.deps, { id: begun.invitationId });
  return found.ok ? step(begun, found.value) : codePage(c, "over");
}

/** Joining the clinic with an invitation: the link's secret, a name, a passkey. */
export const join = openRoutes({
  "GET /join": (c) => toStaffLocale(c, localeOf(c)) ?? codePage(c),

  "POST /join": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const { code = "" } = form;
    if (await isTooMany(c, "code")) {
      return wantsJson(c) ? refuse(c, "too-many") : codePage(c, "too-many", { code });
    }
    const token = await parseToken(code, "I");
    const found = token.ok && (await findInvitation(c.var.deps, { token: token.value }));
    if (!found || !found.ok) {
      if (wantsJson(c)) return refuse(c, "wrong-fields", ["code"]);
      const isOver = found && found.error === "over";
      return codePage(c, isOver ? "over" : "malformed-code");
    }
    const staffId = newId<StaffId>(c.var.deps.random);
    await keepWayIn<Begun>(c, "join", { invitationId: found.value.id, staffId });
    return c.redirect(`/${localeOf(c).tag}/staff/join/passkey`, 303);
  },

  "GET /join/passkey": (c) =>
    goOn(c, ({ staffId }, invitation) =>
      wantsJson(c)
        ? askToMakePasskey(
            c,
            { kind: "join", about: staffId },
            { id: staffId, name: invitation.name, has: [] },
          )
        : passkeyPage(c, invitation),
    ),

  "POST /join/passkey": async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    return goOn(c, async ({ invitationId, staffId }, invitation) => {
      const typed = { name: form["name"] ?? "" };
      const read = readFields(FORM, form);
      if (!read.ok) return passkeyPage(c, invitation, { form: { typed, problems: read.error } });
      const made = await madePasskey(c, { kind: "join", about: staffId }, form);
      if (!made.ok) {
        return passkeyPage(c, invitation, { form: freshForm(typed), problem: made.error });
      }
      const { name } = read.value;
      const agent = agentOfRequest(c);
      const wanted = { invitationId, name, staffId, ...made.value, agent };
      const joined = await joinClinic(c.var.deps, wanted);
      if (joined.ok) return arrive(c, staffId, joined.value);
      return joined.error === "try-again" ? refuse(c, "busy") : codePage(c, "over");
    });
  },
});
