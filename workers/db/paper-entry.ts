import { circumstancesOf } from "./record.ts";
import { and, eq, sql } from "drizzle-orm";
import type { ClientId, Instant, LinkId, OccasionId } from "../../src/core/brand.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { newId } from "../crypto/id.ts";
import { type Actor, isWithin } from "./access.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import { clientDek, openProfile } from "./client.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import type { Deps } from "./database.ts";
import type { ClosedLink } from "./door.ts";
import { endedLink } from "./link.ts";
import { selectSheet } from "./lost-sheet.ts";
import { type Attempt, findSame, macOfAttempt, receiptOf } from "./receipt.ts";
import type { Restricted } from "./reached-record.ts";
import { openRuleSet, selectRuleSet } from "./rule-set.ts";
import { client, link, occasion, response } from "./schema.ts";
import { paperSheet } from "./schema-work.ts";
import type { Submittable } from "./submission.ts";

/** Why a sheet is not entered: `revoked` where it was taken back as lost. */
interface NoEntry extends Partial<Restricted> {
  readonly reason: ClosedLink["reason"];
  readonly takenBackAt?: Instant;
}

/**
 * A sheet of a client of one's own, ready to be submitted as any other answers are. No link
 * led to it; one is made and ended in the same commit, because every response has a link.
 */
export async function loadEntry(
  deps: Deps,
  actor: Actor,
  {
    code,
    clientId,
    attempt,
  }: { readonly code: string; readonly clientId: ClientId; readonly attempt: Attempt },
): Promise<Result<Submittable, NoEntry>> {
  const { db, keys, now } = deps;
  const mac = await macOfAttempt(keys, attempt);
  const ofSheet = sql<OccasionId>`(SELECT occasion_id FROM paper_sheet WHERE code = ${code} AND client_id = ${clientId})`;
  const [heads, clients, occasions, earlier, clinics, ruleSets, sheets] = await db.batch([
    selectHead(db, chainOfClient(clientId)),
    db
      .select()
      .from(client)
      .where(and(eq(client.id, clientId), isWithin(actor.reach, actor.staffId))),
    db
      .select()
      .from(occasion)
      .where(and(eq(occasion.clientId, clientId), eq(occasion.id, ofSheet))),
    db
      .select({ receipt: response.receipt })
      .from(response)
      .where(
        and(
          eq(response.clientId, clientId),
          eq(response.occasionId, ofSheet),
          eq(response.submissionId, attempt.submissionId),
        ),
      ),
    selectClinic(db),
    selectRuleSet(db),
    selectSheet(db, { clientId, code }),
  ]);
  const [row] = clients;
  const [asked] = occasions;
  if (!row || !asked) return err({ reason: "unknown" });
  if (row.restrictedAt) return err({ reason: "unknown", restrictedSince: row.restrictedAt });
  const { takenBackAt } = sheets[0] ?? {};
  if (takenBackAt) return err({ reason: "revoked", takenBackAt });
  const same = await findSame(keys, attempt, earlier);
  if (!same && asked.status !== "open") return err({ reason: "answered" });

  const at = now();
  const dek = await clientDek(keys, row);
  const circumstances = circumstancesOf(await openProfile(dek, row));
  const [ruleSet] = ruleSets;
  const linkId = newId<LinkId>(deps.random);
  const ended = await endedLink(deps, { id: linkId, clientId, occasionId: asked.id });
  return ok({
    linkId,
    clientId,
    occasionId: asked.id,
    dek,
    again: () => loadEntry(deps, actor, { code, clientId, attempt }),
    by: {
      actor: `staff:${actor.staffId}`,
      action: "paper.enter",
      writes: [
        db.insert(link).values(ended),
        db.update(paperSheet).set({ enteredAt: at }).where(eq(paperSheet.code, code)),
      ],
    },
    attempt,
    mac,
    head: headOf(chainOfClient(clientId), heads),
    caches: row,
    ...(ruleSet && {
      ruleSet: await openRuleSet(await clinicDek(keys, theClinic(clinics)), ruleSet),
    }),
    circumstances,
    ...(same && { receipt: receiptOf(attempt, same.receipt, false) }),
    conflict: false,
  });
}
