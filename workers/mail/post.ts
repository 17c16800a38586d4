import type { Result } from "../../src/core/result.ts";
import { type Letter, type MailProblem, sendLetter, type Smtp } from "./smtp.ts";

/** The secrets as the Worker is given them. */
export interface SmtpSecrets {
  readonly SMTP_HOST?: string;
  readonly SMTP_PORT?: string;
  readonly SMTP_USER?: string;
  readonly SMTP_PASS?: string;
  readonly SMTP_FROM?: string;
}

const USABLE: Readonly<Record<keyof SmtpSecrets, RegExp>> = {
  SMTP_HOST: /^[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i,
  // Cloudflare lets nothing out by port 25.
  SMTP_PORT: /^(?!25$)[1-9]\d{1,4}$/,
  SMTP_USER: /^[^\r\n]+$/,
  SMTP_PASS: /^[^\r\n]+$/,
  SMTP_FROM: /^[^\s<>"@]+@[^\s<>"@]+$/,
};

const NAMES = Object.keys(USABLE) as readonly (keyof SmtpSecrets)[];

/** How letters leave. Nothing that the clinic does waits for one, and none tells what it is about. */
export interface Post {
  readonly isOn: boolean;
  /** Names of secrets that are missing or cannot be used, once one of them is there. */
  readonly lacks: readonly string[];
  /** Sends one letter, and says what came of it. */
  readonly send: (letter: Letter) => Promise<Result<void, MailProblem>>;
  /**
   * Finds out what is to be told and sends it, one letter after the other. It never fails: what
   * went wrong is logged in one word.
   *
   * @returns how many letters left
   */
  readonly tell: (find: () => Promise<readonly Letter[]>) => Promise<number>;
}

/** @param onProblem told in one word what went wrong */
export function postOf(secrets: SmtpSecrets, onProblem: (word: string) => void): Post {
  const set = NAMES.filter((name) => (secrets[name] ?? "") !== "");
  const lacks =
    set.length === 0 ? [] : NAMES.filter((name) => !USABLE[name].test(secrets[name] ?? ""));
  const isOn = set.length > 0 && lacks.length === 0;
  const smtp: Smtp = {
    host: secrets.SMTP_HOST ?? "",
    port: Number(secrets.SMTP_PORT),
    user: secrets.SMTP_USER ?? "",
    pass: secrets.SMTP_PASS ?? "",
    from: secrets.SMTP_FROM ?? "",
  };
  const send = (letter: Letter): Promise<Result<void, MailProblem>> => sendLetter(smtp, letter);
  return {
    isOn,
    lacks,
    send,
    tell: async (find) => {
      if (!isOn) return 0;
      let left = 0;
      try {
        for (const letter of await find()) {
          const sent = await send(letter);
          if (sent.ok) left += 1;
          else onProblem(sent.error);
        }
      } catch (cause) {
        onProblem(cause instanceof Error ? cause.name : "unknown");
      }
      return left;
    },
  };
}
