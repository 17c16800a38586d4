import { readFields } from "../../../src/contract/form.ts";
import { InformantForm } from "../../../src/contract/staff-links.ts";
import { findLocale, SOURCE } from "../../../src/core/i18n/locales.ts";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { startClientSession } from "../client-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { checkInsPage } from "./check-in-page.ts";
import { clientOf } from "./client-of.ts";
import { makeLink } from "./new-check-in.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";

/** Neither form is about an occasion that is there: no page of ours sends that. */
const notNew = (c: AppContext, { access, form }: StaffPost): Promise<Response> =>
  checkInsPage(c, access, clientOf(c), {
    status: 422,
    informants: { typed: form, problems: [{ field: "measure", problem: "none-chosen" }] },
  });

/** Asking somebody else about a client, and a therapist's own rating. */
export const informants = staffRoutes({
  /** Only with the client's yes; what comes back stands apart from what the client answers. */
  "POST /clients/:id/check-ins/informant": async (c, post) => {
    const { form, access } = post;
    const clientId = clientOf(c);
    const read = readFields(InformantForm, form);
    if (!read.ok) {
      const informants = { typed: form, problems: read.error };
      return checkInsPage(c, access, clientId, { status: 422, informants });
    }
    const { relation: informant, locale } = read.value;
    const how = { use: "send", informant, locale: locale as LocaleTag } as const;
    if (form["new"] !== "yes") return notNew(c, post);
    const made = await makeLink(c, { ...post, clientId }, how);
    return made instanceof Response ? made : checkInsPage(c, access, clientId, { made });
  },

  "POST /clients/:id/check-ins/own-rating": async (c, post) => {
    const clientId = clientOf(c);
    const how = { use: "own-rating", informant: "therapist" } as const;
    // What was asked of the client is not the therapist's to answer.
    if (post.form["new"] !== "yes") return notNew(c, post);
    const made = await makeLink(c, { ...post, clientId }, how);
    if (made instanceof Response) return made;
    const back = `/${localeOf(c).tag}/staff/clients/${clientId}`;
    const { linkId } = made.link;
    const by = post.visitor.staffId;
    await startClientSession(
      c,
      { linkId, epoch: 0, keyId: c.var.deps.keys.id },
      { kind: "own-rating", back, by },
    );
    // In the therapist's own language, and without the words that a client needs first.
    return c.redirect(`/${(findLocale(localeOf(c).tag) ?? SOURCE).tag}/check-in/1`, 303);
  },
});
