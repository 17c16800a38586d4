import { and, eq, inArray, sql } from "drizzle-orm";
import type { Instant } from "../../src/core/brand.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { SentRating } from "../../src/core/goals/sent-rating.ts";
import type { RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Bytes } from "../crypto/bytes.ts";
import { chainOfClient, type Head, headOf, selectHead } from "./audit.ts";
import { afterCheckIn, raiseAlert } from "./after-check-in.ts";
import { sealCaches } from "./caches.ts";
import { type OpenCheckIn, readCheckIn } from "./check-in.ts";
import { type ClientRow, openSeries, openSummary } from "./client.ts";
import { clinicDek, theClinic } from "./clinic.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { answer, commit, type Step, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import {
  askAtDoor,
  clientIdAt,
  type ClosedLink,
  type Door,
  occasionIdAt,
  openDoor,
  selectDoor,
} from "./door.ts";
import { findEarlierConflict } from "./earlier-conflict.ts";
import {
  type Attempt,
  conflictIdOf,
  findSame,
  macOfAttempt,
  type Receipt,
  receiptOf,
} from "./receipt.ts";
import type { CheckIn, RiskFlag } from "../../src/core/check-in/check-in.ts";
import type { Circumstances, Rulebook, StoredCheckIn, Summarise } from "./record.ts";
import { openRuleSet, selectRuleSet } from "./rule-set.ts";
import { client, occasion, response } from "./schema.ts";
import { HAS_LEFT } from "./left-with-alert.ts";
import { responseRowId, sealAt } from "./sealed.ts";

/** What is written for a set of answers, whichever way they came. */
export interface Submittable extends Pick<
  OpenCheckIn,
  "linkId" | "clientId" | "occasionId" | "dek"
> {
  /** Reads it all anew, after somebody else was faster. */
  readonly again: () => Promise<Result<Submittable, Pick<ClosedLink, "reason">>>;
  /** Who is said to have sent it, and what is written before it in the same commit. */
  readonly by: Pick<AuditEntry, "actor" | "action"> & { readonly writes: readonly Write[] };
  /** Who answers, where that is not the client: nothing of it enters the client's course. */
  readonly informant?: Relation;
  readonly attempt: Attempt;
  readonly mac: Bytes;
  readonly head: Head;
  readonly caches: Pick<ClientRow, "id" | "summary" | "series">;
  /** The clinic's own rules; absent while it keeps to those that Soundings brings along. */
  readonly ruleSet?: RuleSet;
  readonly circumstances: Circumstances;
  /** These very answers are stored already: nothing is left to do but to say so. */
  readonly receipt?: Receipt;
  /** The id is taken by other answers. */
  readonly conflict: boolean;
}

/** An open check-in, with the state that this submission would replace. */
export type OpenSubmission = OpenCheckIn & Submittable;

/** What the route made of the answers sent. */
export interface Submission {
  readonly sentAt: Instant;
  /** When the client answered, if that was not when it was sent: a sheet is entered later. */
  readonly answeredAt?: Instant;
  /** Time zone of the clinic, where it was typed in from a sheet of paper. */
  readonly sheetIn?: string;
  readonly checkIn: CheckIn;
  readonly points: readonly Point[];
  readonly flags: readonly RiskFlag[];
  /** Of goals. Absent: none was rated. */
  readonly ratings?: readonly SentRating[];
  readonly summarise: Summarise;
  readonly rulebook: Rulebook;
}

/** Statements of {@link loadSubmission}. */
export const askSubmission = askAtDoor((db, door) => {
  const clientId = clientIdAt(door);
  return [
    ...selectDoor(db, door),
    db
      .select({ id: client.id, summary: client.summary, series: client.series })
      .from(client)
      .where(eq(client.id, clientId)),
    selectHead(db, sql`'client:' || ${clientId}`),
    db
      .select({ conflict: response.conflict, receipt: response.receipt })
      .from(response)
      .where(
        and(
          eq(response.clientId, clientId),
          eq(response.occasionId, occasionIdAt(door)),
          inArray(response.submissionId, [
            sql.placeholder("submission"),
            sql.placeholder("conflict"),
          ]),
        ),
      ),
    selectRuleSet(db),
  ] as const;
});

