import * as z from "zod/mini";
import {
  type FormView,
  freshForm,
  optionalAddress,
  readFields,
} from "../../../src/contract/form.ts";
import type { MailState, TestOutcome } from "../../../src/contract/staff-notices.ts";
import type { NoticeAddress } from "../../db/record.ts";
import { chooseNotices } from "../../db/notices.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import { noticeFor } from "../../mail/notice.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const FIELDS = z.object({ to: optionalAddress() });

const mailOf = (c: AppContext): MailState => {
  const { isOn, lacks } = c.var.deps.post;
  return { isOn, lacks };
};

const addressOf = (c: AppContext, to: string): NoticeAddress => ({
  to,
  locale: localeOf(c).tag,
  site: new URL(c.req.url).origin,
});

async function ownPage(c: AppContext, visitor: Visitor, refused?: FormView): Promise<Response> {
  const kept = visitor.notices;
  const view = {
    page: "notices",
    ...(await staffFrame(c, visitor)),
    form: refused ?? freshForm(kept ? { to: kept.to } : {}),
    saved: !refused && c.req.query("saved") !== undefined,
    mail: mailOf(c),
  } as const;
  return render(c, `/${localeOf(c).tag}/staff/notices`, view, refused ? 422 : 200);
}

async function settingsPage(
  c: AppContext,
  visitor: Visitor,
  { form, outcome }: { readonly form?: FormView; readonly outcome?: TestOutcome } = {},
): Promise<Response> {
  const view = {
    page: "settings-notices",
    ...(await staffFrame(c, visitor)),
    form: form ?? freshForm(visitor.notices ? { to: visitor.notices.to } : {}),
    saved: false,
    mail: mailOf(c),
    ...(outcome && { outcome }),
  } as const;
  const status = form && form.problems.length > 0 ? 422 : 200;
  return render(c, `/${localeOf(c).tag}/staff/settings/notices`, view, status);
}

/** E-mail without content: a therapist's own choice, and an owner's test that it arrives. */
export const notices = staffRoutes({
  "GET /notices": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    return found.ok ? ownPage(c, found.value) : refuseVisit(c, found.error);
  },

  "POST /notices": async (c, { visitor, form }) => {
    const read = readFields(FIELDS, form);
    if (!read.ok) return ownPage(c, visitor, { typed: form, problems: read.error });
    const { to } = read.value;
    const wanted = to === "" ? undefined : addressOf(c, to);
    const kept = await chooseNotices(c.var.deps, visitor.staffId, wanted);
    if (!kept.ok) return refuse(c, "busy");
    return c.redirect(`/${localeOf(c).tag}/staff/notices?saved`, 303);
  },

  "GET /settings/notices": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    return found.ok ? settingsPage(c, found.value) : refuseVisit(c, found.error);
  },

  /** Whoever sets it up must see whether it works before somebody relies on it. */
  "POST /settings/notices": async (c, { visitor, form }) => {
    const { post } = c.var.deps;
    const read = readFields(FIELDS, form);
    if (!read.ok) return settingsPage(c, visitor, { form: { typed: form, problems: read.error } });
    const { to } = read.value;
    if (to === "") {
      const problems = [{ field: "to", problem: "empty" }] as const;
      return settingsPage(c, visitor, { form: { typed: form, problems } });
    }
    if (!post.isOn) return settingsPage(c, visitor, { form: freshForm({ to }) });
    const sent = await post.send(await noticeFor(addressOf(c, to), "test"));
    const outcome = sent.ok ? "sent" : sent.error;
    return settingsPage(c, visitor, { form: freshForm({ to }), outcome });
  },
});
