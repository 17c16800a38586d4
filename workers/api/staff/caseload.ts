import {
  LONGEST_FIND,
  readCaseloadQuery,
  writeCaseloadQuery,
} from "../../../src/contract/caseload-query.ts";
import type { CaseloadRow } from "../../../src/contract/staff-caseload.ts";
import { answerBy } from "../../../src/core/consent/request.ts";
import type { Access } from "../../db/access.ts";
import type { CaseloadEntry } from "../../db/caseload.ts";
import { viewCaseload } from "../../db/caseload-view.ts";
import { entryFor } from "../alliance.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { inOrderOfNeed } from "./by-need.ts";
import { pageWish } from "./by-week-8.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const rowOf = (entry: CaseloadEntry): CaseloadRow => {
  const { id, profile, summary, state, since, openAlerts, openSignals } = entry;
  const { lastSession, lastReview, asked, declinedAt, wishes, therapist } = entry;
  return {
    clientId: id,
    label: profile.label,
    standings: summary.standings,
    state,
    since,
    openAlerts,
    openSignals,
    ...(summary.wantsToTalk && { wantsToTalk: true }),
    ...(summary.lastAt && { lastAnswered: summary.lastAt }),
    ...(lastSession && { lastSession }),
    ...(lastReview && { lastReview }),
    // Of somebody who has left it is told that they have.
    ...(profile.careStatus && state === "active" && { careStatus: profile.careStatus }),
    // Nothing waits of somebody whose links are closed.
    ...(asked && state === "active" && { asked }),
    ...(declinedAt && { declinedAt }),
    // What a client asks for is between them and their own therapist.
    ...(wishes &&
      therapist === undefined && { wishes: { count: wishes.count, by: answerBy(wishes.since) } }),
    ...(therapist !== undefined && { therapist }),
  };
};

async function caseloadPage(
  c: AppContext,
  access: Access,
  { find, mark }: { readonly find: string; readonly mark?: string } = { find: "" },
): Promise<Response> {
  const asked = readCaseloadQuery(c.req.query());
  const { page } = asked;
  const now = c.var.deps.now();
  const loaded = await viewCaseload(c.var.deps, access, {
    ...pageWish(asked, now),
    find,
    ...(mark !== undefined && { mark }),
  });
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, entries, previous, next, searched, opened } = loaded.value;
  const here = `/${localeOf(c).tag}/staff`;
  // Behind the last page there is not "nobody": back to the first.
  if (page > 0 && opened === 0 && find === "") {
    return c.redirect(`${here}${writeCaseloadQuery({ ...asked, page: 0 })}`, 302);
  }
  return render(c, here, {
    page: "caseload",
    ...(await staffFrame(c, visitor)),
    asked,
    find,
    opened,
    rows: inOrderOfNeed(
      entries.map((entry) => entryFor(visitor, entry)),
      now,
    ).map(rowOf),
    ...(previous !== undefined && { previousPage: previous }),
    ...(next !== undefined && { nextPage: next }),
    ...(searched !== undefined && { searched }),
  });
}

/** Who needs to be looked at first. */
export const caseload = staffRoutes({
  "GET /": (c, access) => caseloadPage(c, access),

  // A label is looked for by a form: it belongs in no address and in no history.
  "POST /": (c, { access, form }) =>
    caseloadPage(c, access, {
      find: (form["find"] ?? "").trim().slice(0, LONGEST_FIND),
      mark: form["mark"] ?? "",
    }),
});
