import { createHash } from "node:crypto";
import type { ClientId, Instant, LocaleTag, OccasionId, StaffId } from "../../src/core/brand.ts";
import type { Result } from "../../src/core/result.ts";
import type { Point } from "../../src/core/series/point.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createClient } from "../../workers/db/client.ts";
import { type Clinic, createClinic } from "../../workers/db/clinic.ts";
import type { Deps } from "../../workers/db/database.ts";
import type { ClosedLink, Door } from "../../workers/db/door.ts";
import { createLink, type NewLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import type { Attempt, Receipt } from "../../workers/db/receipt.ts";
import type { CheckIn, RiskFlag } from "../../src/core/check-in/check-in.ts";
import type { Rulebook, Summarise } from "../../workers/db/record.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { loadSubmission, type Submission, submitCheckIn } from "../../workers/db/submission.ts";
import { consented } from "./consented.ts";

export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Unexpected ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Words that a database thief must never find. */
export const CANARY = {
  clinic: "Canary Clinic Seagull",
  contact: "canary-phone-0123456789",
  staff: "Dr. Canary Penguin",
  label: "CANARY-LABEL-ZK",
  measure: "canary-measure@1.0.0",
  item: "canary-item-nine",
  skipped: "canary-item-skipped",
  acknowledgement: "canary acknowledgement: called, is safe",
  draft: "canary draft text",
  layout: "canary-layout-1",
} as const;

export interface Seed {
  readonly staffId: StaffId;
  readonly otherId: StaffId;
}

export async function seedClinic(deps: Deps, changes: Partial<Clinic> = {}): Promise<Seed> {
  must(
    await createClinic(deps, {
      name: CANARY.clinic,
      contact: CANARY.contact,
      region: "DE",
      timeZone: "Europe/Berlin",
      locales: ["en" as LocaleTag, "de" as LocaleTag],
      quickExit: false,
      isDemo: false,
      ...changes,
    }),
  );
  const staffId = must(await createStaff(deps, { name: CANARY.staff, roles: ["therapist"] }));
  const otherId = must(await createStaff(deps, { name: "Somebody Else", roles: ["therapist"] }));
  return { staffId, otherId };
}

export const seedClient = async (deps: Deps, staffId: StaffId): Promise<ClientId> =>
  consented(
    deps,
    must(
      await createClient(deps, staffId, {
        label: CANARY.label,
        locale: "de" as LocaleTag,
        plan: ["canary-measure"],
      }),
    ),
  );

export interface Asked extends NewLink {
  readonly clientId: ClientId;
  readonly occasionId: OccasionId;
  readonly door: Door;
}

/** A client of `staffId` with an open occasion and a link to it. */
export async function ask(deps: Deps, staffId: StaffId, client?: ClientId): Promise<Asked> {
  const clientId = client ?? (await seedClient(deps, staffId));
  const occasionId = must(
    await createOccasion(deps, actingAs(staffId), {
      clientId,
      opensAt: deps.now(),
      measures: [CANARY.measure],
      findUnusable: () => [],
    }),
  );
  const link = must(await createLink(deps, actingAs(staffId), { clientId, occasionId }));
  return { ...link, clientId, occasionId, door: { mac: await macOfToken(deps.keys, link.token) } };
}

/** A stand-in for the packs' arithmetic: the last point of each scale. */
export const summarise: Summarise = (points) =>
  [...new Map(points.map((point) => [`${point.measure} ${point.scale}`, point])).values()].map(
    ({ measure, scale, at, score }) => ({ measure, scale, at, score }),
  );

/** Bears no rule; a test that wants signals brings its own. */
export const NO_RULES: Rulebook = {
  builtIn: { version: 0, rules: [] },
  isOfAlliance: () => false,
  historyOf: () => ({ scales: [], lastAnswered: [], risks: [], missed: [] }),
};

export function checkInOf(value: number): CheckIn {
  return {
    locale: "de" as LocaleTag,
    mode: "screen",
    layout: CANARY.layout,
    dir: "ltr",
    script: true,
    completedBy: "client",
    measures: [
      {
        measure: CANARY.measure,
        locale: "de" as LocaleTag,
        answers: { [CANARY.item]: value, second: 1 },
        skipped: [CANARY.skipped],
      },
    ],
  };
}

export const flagOf = (value: number): RiskFlag => ({
  measure: CANARY.measure,
  item: CANARY.item,
  rule: "canary-rule",
  value,
});

export function submissionOf(
  at: Instant,
  value: number,
  flags: readonly RiskFlag[] = [],
  rulebook: Rulebook = NO_RULES,
): Submission {
  const point: Point = {
    at,
    measure: CANARY.measure,
    scale: "total",
    score: { status: "complete", value },
    locale: "de" as LocaleTag,
    mode: "screen",
    layout: CANARY.layout,
  };
  return { sentAt: at, checkIn: checkInOf(value), points: [point], flags, summarise, rulebook };
}

export const attemptOf = (value: number, submissionId: string = crypto.randomUUID()): Attempt => ({
  submissionId,
  digest: createHash("sha256")
    .update(JSON.stringify(checkInOf(value)))
    .digest("hex"),
});

/** What a route does with a submission: two round trips. */
export async function send(
  deps: Deps,
  door: Door,
  attempt: Attempt,
  {
    value,
    flags = [],
    rulebook = NO_RULES,
  }: {
    readonly value: number;
    readonly flags?: readonly RiskFlag[];
    readonly rulebook?: Rulebook;
  },
): Promise<Result<Receipt, ClosedLink["reason"] | "try-again">> {
  const open = await loadSubmission(deps, door, attempt);
  if (!open.ok) return { ok: false, error: open.error.reason };
  return submitCheckIn(deps, open.value, submissionOf(deps.now(), value, flags, rulebook));
}
