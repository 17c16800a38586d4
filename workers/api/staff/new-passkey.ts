import * as z from "zod/mini";
import { freshForm, type FormView, optionalText, readFields } from "../../../src/contract/form.ts";
import { LONGEST_PASSKEY_NAME, type NewPasskeyView } from "../../../src/contract/staff-account.ts";
import { passkeyIdsOf } from "../../db/own-account.ts";
import { addPasskey } from "../../db/passkey.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse, wantsJson } from "../refuse.ts";
import { render } from "../render.ts";
import { askToMakePasskey, madePasskey, type Purpose } from "./ceremony.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const FORM = z.object({ name: optionalText(LONGEST_PASSKEY_NAME) });

const purposeOf = ({ staffId }: Visitor): Purpose => ({ kind: "add", about: staffId });

async function page(
  c: AppContext,
  visitor: Visitor,
  form: FormView,
  problem?: NewPasskeyView["problem"],
): Promise<Response> {
  const view: NewPasskeyView = {
    page: "new-passkey",
    ...(await staffFrame(c, visitor)),
    form,
    ...(problem && { problem }),
  };
  const isRefused = problem !== undefined || form.problems.length > 0;
  return render(c, `/${localeOf(c).tag}/staff/account/passkey`, view, isRefused ? 422 : 200);
}

/** One more passkey for somebody who has signed in and shown one just now. */
export const newPasskey = staffRoutes({
  "GET /account/passkey": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    const visitor = found.value;
    if (!wantsJson(c)) return page(c, visitor, freshForm());
    const has = await passkeyIdsOf(c.var.deps, visitor.staffId);
    const person = { id: visitor.staffId, name: visitor.name, has };
    return askToMakePasskey(c, purposeOf(visitor), person);
  },

  "POST /account/passkey": async (c, { visitor, form }) => {
    const typed = { name: form["name"] ?? "" };
    const read = readFields(FORM, form);
    if (!read.ok) return page(c, visitor, { typed, problems: read.error });
    const made = await madePasskey(c, purposeOf(visitor), form);
    if (!made.ok) return page(c, visitor, freshForm(typed), made.error);
    const { key, challenge } = made.value;
    const wanted = { staffId: visitor.staffId, key, name: read.value.name };
    const added = await addPasskey(c.var.deps, wanted, challenge);
    if (added.ok) return c.redirect(`/${localeOf(c).tag}/staff/account?done=passkey-added`, 303);
    return added.error === "try-again"
      ? refuse(c, "busy")
      : page(c, visitor, freshForm(typed), "used");
  },
});
