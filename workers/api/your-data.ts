import { Hono } from "hono";
import type { StoredMeasure, YourDataView } from "../../src/contract/agency.ts";
import { NOTHING_GIVEN, PURPOSES } from "../../src/core/consent/consent.ts";
import { answerBy, REQUEST_KINDS, type RequestKind } from "../../src/core/consent/request.ts";
import { measureIdOf } from "../../src/core/series/course.ts";
import { measuresIn } from "../../src/core/series/of-scale.ts";
import type { Point } from "../../src/core/series/point.ts";
import { readOwnWords } from "../../src/core/check-in/own-words.ts";
import type { ClientSession } from "../crypto/signed.ts";
import { loadCheckIn } from "../db/check-in.ts";
import { sayConsent } from "../db/consent.ts";
import { askClinic } from "../db/data-request.ts";
import { hideAlliance, loadYourData, stopCheckIns } from "../db/your-data.ts";
import {
  clientSession,
  clinicView,
  csrfOfClient,
  doorOf,
  keepClientSession,
  readSessionForm,
  sentByClient,
  wayOf,
} from "./client-session.ts";
import { sessionEnded } from "./interview.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { forgetStopped, leaveDevice } from "./leave-device.ts";
import { closedOr, sayAnew } from "./own-choices.ts";
import { localeOf, refuse } from "./refuse.ts";
import { render } from "./render.ts";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/check-in/your-data`;

/** How often each measure was answered, and since when. No score leaves this function. */
function countStored(points: readonly Point[]): readonly StoredMeasure[] {
  return measuresIn(points).flatMap((id) => {
    const own = points.filter((point) => measureIdOf(point) === id);
    const [first] = own.map(({ at }) => at).toSorted();
    const measure = own.at(-1)?.measure;
    if (!first || !measure) return [];
    return [{ measure, count: new Set(own.map(({ at }) => at)).size, since: first }];
  });
}

type Shown = Pick<YourDataView, "problem" | "typed">;

async function page(
  c: AppContext,
  session: ClientSession,
  shown: Shown = { typed: { words: "" } },
): Promise<Response> {
  const loaded = await loadYourData(c.var.deps, doorOf(session), sentByClient(session));
  if (!loaded.ok) return closedOr(c, loaded.error);
  const { holder, consent, requests, points, daily } = loaded.value;
  const { clinic, profile, isOpen, sentAt } = holder;
  const done = c.req.query("done");
  return render(
    c,
    addressOf(c),
    {
      page: "your-data",
      clinic: clinicView(clinic),
      csrf: await csrfOfClient(c, session),
      ...wayOf(session),
      ...(clinic.keepYears !== undefined && { keepYears: clinic.keepYears }),
      given: consent?.given ?? NOTHING_GIVEN,
      allianceHidden: profile.allianceHidden !== undefined,
      wishes: requests.map(({ kind, askedAt }) => ({ kind, by: answerBy(askedAt) })),
      ...(points && { stored: countStored(points) }),
      ...(daily && { daily }),
      ...((done === "choice" || done === "asked") && { done }),
      back: isOpen ? "questions" : sentAt === undefined ? "declined" : "sent",
      ...shown,
    },
    shown.problem ? 422 : 200,
  );
}

const isWish = (kind: string): kind is RequestKind =>
  kind !== "stop" && REQUEST_KINDS.some((one) => one === kind);

/** What is kept about a client, and what they can decide about it. Nothing that was answered. */
export const yourData = new Hono<AppEnv>()
  .get("/your-data", async (c) => {
    const session = await clientSession(c);
    return session ? page(c, session) : sessionEnded(c);
  })

  // Care is not among them: taking that back is the end of the check-ins.
  .post("/your-data/choice", async (c) => {
    const own = await readSessionForm(c);
    if (own instanceof Response) return own;
    const { purpose = "", given } = own.form;
    const known = PURPOSES.find((one) => one === purpose && one !== "care");
    if (!known) return refuse(c, "wrong-fields", ["purpose"]);
    if (given !== "yes" && given !== "no") return refuse(c, "wrong-fields", ["given"]);
    const door = doorOf(own.session);
    // A yes needs the text before one's eyes: before the first one there is nothing to change.
    const asked = await loadCheckIn(c.var.deps, door);
    if (asked.ok && !asked.value.consent) {
      return c.redirect(`/${localeOf(c).tag}/check-in/consent`, 303);
    }
    const said = sayAnew(c, own.session, { [known]: given === "yes" });
    const kept = await sayConsent(c.var.deps, door, said);
    return kept.ok ? c.redirect(`${addressOf(c)}?done=choice`, 303) : closedOr(c, kept.error);
  })

  .post("/your-data/alliance", async (c) => {
    const own = await readSessionForm(c);
    if (own instanceof Response) return own;
    const { hidden } = own.form;
    if (hidden !== "yes" && hidden !== "no") return refuse(c, "wrong-fields", ["hidden"]);
    const kept = await hideAlliance(c.var.deps, doorOf(own.session), hidden === "yes");
    return kept.ok ? c.redirect(`${addressOf(c)}?done=choice`, 303) : closedOr(c, kept.error);
  })

  .post("/your-data/wish", async (c) => {
    const own = await readSessionForm(c);
    if (own instanceof Response) return own;
    const { kind = "", words: typed = "" } = own.form;
    const again = (problem: NonNullable<Shown["problem"]>) =>
      page(c, own.session, { problem, typed: { kind, words: typed } });
    if (!isWish(kind)) return again("wish-none");
    const words = readOwnWords(typed);
    if (!words.ok) return again(words.error);
    const wish = { kind, ...(words.value !== undefined && { words: words.value }) };
    const kept = await askClinic(c.var.deps, doorOf(own.session), wish);
    return kept.ok ? c.redirect(`${addressOf(c)}?done=asked`, 303) : closedOr(c, kept.error);
  })

  .post("/your-data/stop", async (c) => {
    const own = await readSessionForm(c);
    if (own instanceof Response) return own;
    const { session } = own;
    const stopped = await stopCheckIns(c.var.deps, doorOf(session), {
      wish: { kind: "stop" },
      said: sayAnew(c, session, { care: false }),
    });
    if (!stopped.ok) return closedOr(c, stopped.error);
    if (session.way) return leaveDevice(c, session);
    await keepClientSession(c, { ...session, stopped: true });
    return c.redirect(`/${localeOf(c).tag}/check-in/stopped`, 303);
  })

  // It says nothing of anybody: whoever stopped has no link any more.
  .get("/stopped", async (c) => {
    const session = await clientSession(c);
    const forget = session?.stopped && (await forgetStopped(c, session));
    const page = `/${localeOf(c).tag}/check-in/stopped`;
    return render(c, page, { page: "stopped", ...(forget && { forget }) });
  });
