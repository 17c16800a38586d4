import { Hono } from "hono";
import {
  answeredIn,
  checkInOf,
  flagsOf,
  pointsOf,
  type CheckIn,
} from "../../src/core/check-in/check-in.ts";
import { findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import type { ReviewView } from "../../src/contract/views.ts";
import { csrfOf, isOurForm } from "../auth/csrf.ts";
import { toHex, utf8 } from "../crypto/bytes.ts";
import { newId } from "../crypto/id.ts";
import type { OpenCheckIn } from "../db/check-in.ts";
import { loadCheckIn } from "../db/check-in.ts";
import { endLinkSessions } from "../db/link.ts";
import { openAlert, selectOpenAlerts, selectRecentAlerts } from "../db/alert.ts";
import { loadSubmission, type OpenSubmission, submitCheckIn } from "../db/submission.ts";
import {
  clientSession,
  clinicView,
  closedPage,
  doorOf,
  sessionEnded,
  visit,
  type Visit,
} from "./client-session.ts";
import type { AppContext, AppEnv, Deps } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { readForm } from "./guard.ts";
import { draftOf, measuresOf, partsOf } from "./parts.ts";
import { localeOf, refuse, wantsJson } from "./refuse.ts";
import { goTo, render } from "./render.ts";
import { standingsOf } from "./standings.ts";

/** All items of a measure on one page; a change of layout gets a new name. */
const LAYOUT = "one-page-1";

const readCheckIn = (c: AppContext, open: OpenCheckIn, locale: Locale): CheckIn =>
  checkInOf(measuresOf(open), draftOf(open), {
    locale: locale.tag,
    mode: "screen",
    layout: LAYOUT,
    dir: locale.dir,
    // Only our own script asks for JSON; a plain form never does.
    script: wantsJson(c),
    completedBy: "client",
  });

/** SHA-256 of what would be sent: shows whether the reader checked these very answers. */
async function digestOf({ measures }: CheckIn): Promise<string> {
  const bytes = utf8(JSON.stringify(measures));
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

async function reviewPage(
  c: AppContext,
  { open, csrf, locale }: Omit<Visit, "session">,
  problem?: NonNullable<ReviewView["problem"]>,
): Promise<Response> {
  return render(c, `/${locale.tag}/check-in/answers`, {
    page: "review",
    clinic: clinicView(open.clinic),
    csrf,
    parts: partsOf(open, { page: locale.tag, asAnswered: true }),
    submissionId: newId<string>(c.var.deps.random),
    digest: await digestOf(readCheckIn(c, open, locale)),
    ...(problem && { problem }),
  });
}

/** Checking the answers, sending them, and what comes after. */
export const send = new Hono<AppEnv>()
  .use(async (c, next) => (findLocale(c.req.param("locale")) ? next() : refuse(c, "not-found")))

  .get("/answers", async (c) => {
    const visited = await visit(c);
    return visited instanceof Response ? visited : reviewPage(c, visited);
  })

  .post("/answers", async (c) => {
    const { deps } = c.var;
    const locale = localeOf(c);
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const session = await clientSession(c);
    if (!session) return sessionEnded(c);
    if (!(await isOurForm(deps.keys, session.sid, form["csrf"]))) {
      return refuse(c, "form-expired", ["csrf"]);
    }
    const { submission: submissionId = "", digest = "" } = form;
    if (!/^[0-9a-z]{26}$/.test(submissionId)) return refuse(c, "wrong-fields", ["submission"]);
    if (!/^[0-9a-f]{64}$/.test(digest)) return refuse(c, "wrong-fields", ["digest"]);

    const found = await loadSubmission(deps, doorOf(session), { submissionId, digest });
    if (!found.ok) return closedPage(c, found.error, locale);
    const open = found.value;
    const here = `/${locale.tag}/check-in`;
    if (open.receipt) {
      // The first reply may never have arrived, or a second press overtook it.
      if (await raisedAlert(deps, open)) return goTo(c, `${here}/support`);
    } else if (open.conflict) {
      // Other answers came under this id: they are stored, and the draft is gone.
      return closedPage(c, { reason: "answered", clinic: open.clinic }, locale);
    } else {
      const checkIn = readCheckIn(c, open, locale);
      const csrf = await csrfOf(deps.keys, session.sid);
      const problem =
        (await digestOf(checkIn)) !== digest
          ? "changed-elsewhere"
          : answeredIn(checkIn) === 0
            ? "nothing-to-send"
            : undefined;
      if (problem) {
        if (wantsJson(c)) return refuse(c, "wrong-fields", ["digest"]);
        return reviewPage(c, { open, csrf, locale }, problem);
      }
      const measures = measuresOf(open);
      const sentAt = deps.now();
      const stored = await submitCheckIn(deps, open, {
        sentAt,
        checkIn,
        points: pointsOf(checkIn, measures, sentAt),
        flags: flagsOf(checkIn, measures),
        summarise: standingsOf,
      });
      if (!stored.ok) {
        return stored.error === "try-again"
          ? refuse(c, "busy")
          : closedPage(c, { reason: stored.error, clinic: open.clinic }, locale);
      }
      if (flagsOf(checkIn, measures).length > 0) return goTo(c, `${here}/support`);
    }
    return goTo(c, `${here}/sent`);
  })

  .get("/sent", async (c) => {
    const after = await afterSending(c);
    if (after instanceof Response) return after;
    const { clinic, sent, csrf, locale } = after;
    return render(c, `/${locale.tag}/check-in/sent`, { page: "sent", clinic, csrf, ...sent });
  })

  .get("/support", async (c) => {
    const after = await afterSending(c);
    if (after instanceof Response) return after;
    const { clinic, csrf, locale } = after;
    return render(c, `/${locale.tag}/check-in/support`, { page: "support", clinic, csrf });
  })

  .post("/close", async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const session = await clientSession(c);
    if (!session) return sessionEnded(c);
    if (!(await isOurForm(c.var.deps.keys, session.sid, form["csrf"]))) {
      return refuse(c, "form-expired", ["csrf"]);
    }
    await endLinkSessions(c.var.deps, session.linkId);
    clearCookie(c, "c");
    c.header("Clear-Site-Data", '"cache", "storage"');
    return render(c, `/${localeOf(c).tag}/check-in/closed`, { page: "closed" });
  });

/** Whether these answers, stored before, met a risk rule. */
async function raisedAlert({ db }: Deps, { clientId, occasionId, dek }: OpenSubmission) {
  const [open, recent] = await db.batch([
    selectOpenAlerts(db, clientId),
    selectRecentAlerts(db, clientId),
  ]);
  const alerts = await Promise.all([...open, ...recent].map((row) => openAlert(dek, row)));
  return alerts.some((alert) => alert.occasionId === occasionId);
}

/** Pages for a check-in that is on its way: its link is answered, its session still lives. */
async function afterSending(c: AppContext) {
  const { keys } = c.var.deps;
  const locale = localeOf(c);
  const session = await clientSession(c);
  if (!session) return sessionEnded(c);
  const door = await loadCheckIn(c.var.deps, doorOf(session));
  if (door.ok) return c.redirect(`/${locale.tag}/check-in`, 303);
  const { sent, clinic } = door.error;
  if (!sent) return closedPage(c, door.error, locale);
  return {
    clinic: clinicView(clinic),
    sent,
    csrf: await csrfOf(keys, session.sid),
    locale,
  };
}
