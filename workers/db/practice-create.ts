import type { ClientId, Instant, LinkId, OccasionId, StaffId } from "../../src/core/brand.ts";
import type { CheckIn, RiskFlag } from "../../src/core/check-in/check-in.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { RuleSet } from "../../src/core/rules/new-signals.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Dek } from "../crypto/envelope.ts";
import { newId, newIdAt } from "../crypto/id.ts";
import { afterCheckIn, raiseAlert } from "./after-check-in.ts";
import { chainOfStaff, headOf, selectHead } from "./audit.ts";
import { type Caches, EMPTY, sealCaches } from "./caches.ts";
import { clientDek, IDENTITY, newClientRow, openProfile } from "./client.ts";
import { clinicDek, selectClinic, theClinic } from "./clinic.ts";
import { answer, commit, type Write } from "./commit.ts";
import type { Deps } from "./database.ts";
import { endedLink } from "./link.ts";
import { isPracticeOf } from "./practice.ts";
import { macOfAttempt } from "./receipt.ts";
import type { ClientProfile, OccasionPlan, Rulebook, StoredCheckIn, Summarise } from "./record.ts";
import { openRuleSet, selectRuleSet } from "./rule-set.ts";
import { client, link, occasion, response } from "./schema.ts";
import { responseRowId, sealAt } from "./sealed.ts";
import { selectEnd } from "./staff.ts";

/** One check-in of a made-up course. */
export interface PastCheckIn {
  readonly sentAt: Instant;
  readonly checkIn: CheckIn;
  readonly points: readonly Point[];
  readonly flags: readonly RiskFlag[];
}

export interface NewPracticeClient {
  readonly profile: Omit<ClientProfile, "therapistId"> & { readonly course: string };
  /** Oldest first; one at least. */
  readonly checkIns: readonly PastCheckIn[];
  readonly summarise: Summarise;
  readonly rulebook: Rulebook;
}

/** D1 takes 100 values a statement, and a row has up to ten. */
const ROWS = 8;
/** There are no answers of anybody to compare with. */
const NO_DIGEST = "0".repeat(64);

const inParts = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, part) =>
    rows.slice(part * ROWS, (part + 1) * ROWS),
  );

/**
 * Adds one practice client with the whole made-up course, as if each check-in had been sent at
 * its time: signals and alerts come from the functions that real answers go through. One commit
 * of few statements, so that it fits into one request of the free plan. A course that is there
 * already is not added again.
 */
export async function createPracticeClient(
  deps: Deps,
  staffId: StaffId,
  wanted: NewPracticeClient,
): Promise<Result<void, "unknown" | "try-again">> {
  const { db, keys, now } = deps;
  const id = newId<ClientId>(deps.random);
  const chain = chainOfStaff(staffId);
  const profile: ClientProfile = { ...wanted.profile, therapistId: staffId };
  return commit<void, "unknown">(deps, async () => {
    const [heads, people, clinics, ruleSets, others] = await db.batch([
      selectHead(db, chain),
      selectEnd(db, staffId),
      selectClinic(db),
      selectRuleSet(db),
      db.select(IDENTITY).from(client).where(isPracticeOf(staffId)),
    ]);
    if (!people[0] || people[0].endedAt) return answer(err("unknown"));
    const known = await Promise.all(
      others.map(async (row) => (await openProfile(await clientDek(keys, row), row)).course),
    );
    if (known.includes(profile.course)) return answer(ok(undefined));
    const [set] = ruleSets;
    const ruleSet = set && (await openRuleSet(await clinicDek(keys, theClinic(clinics)), set));
    const began = wanted.checkIns[0]?.sentAt ?? now();
    const row = await newClientRow(deps, { id, at: began, profile });
    const dek = await clientDek(keys, row);
    const { caches, writes } = await writeCourse(deps, { id, dek, ruleSet }, wanted);
    const sealed = await sealCaches(deps, dek, caches);
    return {
      kind: "write",
      head: headOf(chain, heads),
      entry: {
        at: now(),
        actor: `staff:${staffId}`,
        action: "client.create",
        object: id,
        detail: "practice",
      },
      writes: [db.insert(client).values({ ...row, ...sealed, practice: true }), ...writes],
      value: undefined,
    };
  });
}

async function writeCourse(
  deps: Deps,
  { id: clientId, dek, ruleSet }: { id: ClientId; dek: Dek; ruleSet: RuleSet | undefined },
  { checkIns, summarise, rulebook }: NewPracticeClient,
): Promise<{ readonly caches: Caches; readonly writes: readonly Write[] }> {
  const { db } = deps;
  let caches = EMPTY;
  const raised: Write[] = [];
  const occasions: (typeof occasion.$inferInsert)[] = [];
  const links: (typeof link.$inferInsert)[] = [];
  const responses: (typeof response.$inferInsert)[] = [];
  for (const [index, past] of checkIns.entries()) {
    const { sentAt, checkIn, points, flags } = past;
    const occasionId = newIdAt<OccasionId>(sentAt, deps.random);
    const linkId = newId<LinkId>(deps.random);
    const key = { clientId, occasionId, submissionId: newId<string>(deps.random) };
    const plan: OccasionPlan = { measures: checkIn.measures.map(({ measure }) => measure) };
    const stored: StoredCheckIn = { checkIn, points, flags };
    occasions.push({
      clientId,
      id: occasionId,
      opensAt: sentAt,
      status: "answered",
      answeredAt: sentAt,
      plan: await sealAt(deps, dek, ["occasion.plan", occasionId], plan),
    });
    const then = { ...deps, now: () => sentAt };
    links.push(await endedLink(then, { id: linkId, clientId, occasionId }));
    responses.push({
      ...key,
      linkId,
      seq: index + 1,
      sentAt,
      conflict: false,
      receipt: await macOfAttempt(deps.keys, { ...key, digest: NO_DIGEST }),
      answers: await sealAt(deps, dek, ["response.answers", responseRowId(key)], stored),
    });
    const course = { clientId, dek, before: caches, ...(ruleSet && { ruleSet }) };
    const after = await afterCheckIn(deps, course, {
      sentAt,
      checkIn,
      points,
      summarise,
      rulebook,
    });
    caches = after.caches;
    raised.push(...after.signals);
    raised.push(...(await raiseAlert(deps, dek, key, { raisedAt: sentAt, flags })));
  }
  const writes = [
    ...inParts(occasions).map((rows) => db.insert(occasion).values(rows)),
    ...inParts(links).map((rows) => db.insert(link).values(rows)),
    ...inParts(responses).map((rows) => db.insert(response).values(rows)),
    ...raised,
  ];
  return { caches, writes };
}
