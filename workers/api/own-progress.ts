import { Hono } from "hono";
import type { FitForm } from "../../src/contract/progress.ts";
import type { ClientSession } from "../crypto/signed.ts";
import { loadOwnProgress, sayFit } from "../db/own-progress.ts";
import {
  clientSession,
  clinicView,
  csrfOfClient,
  doorOf,
  isClientForm,
  sentByClient,
} from "./client-session.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { readClientForm } from "./guard.ts";
import { ownGoals, readFit } from "./own-page.ts";
import { localeOf, refuse } from "./refuse.ts";
import { render } from "./render.ts";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/check-in/progress`;

/** The session in which answers were sent. For every other there is nothing at this address. */
async function sentIn(c: AppContext): Promise<ClientSession | undefined> {
  const session = await clientSession(c);
  return session && sentByClient(session) ? session : undefined;
}

const cameFromSent = (c: AppContext): boolean => c.req.query("from") === "sent";

async function ownPage(
  c: AppContext,
  session: ClientSession,
  { fit = {}, status = 200 }: { readonly fit?: FitForm; readonly status?: number } = {},
): Promise<Response> {
  // A form of the page that thanks comes back here, with what was written, if it cannot be kept.
  const isAfterSending = cameFromSent(c);
  const loaded = await loadOwnProgress(c.var.deps, doorOf(session), { isAfterSending });
  if (!loaded.ok) return refuse(c, loaded.error === "try-again" ? "busy" : "not-found");
  const { clinic, points, person, goals, onlyJustSent } = loaded.value;
  return render(
    c,
    addressOf(c),
    {
      page: "own-progress",
      clinic: clinicView(clinic),
      csrf: await csrfOfClient(c, session),
      points,
      ...(person && { person }),
      goals: ownGoals(goals),
      ...(onlyJustSent && { onlyJustSent }),
      action: `${addressOf(c)}${isAfterSending ? "?from=sent" : ""}`,
      kept: c.req.query("kept") === "yes",
      fit,
    },
    status,
  );
}

/** A client's own page, once therapist and client have agreed to it and answers were sent. */
export const ownProgress = new Hono<AppEnv>()
  .get("/progress", async (c) => {
    const session = await sentIn(c);
    return session ? ownPage(c, session) : refuse(c, "not-found");
  })

  .post("/progress", async (c) => {
    const form = await readClientForm(c);
    if (form instanceof Response) return form;
    const session = await sentIn(c);
    if (!session) return refuse(c, "not-found");
    if (!(await isClientForm(c, session, form))) return refuse(c, "form-expired", ["csrf"]);
    const read = readFit(form);
    if (!read.ok) return ownPage(c, session, { fit: read.error, status: 422 });
    const isAfterSending = cameFromSent(c);
    const kept = await sayFit(c.var.deps, doorOf(session), read.value, { isAfterSending });
    if (!kept.ok) return refuse(c, kept.error === "try-again" ? "busy" : "not-found");
    // Back to the page that asked: this one, or the one that thanks for the answers.
    const asked = isAfterSending ? addressOf(c).replace("progress", "sent") : addressOf(c);
    return c.redirect(`${asked}?kept=yes`, 303);
  });
