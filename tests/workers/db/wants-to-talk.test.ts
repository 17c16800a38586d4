/** How long "Wants to talk" stays: it is about the last check-in, and sheets of one day are one. */
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { addToCaches, EMPTY, rebuildCaches } from "../../../workers/db/caches.ts";
import { openSummary } from "../../../workers/db/client.ts";
import { loadSubmission, submitCheckIn } from "../../../workers/db/submission.ts";
import {
  ask,
  attemptOf,
  must,
  NO_RULES,
  seedClient,
  submissionOf,
  summarise,
} from "../../support/clinic.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, seed } = await clinicStore();
/** The clinic's: its midnight is 22:00 of the day before in UTC. */
const ZONE = "Europe/Berlin";

interface Sent {
  readonly at: string;
  readonly talk?: string;
  /** On paper: typed in now, of that moment. */
  readonly sheet?: true;
}

const wish = (at: string): Sent => ({ at, talk: "My sister" });
const sheet = (sent: Sent): Sent => ({ ...sent, sheet: true });

/** Whether the wish stands, as the submissions left it one by one and as the rows say. */
async function after(...sent: readonly Sent[]): Promise<readonly [boolean, boolean]> {
  const clientId = await seedClient(deps, seed.staffId);
  for (const [value, { at, talk, sheet: isSheet }] of sent.entries()) {
    const asked = await ask(deps, seed.staffId, clientId);
    const open = must(await loadSubmission(deps, asked.door, attemptOf(value)));
    const made = submissionOf(at as Instant, value);
    const checkIn = {
      ...made.checkIn,
      ...(talk && { talk }),
      ...(isSheet && { mode: "paper" as const }),
    };
    const submission = { ...made, checkIn, ...(isSheet && { sheetIn: ZONE }) };
    must(await submitCheckIn(deps, open, submission));
  }
  const door = (await ask(deps, seed.staffId, clientId)).door;
  const kept = must(await loadSubmission(deps, door, attemptOf(99)));
  const { wantsToTalk } = await openSummary(kept.dek, kept.caches);
  const { summary } = must(await rebuildCaches(deps, clientId, { summarise, rulebook: NO_RULES }));
  return [wantsToTalk === true, summary.wantsToTalk === true];
}

describe("a wish to talk", () => {
  it.each([
    ["on screen, until a check-in of the next day without words",
      [wish("2026-04-06T18:00Z"), { at: "2026-04-07T09:00Z" }], false],
    ["on screen, until a check-in of the same day without words",
      [wish("2026-04-06T09:00Z"), { at: "2026-04-06T18:00Z" }], false],
    ["on screen every day, and no longer",
      [wish("2026-04-06T09:00Z"), wish("2026-04-07T08:00Z"), { at: "2026-04-08T07:00Z" }], false],
    ["on one of two sheets of a day, typed in before and after noon",
      [sheet(wish("2026-04-05T22:00Z")), sheet({ at: "2026-04-06T10:00Z" })], true],
    ["on the second of two sheets of a day",
      [sheet({ at: "2026-04-06T10:00Z" }), sheet(wish("2026-04-06T10:00Z"))], true],
    ["on a sheet, until a sheet of the next day without words",
      [sheet(wish("2026-04-06T10:00Z")), sheet({ at: "2026-04-06T22:00Z" })], false],
    ["on screen, although a sheet of an earlier day is typed in later",
      [wish("2026-04-06T09:00Z"), sheet({ at: "2026-04-01T10:00Z" })], true],
  ] as const)("stands %s", async (_name, sent, stands) => {
    expect(await after(...sent)).toEqual([stands, stands]);
  }); // prettier-ignore

  it("on the first sheet of all stands", () => {
    const added = { sentAt: "2026-04-06T10:00Z" as Instant, points: [], wantsToTalk: true };
    const { summary } = addToCaches(EMPTY, { ...added, sheetIn: ZONE }, summarise);
    expect(summary.wantsToTalk).toBe(true);
  });
});
