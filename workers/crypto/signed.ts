import type { Instant, LinkId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { type Bytes, concat, fromBase64url, toBase64url, utf8 } from "./bytes.ts";
import type { Keys } from "./keys.ts";
import { sign, verify } from "./mac.ts";

/**
 * How a browser that is not the client's own came to a check-in. `handed-over`: a device of the
 * clinic in the client's hands. `read-aloud`: a therapist reads the questions aloud. `own-rating`:
 * a therapist answers questions of their own. `back` is the page that they came from.
 */
export type Way =
  | { readonly kind: "handed-over" }
  | { readonly kind: "read-aloud" | "own-rating"; readonly back: string };

/** What a client's cookie says. It has no row: the link row decides whether it still counts. */
export interface ClientSession {
  readonly v: 1;
  readonly linkId: LinkId;
  /** Sessions of an earlier epoch of the link have ended. */
  readonly epoch: number;
  readonly sid: string;
  readonly exp: Instant;
  /** An answer sent in this session met a risk rule: the help page is for this reader. */
  readonly raised?: true;
  /** Absent where the client opened the link. */
  readonly way?: Way;
  /** Answers were sent in this session: whoever else opened the link is not told what came of them. */
  readonly sent?: true;
}

/** A cookie value never exceeds this; nothing beyond it is read. */
const MAX_LENGTH = 1024;
const decoder = new TextDecoder();

const message = (payload: Bytes): Bytes => concat(utf8("soundings/v1/client-session\0"), payload);

export async function signSession(keys: Keys, session: ClientSession): Promise<string> {
  const payload = utf8(JSON.stringify(session));
  const mac = await sign(keys.session, message(payload));
  return `${toBase64url(payload)}.${toBase64url(mac)}`;
}

/** Nothing in the value is read before its MAC is right. */
export async function verifySession(
  keys: Keys,
  value: string,
  now: Instant,
): Promise<Result<ClientSession, "forged" | "expired">> {
  if (value.length > MAX_LENGTH) return err("forged");
  const [payloadText, macText, ...more] = value.split(".");
  const payload = fromBase64url(payloadText ?? "");
  const mac = fromBase64url(macText ?? "");
  if (!payload || !mac || more.length > 0) return err("forged");
  if (!(await verify(keys.session, message(payload), mac))) return err("forged");
  const session = JSON.parse(decoder.decode(payload)) as ClientSession;
  return now < session.exp ? ok(session) : err("expired");
}
