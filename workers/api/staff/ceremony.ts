import { readCreation, readRequest } from "../../../src/contract/passkey.ts";
import type { CeremonyProblem } from "../../../src/contract/staff-way-in.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { agentOf } from "../../auth/agent.ts";
import {
  challengeOf,
  checkCreation,
  checkRequest,
  creationOptions,
  type Expected,
  type PasskeyKey,
  requestOptions,
  userHandleOf,
} from "../../auth/passkey.ts";
import { readTicket, signTicket } from "../../crypto/ticket.ts";
import { addMinutes } from "../../db/instant.ts";
import { findPasskey } from "../../db/passkey.ts";
import type { Shown } from "../../db/passkey-session.ts";
import type { AppContext } from "../context.ts";
import { readCookie, writeCookie } from "../cookies.ts";

/**
 * What a passkey is asked for. `about` ties the question to one person, session or invitation:
 * an answer to one question is no answer to another.
 */
export interface Purpose {
  readonly kind: "sign-in" | "step-up" | "add" | "set-up" | "join" | "recover";
  readonly about?: string;
}

/** A challenge is asked for when the button is pressed: five minutes are for the person. */
const MINUTES = 5;
const BYTES = 32;

const nameOf = ({ kind, about = "" }: Purpose): string => `passkey/${kind}/${about}`;

const siteOf = (c: AppContext): Omit<Expected, "challenge"> => {
  const { origin, hostname } = new URL(c.req.url);
  return { origin, rpId: hostname };
};

/** Keeps a new challenge in the browser, in a cookie with a MAC: a stranger writes no row. */
async function challenge(c: AppContext, purpose: Purpose): Promise<Expected> {
  const { keys, now, random } = c.var.deps;
  const fresh = challengeOf(random(BYTES));
  const ticket = { facts: fresh, until: addMinutes(now(), MINUTES) };
  writeCookie(c, "w", await signTicket(keys, nameOf(purpose), ticket), MINUTES * 60);
  return { ...siteOf(c), challenge: fresh };
}

async function expected(c: AppContext, purpose: Purpose): Promise<Expected | undefined> {
  const { keys, now } = c.var.deps;
  const value = readCookie(c, "w");
  const asked = await readTicket<string>(keys, nameOf(purpose), value, now());
  return asked === undefined ? undefined : { ...siteOf(c), challenge: asked };
}

/** For the script of the page: what to ask a passkey, as JSON. */
export async function askForPasskey(
  c: AppContext,
  purpose: Purpose,
  only: readonly string[] = [],
): Promise<Response> {
  return c.json(requestOptions(await challenge(c, purpose), only));
}

/** For the script of the page: which passkey to make, as JSON. */
export async function askToMakePasskey(
  c: AppContext,
  purpose: Purpose,
  person: Parameters<typeof creationOptions>[1],
): Promise<Response> {
  return c.json(creationOptions(await challenge(c, purpose), person));
}

type Form = Readonly<Record<string, string>>;

/** The passkey that a form shows, when everything about it is right. */
export async function shownPasskey(
  c: AppContext,
  purpose: Purpose,
  form: Form,
): Promise<Result<Shown, CeremonyProblem>> {
  if (!form["passkey"]) return err("missing");
  const asked = await expected(c, purpose);
  if (!asked) return err("expired");
  const response = readRequest(form["passkey"]);
  const passkey = response && (await findPasskey(c.var.deps, response.id));
  if (!response || !passkey) return err("refused");
  const handle = response.response.userHandle;
  if (handle !== undefined && handle !== userHandleOf(passkey.staffId)) return err("refused");
  const { userHandle: _handle, ...rest } = response.response;
  const whole = {
    ...response,
    response: { ...rest, ...(handle !== undefined && { userHandle: handle }) },
  };
  const counter = await checkRequest(whole, asked, passkey);
  if (!counter.ok) return err("refused");
  return ok({ passkey, counter: counter.value, challenge: asked.challenge });
}

/** The passkey that a form brings, just made, with the challenge that it answers. */
export async function madePasskey(
  c: AppContext,
  purpose: Purpose,
  form: Form,
): Promise<Result<{ readonly key: PasskeyKey; readonly challenge: string }, CeremonyProblem>> {
  if (!form["passkey"]) return err("missing");
  const asked = await expected(c, purpose);
  if (!asked) return err("expired");
  const response = readCreation(form["passkey"]);
  if (!response) return err("refused");
  const { transports, ...rest } = response.response;
  const whole = { ...response, response: { ...rest, ...(transports && { transports }) } };
  const key = await checkCreation(whole, asked);
  return key.ok ? ok({ key: key.value, challenge: asked.challenge }) : err("refused");
}

export const agentOfRequest = (c: AppContext): string => agentOf(c.req.header("user-agent"));
