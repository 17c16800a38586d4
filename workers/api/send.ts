import { Hono } from "hono";
import {
  answeredIn,
  checkInOf,
  flagsOf,
  pointsOf,
  type CheckIn,
} from "../../src/core/check-in/check-in.ts";
import type { Helped } from "../../src/core/check-in/helped.ts";
import { layoutOf } from "../../src/core/check-in/draft.ts";
import { sentRatings } from "../../src/core/goals/sent-rating.ts";
import { isoDay } from "../../src/core/i18n/format.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { ReviewView } from "../../src/contract/views.ts";
import type { ClientSession, Way } from "../crypto/signed.ts";
import { digestOfText } from "../crypto/digest.ts";
import { isId, newId } from "../crypto/id.ts";
import type { OpenCheckIn } from "../db/check-in.ts";
import type { ClosedLink } from "../db/door.ts";
import { openAlert, selectOpenAlerts, selectRecentAlerts } from "../db/alert.ts";
import type { Receipt } from "../db/receipt.ts";
import { loadSubmission, type OpenSubmission, submitCheckIn } from "../db/submission.ts";
import {
  clinicView,
  closedPage,
  csrfOfClient,
  doorOf,
  readSessionForm,
  keepClientSession,
  outboxFor,
  readerOf,
  visit,
  type Visit,
  visitOf,
} from "./client-session.ts";
import type { AppContext, AppEnv, Deps } from "./context.ts";
import { isTooMany } from "./limits.ts";
import { draftOf, measuresOf, partsOf } from "./parts.ts";
import { localeOf, refuse, wantsJson } from "./refuse.ts";
import { goTo, render } from "./render.ts";
import { rulebook } from "./rulebook.ts";
import { standingsOf } from "./standings.ts";
import { tellOfAlert } from "./tell.ts";

const readCheckIn = (
  c: AppContext,
  open: OpenCheckIn,
  { locale, session: { way } }: Pick<Visit, "locale" | "session">,
): CheckIn => {
  const draft = draftOf(open);
  const isAloud = way?.kind === "read-aloud";
  const { helped } = draft;
  return checkInOf(measuresOf(open), draft, {
    locale: locale.tag,
    mode: isAloud ? "read-aloud" : "screen",
    layout: layoutOf(draft),
    dir: locale.dir,
    // Only our own script asks for JSON; a plain form never does.
    script: wantsJson(c),
    completedBy: completedBy(open, way, helped),
    ...(open.informant && { informant: open.informant }),
    ...(helped && { helped }),
    ...(way?.kind === "handed-over" && { device: "handed-over" }),
    extras: open.extras,
  });
};

function completedBy(
  { informant }: Pick<OpenCheckIn, "informant">,
  way: Way | undefined,
  helped: Helped | undefined,
): CheckIn["completedBy"] {
  if (informant === "therapist" || way?.kind === "read-aloud") return "therapist";
  if (informant) return "informant";
  return helped === "by-other" ? "helper" : "client";
}

/** SHA-256 of what would be sent: shows whether the reader checked these very answers. */
const digestOf = ({ measures, goals, talk }: CheckIn): Promise<string> =>
  digestOfText(JSON.stringify([measures, goals, talk]));

async function reviewPage(
  c: AppContext,
  { open, csrf, locale, session }: Visit,
  problem?: NonNullable<ReviewView["problem"]>,
): Promise<Response> {
  return render(c, `/${locale.tag}/check-in/answers`, {
    page: "review",
    clinic: clinicView(open.clinic),
    csrf,
    ...(await outboxFor(c, session)),
    parts: partsOf(open, { page: locale.tag, asAnswered: true, visit: visitOf(session) }),
    submissionId: newId<string>(c.var.deps.random),
    digest: await digestOf(readCheckIn(c, open, { locale, session })),
    ...readerOf({ open, session }),
    ...(problem && { problem }),
  });
}

