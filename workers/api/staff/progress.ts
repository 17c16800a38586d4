import type { FitForm } from "../../../src/contract/progress.ts";
import { findLocale, SOURCE } from "../../../src/core/i18n/locales.ts";
import { isId, newIdAt } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { addFit } from "../../db/event.ts";
import { grantProgress, loadProgress } from "../../db/progress.ts";
import { pointsFor } from "../alliance.ts";
import type { AppContext } from "../context.ts";
import { ownGoals, readFit } from "../own-page.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { clientOf } from "./client-of.ts";
import { staffRoutes } from "./routes.ts";
import { clinicShown, csrfOfStaff, mayWriteIn, refuseVisit, staffFrame } from "./session.ts";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/progress`;

async function progressPage(c: AppContext, access: Access, notAgreed = false): Promise<Response> {
  const loaded = await loadProgress(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, fits } = loaded.value;
  return render(
    c,
    addressOf(c),
    {
      page: "progress",
      ...(await staffFrame(c, visitor)),
      clientId: clientOf(c),
      label: profile.label,
      mayWrite: mayWriteIn(visitor, profile),
      clientLocale: profile.locale,
      ...(profile.progress && { since: profile.progress.since }),
      fits,
      ...(visitor.clinic.feedback === false && { untold: true }),
      notAgreed,
    },
    notAgreed ? 422 : 200,
  );
}

/** Whether this look at the page has bands and cut-off. It stands in the address and nowhere else. */
const asksForBands = (c: AppContext) => c.req.query("bands") === "shown";
const shownAt = (c: AppContext, query: Readonly<Record<string, string>>) => {
  const all = new URLSearchParams({ ...query, ...(asksForBands(c) && { bands: "shown" }) });
  return `${addressOf(c)}/shown${all.size === 0 ? "" : `?${all}`}`;
};

async function shownPage(
  c: AppContext,
  access: Access,
  { fit = {}, status = 200 }: { readonly fit?: FitForm; readonly status?: number } = {},
): Promise<Response> {
  const loaded = await loadProgress(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, goals } = loaded.value;
  const locale = findLocale(profile.locale) ?? SOURCE;
  const mayWrite = mayWriteIn(visitor, profile);
  return render(
    c,
    `/${locale.tag}/staff/clients/${clientOf(c)}/progress/shown`,
    {
      page: "progress-shown",
      clinic: clinicShown(visitor),
      csrf: await csrfOfStaff(c, visitor.session),
      base: addressOf(c),
      points: pointsFor(visitor, profile, loaded.value),
      ...(profile.person && { person: profile.person }),
      goals: ownGoals(goals),
      ...(asksForBands(c) && locale.staff !== undefined && { withBands: true }),
      ...(mayWrite && { action: shownAt(c, {}) }),
      kept: c.req.query("kept") === "yes",
      fit: {
        ...fit,
        ...(mayWrite && { key: newIdAt<string>(c.var.deps.now(), c.var.deps.random) }),
      },
    },
    status,
  );
}

/** What a client sees of themselves, and whether they may open it alone. */
export const progress = staffRoutes({
  "GET /clients/:id/progress": (c, access) => progressPage(c, access),

  "POST /clients/:id/progress/grant": async (c, { access, visitor, form }) => {
    const granted = form["granted"];
    if (granted !== "yes" && granted !== "no") return refuse(c, "wrong-fields", ["granted"]);
    // Taking it back needs nobody's consent.
    if (granted === "yes" && form["agreed"] === undefined) return progressPage(c, access, true);
    const act = { clientId: clientOf(c), granted: granted === "yes" };
    const done = await grantProgress(c.var.deps, visitor, act);
    return done.ok ? c.redirect(addressOf(c), 303) : refuseVisit(c, done.error);
  },

  "GET /clients/:id/progress/shown": (c, access) => shownPage(c, access),

  "POST /clients/:id/progress/shown": async (c, { access, visitor, form }) => {
    const { key = "" } = form;
    if (!isId(key)) return refuse(c, "wrong-fields", ["key"]);
    const read = readFit(form);
    if (!read.ok) return shownPage(c, access, { fit: read.error, status: 422 });
    const act = { clientId: clientOf(c), id: key, ...read.value };
    const kept = await addFit(c.var.deps, visitor, act);
    if (kept.ok) return c.redirect(shownAt(c, { kept: "yes" }), 303);
    if (kept.error !== "changed-elsewhere") return refuseVisit(c, kept.error);
    // Pressed once more, it is kept beside what was said before.
    const fit = { problem: kept.error, answer: form["fit"] ?? "", words: form["words"] ?? "" };
    return shownPage(c, access, { fit, status: 409 });
  },
});
