import { err, ok, type Result } from "../../src/core/result.ts";
import { messageOf } from "./message.ts";
import { openSocket } from "./socket.ts";

/** How letters leave the clinic: a mail server that somebody runs, and an account there. */
export interface Smtp {
  readonly host: string;
  /** 465 and 2465: encrypted from the first byte. Any other: made so before anything is told. */
  readonly port: number;
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

/** Until a silent server is given up, and until any is. */
export interface Patience {
  readonly silence: number;
  readonly whole: number;
}

const PATIENCE: Patience = { silence: 8_000, whole: 20_000 };

/** The library's own word for what went wrong. */
const PROBLEMS: Readonly<Record<string, MailProblem>> = {
  EAUTH: "login",
  ENOAUTH: "login",
  ETLS: "not-private",
  ETIMEDOUT: "too-slow",
  EENVELOPE: "refused",
  EMESSAGE: "refused",
  EPROTOCOL: "refused",
};

const problemOf = (cause: unknown): MailProblem =>
  PROBLEMS[String((cause as { readonly code?: unknown } | null)?.code)] ?? "unreachable";

type Done = (cause?: Error | null) => void;

/**
 * Sends one letter, as plain text. It is never tried again by itself: a letter too many is worse
 * than none. Only the part of the library that speaks with the server is loaded, and only now.
 */
export async function sendLetter(
  { host, port, user, pass, from }: Smtp,
  letter: Letter,
  { silence, whole }: Patience = PATIENCE,
): Promise<Result<void, MailProblem>> {
  const socket = await openSocket({ host, port, waits: silence });
  if (!socket.ok) return socket;
  const { default: SMTPConnection } = await import("nodemailer/lib/smtp-connection");
  const line = new SMTPConnection({
    ...socket.value,
    secure: socket.value.secured,
    host,
    port,
    // A password is told to nobody who has not proved who they are.
    requireTLS: true,
    connectionTimeout: silence,
    greetingTimeout: silence,
    socketTimeout: silence,
    socketCloseTimeout: 0,
  });
  try {
    await new Promise<void>((resolve, reject) => {
      const late = () => reject(Object.assign(new Error("Too slow"), { code: "ETIMEDOUT" }));
      setTimeout(late, whole);
      // Whatever breaks, at whichever step, is told here.
      line.on("error", reject);
      line.once("end", () => reject(new Error("The server hung up")));
      const step =
        (next: () => void): Done =>
        (cause) =>
          cause ? reject(cause) : next();
      const send = () =>
        line.send({ from, to: [letter.to] }, messageOf(from, letter), step(resolve));
      const login = () => line.login({ credentials: { user, pass } }, step(send));
      line.connect(step(login));
    });
    line.quit();
    return ok(undefined);
  } catch (cause) {
    line.close();
    return err(problemOf(cause));
  }
}
