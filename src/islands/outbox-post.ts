/** Sends what waited in the outbox, and tells whether the server has taken this very post. */
import { answersText } from "../core/check-in/receipt.ts";
import { givenUpAfter, isLater } from "./reply.ts";

const LONGEST_SEND = 20_000; // ms
const WRONG_FIELDS = 422;

async function digestOf(body: URLSearchParams): Promise<string> {
  const bytes = new TextEncoder().encode(answersText(body));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the server has stored exactly this: it names the post and a digest of what it took. */
export async function isReceiptFor(body: URLSearchParams, reply: unknown): Promise<boolean> {
  const { receipt } = (reply ?? {}) as {
    readonly receipt?: {
      readonly submissionId?: string;
      readonly save?: string;
      readonly digest?: string;
    };
  };
  if (!receipt) return false;
  const submission = body.get("submission");
  const digest = body.get("digest") ?? (await digestOf(body));
  const isThisPost =
    submission === null
      ? receipt.save === (body.get("save") ?? "")
      : receipt.submissionId === submission;
  return isThisPost && receipt.digest === digest;
}

/** Whether the server has read this, and will not take it as it stands. */
export const isRefused = (reply: unknown): boolean =>
  (reply as { readonly status?: number } | null)?.status === WRONG_FIELDS;

/** The reply, if it is one of ours and final; else there is nothing to do but to wait. */
export async function post(
  path: string,
  body: URLSearchParams,
): Promise<{ readonly reply: unknown } | undefined> {
  try {
    const reply = await fetch(path, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      signal: givenUpAfter(LONGEST_SEND),
    });
    if (isLater(reply)) return undefined;
    return { reply: (await reply.json()) as unknown };
  } catch {
    return undefined;
  }
}
