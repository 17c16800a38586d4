import { Hono } from "hono";
import type { DeclineView } from "../../src/contract/agency.ts";
import { type DeclineReason, reasonsFor } from "../../src/core/check-in/decline.ts";
import { readOwnWords } from "../../src/core/check-in/own-words.ts";
import { loadCheckIn } from "../db/check-in.ts";
import { declineCheckIn } from "../db/decline.ts";
import { hasDailyHere, leaveDevice } from "./leave-device.ts";
import {
  clientSession,
  clinicView,
  closedPage,
  csrfOfClient,
  doorOf,
  enter,
  readerOf,
  type Visit,
  visitWithForm,
} from "./client-session.ts";
import { sessionEnded } from "./interview.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { readClientForm } from "./guard.ts";
import { closedOr } from "./own-choices.ts";
import { localeOf, refuse } from "./refuse.ts";
import { render } from "./render.ts";

/** Name of the box of a reason in the form. */
const boxOf = (reason: string) => `why-${reason}`;

const reasonsIn = (
  form: Readonly<Record<string, string>>,
  { informant }: Visit["open"],
): readonly DeclineReason[] =>
  reasonsFor(informant).filter((reason) => form[boxOf(reason)] === "yes");

/** As {@link enter}; a therapist who begins their own rating has nobody to tell. */
async function enterToDecline(c: AppContext): Promise<Visit | Response> {
  const visited = await enter(c);
  const isOwn = !(visited instanceof Response) && visited.open.informant === "therapist";
  return isOwn ? refuse(c, "not-found") : visited;
}

const declinePage = (
  c: AppContext,
  { open, csrf, locale, session }: Visit,
  shown: Pick<DeclineView, "chosen" | "words" | "problem"> = { chosen: [], words: "" },
): Promise<Response> =>
  render(
    c,
    `/${locale.tag}/check-in/decline`,
    {
      page: "decline",
      clinic: clinicView(open.clinic),
      csrf,
      ...readerOf({ open, session }),
      begun: open.draft.value !== undefined,
      ...shown,
    },
    shown.problem ? 422 : 200,
  );

/** "I would rather not fill this in": an answer of its own, which needs no consent and no reason. */
export const decline = new Hono<AppEnv>()
  .get("/decline", async (c) => {
    const visited = await enterToDecline(c);
    return visited instanceof Response ? visited : declinePage(c, visited);
  })

  .post("/decline", async (c) => {
    const form = await readClientForm(c);
    if (form instanceof Response) return form;
    const session = await clientSession(c);
    const thanks = `/${localeOf(c).tag}/check-in/declined`;
    const visited = await visitWithForm(c, form, enterToDecline);
    // Pressed twice: what was wanted is so.
    if (visited instanceof Response) {
      const isDone = session !== undefined && (await hasDeclined(c, session));
      return isDone ? c.redirect(thanks, 303) : visited;
    }
    const reasons = reasonsIn(form, visited.open);
    const words = readOwnWords(form["words"]);
    if (!words.ok) {
      const typed = { chosen: reasons, words: form["words"] ?? "", problem: words.error };
      return declinePage(c, visited, typed);
    }
    const said = { reasons, ...(words.value !== undefined && { words: words.value }) };
    const kept = await declineCheckIn(c.var.deps, doorOf(visited.session), said);
    return kept.ok ? c.redirect(thanks, 303) : closedOr(c, kept.error);
  })

  .get("/declined", async (c) => {
    const session = await clientSession(c);
    if (!session) return sessionEnded(c);
    const door = await loadCheckIn(c.var.deps, doorOf(session));
    if (door.ok) return c.redirect(`/${localeOf(c).tag}/check-in`, 303);
    if (door.error.reason !== "declined") return closedPage(c, door.error);
    if (session.way) return leaveDevice(c, session);
    return render(c, `/${localeOf(c).tag}/check-in/declined`, {
      page: "declined",
      clinic: clinicView(door.error.clinic),
      csrf: await csrfOfClient(c, session),
      ...(door.error.byOther && { byOther: true }),
      ...((await hasDailyHere(c, session)) && { daily: true as const }),
    });
  });

async function hasDeclined(c: AppContext, session: Parameters<typeof doorOf>[0]): Promise<boolean> {
  const door = await loadCheckIn(c.var.deps, doorOf(session));
  return !door.ok && door.error.reason === "declined";
}
