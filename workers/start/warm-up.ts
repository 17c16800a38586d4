import { makeApp } from "../api/app.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { deriveKeys } from "../crypto/keys.ts";
import { openDb } from "../db/database.ts";
import { instantOf } from "../db/instant.ts";
import { askSubmission } from "../db/submission.ts";
import { postOf } from "../mail/post.ts";
import recorded from "./first-requests.json" with { type: "json" };
import {
  answersTo,
  type RecordedRequest,
  type Recording,
  requestOf,
  saidAgain,
} from "./first-requests.ts";

const recording: Recording = recorded;
const { at, master, requests } = recording;

/**
 * A report and its panels are most of the code. Run once, it is known to V8, and still slow. Each
 * panel runs what the others run, so few plays of each are many of what they share.
 */
const PLAYS = { report: 8, panel: 2 };

function playsOf({ path }: RecordedRequest): number {
  if (path.includes("/panels/")) return PLAYS.panel;
  return path.includes("/clients/") ? PLAYS.report : 1;
}

const silent = (): void => undefined;
const nobodyWaits = { waitUntil: silent, passThroughOnException: silent, props: {} };

/**
 * Plays pages of a made-up clinic while the Worker starts: a check-in, a caseload, a report. Code
 * that runs for the first time is several times slower, and start-up is not counted in the 10 ms
 * that a request has. No database is asked, and nothing is kept. A page ends where its reply would
 * begin: a Worker that starts may not make one.
 *
 * @returns whether each asked the database as often as when it was recorded
 */
export async function warmUp(): Promise<boolean> {
  const keys = await deriveKeys(master, 1);
  if (!keys.ok) return false;
  const apart = {
    keys: keys.value,
    now: () => instantOf(new Date(at)),
    // A Worker that starts has no dice.
    random: (bytes: number) => new Uint8Array(bytes) as Bytes,
    localSignIn: undefined,
    setupCode: undefined,
    breakGlass: undefined,
    isOnSheet: async () => false,
    post: postOf({}, silent),
  };
  const app = makeApp(async ({ DB }) => ({ ...apart, db: openDb(DB) }), silent);
  // No POST is played; what sending asks of the database is written all the same.
  askSubmission.write();
  let isPlayed = true;
  const plays = requests.flatMap((one) => Array.from({ length: playsOf(one) }, () => one));
  for (const one of plays) {
    const { db, isSpent } = saidAgain(answersTo(recording, one));
    // What fails here must not keep the Worker from starting: it fails again when it is asked for.
    await Promise.resolve(app.fetch(requestOf(one), { DB: db }, nobodyWaits)).catch(silent);
    isPlayed &&= isSpent();
  }
  return isPlayed;
}
