import type { Instant, LinkId, StaffId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, concat, fromBase64url, toBase64url, utf8 } from "./bytes.ts";
import { allSets, type Keys } from "./keys.ts";
import { sign, verifyAny } from "./mac.ts";

/**
 * How a browser that is not the client's own came to a check-in. `handed-over`: a device of the
 * clinic in the client's hands. `read-aloud`: a therapist reads the questions aloud. `own-rating`:
 * a therapist answers questions of their own. `back` is the page that they came from, and `by` who
 * they are; a cookie of an earlier version does not say that.
 */
export type Way = { readonly kind: "handed-over" } | Interview;

export interface Interview {
  readonly kind: "read-aloud" | "own-rating";
  readonly back: string;
  readonly by?: StaffId;
}

/** What a client's cookie says. It has no row: the link row decides whether it still counts. */
export interface ClientSession {
  readonly v: 1;
  readonly linkId: LinkId;
  /** Sessions of an earlier epoch of the link have ended. */
  readonly epoch: number;
  /** Master secret that the link was made with. */
  readonly keyId: number;
  readonly sid: string;
  readonly exp: Instant;
  /** An answer sent in this session met a risk rule: the help page is for this reader. */
  readonly raised?: true;
  /** Absent where the client opened the link. */
  readonly way?: Way;
  /** The client says that others use this device, too: it shows and keeps nothing of before. */
  readonly shared?: true;
  /** Answers were sent in this session: whoever else opened the link is not told what came of them. */
  readonly sent?: true;
  /** The client stopped the check-ins in this session: the page that says so empties this browser. */
  readonly stopped?: true;
}

/** A cookie value never exceeds this; nothing beyond it is read. */
const MAX_LENGTH = 1024;
const decoder = new TextDecoder();

/** What the cookie of a daily form says. It lasts as long as the link, and only adds entries. */
export interface DailySession {
  readonly v: 1;
  readonly formId: string;
  readonly epoch: number;
  /** Master secret that its link was made with. */
  readonly keyId: number;
  readonly exp: Instant;
}

type Kind = "client-session" | "daily-session";

const message = (kind: Kind, payload: Bytes): Bytes =>
  concat(utf8(`soundings/v1/${kind}\0`), payload);

async function signAs(keys: Keys, kind: Kind, session: object): Promise<string> {
  const payload = utf8(JSON.stringify(session));
  const mac = await sign(keys.session, message(kind, payload));
  return `${toBase64url(payload)}.${toBase64url(mac)}`;
}

export const signSession = (keys: Keys, session: ClientSession): Promise<string> =>
  signAs(keys, "client-session", session);

export const signDaily = (keys: Keys, session: DailySession): Promise<string> =>
  signAs(keys, "daily-session", session);

type Verified<Session> = Promise<Result<Session, "forged" | "expired">>;

export const verifySession = (keys: Keys, value: string, now: Instant): Verified<ClientSession> =>
  verifyAs<ClientSession>(keys, "client-session", { value, now });

/** The session of a cookie, also after its end; nothing when it is forged. */
export async function readSession(keys: Keys, value: string): Promise<ClientSession | undefined> {
  const session = await verifySession(keys, value, "" as Instant);
  return session.ok ? session.value : undefined;
}

export const verifyDaily = (keys: Keys, value: string, now: Instant): Verified<DailySession> =>
  verifyAs<DailySession>(keys, "daily-session", { value, now });

/** Nothing in the value is read before its MAC is right. */
async function verifyAs<Session extends { readonly exp: Instant }>(
  keys: Keys,
  kind: Kind,
  { value, now }: { readonly value: string; readonly now: Instant },
): Verified<Session> {
  if (value.length > MAX_LENGTH) return err("forged");
  const [payloadText, macText, ...more] = value.split(".");
  const payload = fromBase64url(payloadText ?? "");
  const mac = fromBase64url(macText ?? "");
  if (!payload || !mac || more.length > 0) return err("forged");
  // Whoever answers while another master secret comes into use goes on.
  const signers = allSets(keys).map(({ session }) => session);
  if (!(await verifyAny(signers, message(kind, payload), mac))) return err("forged");
  // A cookie of an earlier version does not say its master secret: there was one.
  const session = { keyId: 1, ...(JSON.parse(decoder.decode(payload)) as Session) };
  return now < session.exp ? ok(session) : err("expired");
}