/** The first of a submission's two round trips. */
export async function loadSubmission(
  deps: Deps,
  door: Door,
  attempt: Attempt,
): Promise<Result<OpenSubmission, ClosedLink>> {
  const { db, keys } = deps;
  const mac = await macOfAttempt(keys, attempt);
  const [links, occasions, clinics, clients, caches, heads, earlier, ruleSets] =
    await askSubmission(db, door, {
      submission: attempt.submissionId,
      conflict: conflictIdOf(mac),
    });
  const rows = [links, occasions, clinics, clients] as const;
  const found = await openDoor(deps, door, rows, earlier.length > 0);
  if (!found.ok) return found;
  const [row] = caches;
  if (!row) throw new Error("Cannot find the client of an open door");

  const isTaken = earlier.length > 0;
  const same =
    (await findSame(keys, attempt, earlier)) ??
    (isTaken ? await findEarlierConflict(deps, found.value.link, attempt) : undefined);
  const open = await readCheckIn(found.value);
  const { circumstances } = found.value;
  const [ruleSet] = ruleSets;
  return ok({
    ...open,
    ...(ruleSet && {
      ruleSet: await openRuleSet(await clinicDek(keys, theClinic(clinics)), ruleSet),
    }),
    circumstances,
    again: () => loadSubmission(deps, door, attempt),
    by: { actor: `link:${open.linkId}`, action: "check-in.submit", writes: [] },
    attempt,
    mac,
    head: headOf(chainOfClient(open.clientId), heads),
    caches: row,
    conflict: !same && isTaken,
    ...(same && { receipt: receiptOf(attempt, same.receipt, same.conflict) }),
  });
}

/**
 * The second round trip: response, audit entry, caches, state, alert and signals, all or
 * none. The same submission sent again, at once or later, is stored once and gets
 * the same receipt; other answers under its id are kept beside it, as a conflict.
 */
export async function submitCheckIn(
  deps: Deps,
  open: Submittable,
  submission: Submission,
): Promise<Result<Receipt, ClosedLink["reason"] | "try-again">> {
  return commit<Receipt, ClosedLink["reason"]>(deps, async (attempt) => {
    const now = attempt === 0 ? ok(open) : await open.again();
    if (!now.ok) return answer(err(now.error.reason));
    if (now.value.receipt) return answer(ok(now.value.receipt));
    return writeSubmission(deps, now.value, submission);
  });
}

async function writeSubmission(
  deps: Deps,
  open: Submittable,
  submission: Submission,
): Promise<Step<Receipt, never>> {
  const { db } = deps;
  const { sentAt, answeredAt, checkIn, points, flags, ratings } = submission;
  const { clientId, occasionId, linkId, dek, conflict, mac, head } = open;
  const informant = open.informant !== undefined;
  const submissionId = conflict ? conflictIdOf(mac) : open.attempt.submissionId;
  const key = { clientId, occasionId, submissionId };
  const stored: StoredCheckIn = {
    checkIn,
    points,
    flags,
    ...(ratings && { ratings }),
    ...(answeredAt && { answeredAt }),
  };
  const answers = await sealAt(deps, dek, ["response.answers", responseRowId(key)], stored);
  const about = { sentAt, conflict, informant, receipt: mac, answers };
  const row = { ...key, linkId, seq: head.seq + 1, ...about };
  const writes: Write[] = [...open.by.writes, db.insert(response).values(row)];

  // A conflict waits for the therapist: it changes neither the course nor the occasion.
  if (!conflict && !informant) {
    const before = {
      summary: await openSummary(dek, open.caches),
      series: await openSeries(dek, open.caches),
    };
    const { caches, signals } = await afterCheckIn(
      deps,
      { ...open, ...open.circumstances, before },
      submission,
    );
    writes.push(
      ...signals,
      db
        .update(client)
        .set({
          ...(await sealCaches(deps, dek, caches)),
          // A sheet may be typed in after a discharge: the caseload must find the alert.
          ...(flags.length > 0 && { leftWithAlert: HAS_LEFT }),
        })
        .where(eq(client.id, clientId)),
    );
  }
  if (!conflict) {
    writes.push(
      db
        .update(occasion)
        .set({ status: "answered", answeredAt: answeredAt ?? sentAt, draft: null })
        .where(and(eq(occasion.clientId, clientId), eq(occasion.id, occasionId))),
    );
  }
  writes.push(...(await raiseAlert(deps, dek, key, { raisedAt: sentAt, flags })));
  return {
    kind: "write",
    head,
    entry: {
      at: sentAt,
      actor: open.by.actor,
      action: open.by.action,
      object: occasionId,
      detail: conflict ? "conflict" : "",
    },
    writes,
    value: receiptOf(open.attempt, mac, conflict),
  };
}
