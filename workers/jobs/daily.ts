import type { Deps } from "../db/database.ts";
import { raiseDueSignals } from "../db/due-signals.ts";
import type { Rulebook } from "../db/record.ts";
import type { Post } from "../mail/post.ts";
import { deleteDue } from "./delete-due.ts";
import { forgetDrafts } from "./forget-drafts.ts";
import { forgetSessions } from "./forget-sessions.ts";
import { remindOfAlerts } from "./remind-of-alerts.ts";
import { rewrapKeys } from "./rewrap-keys.ts";
import { writeAnchor } from "./write-anchor.ts";

/** One line of the log: which job, and how much it did or the class of its error. */
export interface JobLine {
  readonly job: string;
  readonly done?: number;
  readonly error?: string;
}

interface JobDeps extends Deps {
  readonly rulebook: Rulebook;
  readonly post: Post;
  readonly breakGlass: string | undefined;
}

type Job = (deps: JobDeps) => Promise<number>;

const JOBS: Readonly<Record<string, Job>> = {
  "raise-signals": (deps) => raiseDueSignals(deps, deps.rulebook),
  // Early: what others ask of the database must not leave too little of the free plan for it.
  "write-anchor": (deps) => writeAnchor(deps),
  "forget-drafts": (deps) => forgetDrafts(deps),
  "forget-sessions": (deps) => forgetSessions(deps),
  "delete-due": (deps) => deleteDue(deps),
  // A mail server can keep one waiting.
  "remind-of-alerts": (deps) => remindOfAlerts(deps),
  // Last: where it is one statement too many for the free plan, the next day goes on.
  "rewrap-keys": (deps) => rewrapKeys(deps),
};

/**
 * What cron calls once a day. A job that fails stops no other; at the end it is told
 * by name only, because the message of an error may hold what was stored.
 */
export async function daily(deps: JobDeps, log: (line: JobLine) => void): Promise<void> {
  const failed: string[] = [];
  for (const [job, run] of Object.entries(JOBS)) {
    try {
      log({ job, done: await run(deps) });
    } catch (cause) {
      log({ job, error: cause instanceof Error ? cause.name : "unknown" });
      failed.push(job);
    }
  }
  if (failed.length > 0) throw new Error(`Cannot finish the daily jobs: ${failed.join(", ")}`);
}