/** Checking the answers, and sending them. */
export const send = new Hono<AppEnv>()
  .get("/answers", async (c) => {
    const visited = await visit(c);
    return visited instanceof Response ? visited : reviewPage(c, visited);
  })

  .post("/answers", async (c) => {
    const { deps } = c.var;
    const locale = localeOf(c);
    const own = await readSessionForm(c);
    if (own instanceof Response) return own;
    const { form, session } = own;
    const { submission: submissionId = "", digest = "" } = form;
    if (!isId(submissionId)) return refuse(c, "wrong-fields", ["submission"]);
    if (!/^[0-9a-f]{64}$/.test(digest)) return refuse(c, "wrong-fields", ["digest"]);

    if (await isTooMany(c, "submit", session.linkId)) return refuse(c, "too-many");

    const found = await loadSubmission(deps, doorOf(session), { submissionId, digest });
    if (!found.ok) return closedPage(c, found.error, locale);
    const open = found.value;
    // The first reply may never have arrived, or a second press overtook it.
    if (open.receipt) return sentOn(c, session, await raisedAlert(deps, open), open.receipt);
    // Other answers came under this id: they are stored, and the draft is gone.
    if (open.conflict) return closedPage(c, { reason: "answered", clinic: open.clinic }, locale);

    const checkIn = readCheckIn(c, open, { locale, session });
    const problem = await problemOf(checkIn, digest);
    if (problem) {
      if (wantsJson(c)) return refuse(c, "wrong-fields", ["digest"]);
      const csrf = await csrfOfClient(c, session);
      return reviewPage(c, { open, csrf, locale, session }, problem);
    }
    const stored = await store(deps, open, checkIn);
    if (stored.ok) {
      const { raised, receipt } = stored.value;
      if (raised) tellOfAlert(c, open.clientId);
      return sentOn(c, session, raised, receipt);
    }
    return stored.error === "try-again"
      ? refuse(c, "busy")
      : closedPage(c, { reason: stored.error, clinic: open.clinic }, locale);
  });

/** Why this is not what the reader meant to send. */
async function problemOf(
  checkIn: CheckIn,
  digest: string,
): Promise<ReviewView["problem"] | undefined> {
  if ((await digestOf(checkIn)) !== digest) return "changed-elsewhere";
  return answeredIn(checkIn) === 0 ? "nothing-to-send" : undefined;
}

interface Stored {
  /** An answer met a risk rule. */
  readonly raised: boolean;
  readonly receipt: Receipt;
}

/** Scores and stores a check-in. */
async function store(
  deps: Deps,
  open: OpenSubmission,
  checkIn: CheckIn,
): Promise<Result<Stored, ClosedLink["reason"] | "try-again">> {
  const measures = measuresOf(open);
  const sentAt = deps.now();
  const flags = flagsOf(checkIn, measures);
  const today = isoDay(open.clinic.timeZone)(sentAt);
  const ratings = sentRatings(checkIn.goals, today);
  const stored = await submitCheckIn(deps, open, {
    sentAt,
    checkIn,
    points: pointsOf(checkIn, measures, sentAt),
    flags,
    ...(ratings.length > 0 && { ratings }),
    summarise: standingsOf,
    rulebook,
  });
  return stored.ok ? ok({ raised: flags.length > 0, receipt: stored.value }) : stored;
}

/** On to thanks, by way of the help page when an answer met a risk rule. */
async function sentOn(
  c: AppContext,
  session: ClientSession,
  raised: boolean,
  receipt: Receipt,
): Promise<Response> {
  const here = `/${localeOf(c).tag}/check-in`;
  await keepClientSession(c, { ...session, sent: true, ...(raised && { raised }) });
  return goTo(c, raised ? `${here}/support` : `${here}/sent`, receipt);
}

/** Whether these answers, stored before, met a risk rule. */
async function raisedAlert(
  { db }: Deps,
  { clientId, occasionId, dek }: OpenSubmission,
): Promise<boolean> {
  const [open, recent] = await db.batch([
    selectOpenAlerts(db, clientId),
    selectRecentAlerts(db, clientId),
  ]);
  const alerts = await Promise.all([...open, ...recent].map((row) => openAlert(dek, row)));
  return alerts.some((alert) => alert.occasionId === occasionId);
}
