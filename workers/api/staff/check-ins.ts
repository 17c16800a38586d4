import { readFields } from "../../../src/contract/form.ts";
import { Lasting } from "../../../src/contract/staff-links.ts";
import type { LinkId } from "../../../src/core/brand.ts";
import { LASTS_DAYS, revokeLink } from "../../db/link.ts";
import { localeOf, refuse } from "../refuse.ts";
import { checkInsPage } from "./check-in-page.ts";
import { clientOf } from "./client-of.ts";
import { makeLink } from "./new-check-in.ts";
import { staffRoutes } from "./routes.ts";

/** A client's check-ins, and links to them. */
export const checkIns = staffRoutes({
  "GET /clients/:id/check-ins": (c, access) => checkInsPage(c, access, clientOf(c)),

  /** Answers with the link itself: it is in no address, so a reload cannot show it again. */
  "POST /clients/:id/check-ins": async (c, post) => {
    const { form, access } = post;
    const clientId = clientOf(c);
    const lasting = readFields(Lasting, { days: String(LASTS_DAYS), ...form });
    if (!lasting.ok) {
      const typed = { typed: form, problems: lasting.error };
      return checkInsPage(c, access, clientId, { status: 422, form: typed });
    }
    const how = { use: "send", days: lasting.value.days } as const;
    const made = await makeLink(c, { ...post, clientId }, how);
    return made instanceof Response ? made : checkInsPage(c, access, clientId, { made });
  },

  "POST /clients/:id/check-ins/end": async (c, { visitor, form }) => {
    const clientId = clientOf(c);
    const linkId = (form["link"] ?? "") as LinkId;
    const ended = await revokeLink(c.var.deps, visitor, { clientId, linkId });
    if (!ended.ok) return refuse(c, ended.error === "try-again" ? "busy" : "not-found");
    return c.redirect(`/${localeOf(c).tag}/staff/clients/${clientId}/check-ins`, 303);
  },
});
