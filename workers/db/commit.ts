import type { BatchItem } from "drizzle-orm/batch";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Random } from "../crypto/bytes.ts";
import { auditRows, type Head } from "./audit.ts";
import type { AuditEntry } from "./audit-entry.ts";
import type { Deps } from "./database.ts";
import { audit } from "./schema.ts";

export type Write = BatchItem<"sqlite">;

/** What one look at the database led to: an answer at once, or writes that belong together. */
export type Step<T, E> =
  | { readonly kind: "answer"; readonly result: Result<T, E> }
  | {
      readonly kind: "write";
      readonly head: Head;
      readonly entry: AuditEntry;
      /** Whatever else was done in the same moment, of the same chain. */
      readonly more?: readonly AuditEntry[];
      readonly writes: readonly Write[];
      readonly value: T;
    };

export const answer = <T, E>(result: Result<T, E>): Step<T, E> => ({ kind: "answer", result });

const LOST_RACES = 5;
const LOST_CONNECTIONS = 2;

/**
 * Does an audited act once. `look` reads the present state, with the head of the
 * chain, and says what to write; what is audited goes first in the same batch. If
 * anything else happened on that chain meanwhile, its number is taken, the whole
 * batch is undone, and `look` reads again: the audit key is the lock (C12).
 *
 * D1 repeats lost reads by itself but never writes (A3). A write whose answer was
 * lost may have happened, so `look` must recognise its own work.
 */
export async function commit<T, E>(
  deps: Deps,
  look: (attempt: number) => Promise<Step<T, E>>,
): Promise<Result<T, E | "try-again">> {
  let races = 0;
  let losses = 0;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await attemptOnce(deps, () => look(attempt));
    if (outcome.kind === "done") return outcome.result;
    if (outcome.kind === "race") races += 1;
    else losses += 1;
    if (races > LOST_RACES || losses > LOST_CONNECTIONS) return err("try-again");
    await pause(deps.random, races + losses);
  }
}

type Outcome<T, E> =
  { readonly kind: "done"; readonly result: Result<T, E> } | { readonly kind: "race" | "loss" };

/** The one place that reads D1's messages: a taken key and a lost connection are expected. */
async function attemptOnce<T, E>(
  deps: Deps,
  look: () => Promise<Step<T, E>>,
): Promise<Outcome<T, E>> {
  try {
    const step = await look();
    if (step.kind === "answer") return { kind: "done", result: step.result };
    const rows = await auditRows(deps.keys, step.head, [step.entry, ...(step.more ?? [])]);
    await deps.db.batch([deps.db.insert(audit).values(rows), ...step.writes]);
    return { kind: "done", result: ok(step.value) };
  } catch (cause) {
    if (isTakenKey(cause)) return { kind: "race" };
    if (isLostConnection(cause)) return { kind: "loss" };
    throw cause;
  }
}

/** drizzle puts its own error round D1's, so every cause is read. */
function says(cause: unknown, pattern: RegExp): boolean {
  return cause instanceof Error && (pattern.test(cause.message) || says(cause.cause, pattern));
}

export const isTakenKey = (cause: unknown): boolean => says(cause, /UNIQUE constraint failed/);

/** The errors after which D1's own guide says to try again. */
export const isLostConnection = (cause: unknown): boolean =>
  says(
    cause,
    /Network connection lost|storage caused object to be reset|reset because its code was updated|D1 DB is overloaded/,
  );

/** Waits 1–16 ms, longer from turn to turn, so that rivals do not meet again. */
async function pause(random: Random, turn: number): Promise<void> {
  const milliseconds = 1 + ((random(1)[0] ?? 0) * Math.min(turn, 5) * 3) / 255;
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
