import { err, ok, type Result } from "../../src/core/result.ts";
import { openSocket } from "./socket.ts";

/** How letters leave the clinic: a mail server that somebody runs, and an account there. */
export interface Smtp {
  readonly host: string;
  /** 465: encrypted from the first byte. 587: made so before anything is told. */
  readonly port: 465 | 587;
  readonly user: string;
  readonly pass: string;
  /** Address that the letters come from. */
  readonly from: string;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Why a letter did not leave. Never what the server said: that can hold an address. */
export type MailProblem = "unreachable" | "not-private" | "login" | "refused" | "too-slow";

/** One limit for each silence, and one for the whole: a slow server holds nothing up. */
const SILENCE_MS = 8_000;
const WHOLE_MS = 20_000;

/** Whatever the library throws: `code` is its own word, `responseCode` that of the server. */
function problemOf(cause: unknown): MailProblem {
  const { code, name } = cause as { readonly code?: unknown; readonly name?: unknown };
  if (code === "EAUTH" || code === "ENOAUTH") return "login";
  if (code === "ETLS") return "not-private";
  if (code === "ETIMEDOUT" || code === "EABORT" || name === "AbortError") return "too-slow";
  if (code === "EENVELOPE" || code === "EMESSAGE" || code === "EPROTOCOL") return "refused";
  return "unreachable";
}

/** Sends one letter, as plain text. It is never tried again: a letter too many is worse than none. */
export async function sendLetter(smtp: Smtp, letter: Letter): Promise<Result<void, MailProblem>> {
  const { host, port, user, pass, from } = smtp;
  // Read when the first letter is sent: no page waits for it.
  const { createTransport } = await import("nodemailer");
  const transport = createTransport({
    host,
    port,
    secure: port === 465,
    // A password is told to nobody who does not first prove who they are.
    requireTLS: true,
    auth: { user, pass },
    connectionTimeout: SILENCE_MS,
    greetingTimeout: SILENCE_MS,
    socketTimeout: SILENCE_MS,
    socketCloseTimeout: 0,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_options: unknown, done: (cause: Error | null, socket?: object) => void) =>
      openSocket({ host, port, waits: SILENCE_MS }, done),
  });
  try {
    const signal = AbortSignal.timeout(WHOLE_MS);
    await transport.sendMail({ from, ...letter, signal });
    return ok(undefined);
  } catch (cause) {
    return err(problemOf(cause));
  }
}
