import { findLocale, SOURCE } from "../../../src/core/i18n/locales.ts";
import type { Way } from "../../crypto/signed.ts";
import type { LinkUse } from "../../db/link.ts";
import { endSession } from "../../db/staff-session.ts";
import { startClientSession } from "../client-session.ts";
import type { AppContext } from "../context.ts";
import { emptyBrowser } from "../cookies.ts";
import { endInterview } from "../leave-device.ts";
import { localeOf, refuse } from "../refuse.ts";
import { clientOf } from "./client-of.ts";
import { makeLink } from "./new-check-in.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";

/** Opens a check-in in this very browser, in the client's language. */
async function openHere(
  c: AppContext,
  post: StaffPost,
  {
    use,
    way,
    before,
  }: { readonly use: LinkUse; readonly way: Way; readonly before?: () => Promise<boolean> },
): Promise<Response> {
  const made = await makeLink(c, { ...post, clientId: clientOf(c) }, { use });
  if (made instanceof Response) return made;
  if (before && !(await before())) return refuse(c, "busy");
  const { linkId, locale } = made.link;
  await startClientSession(c, { linkId, epoch: 0, keyId: c.var.deps.keys.id }, way);
  return c.redirect(`/${(findLocale(locale) ?? SOURCE).tag}/check-in`, 303);
}

/** A check-in in the room: on a device put into the client's hands, or read aloud to them. */
export const inPerson = staffRoutes({
  /** The staff session ends on the server before the device opens anything for the client. */
  "POST /clients/:id/check-ins/hand-over": (c, post) =>
    openHere(c, post, {
      use: "hand-over",
      way: { kind: "handed-over" },
      before: async () => {
        const ended = await endSession(c.var.deps, post.visitor);
        if (!ended.ok) return false;
        await endInterview(c);
        emptyBrowser(c, "c");
        return true;
      },
    }),

  "POST /clients/:id/check-ins/read-aloud": (c, post) => {
    const back = `/${localeOf(c).tag}/staff/clients/${clientOf(c)}`;
    return openHere(c, post, {
      use: "read-aloud",
      way: { kind: "read-aloud", back, by: post.visitor.staffId },
    });
  },
});
