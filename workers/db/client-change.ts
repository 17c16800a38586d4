import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { isPast } from "../../src/core/planned-day.ts";
import { type ClientState, stateOf } from "../../src/core/clients/state.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Actor } from "./access.ts";
import type { AuditAction } from "./audit-entry.ts";
import { openSeries, openSummary } from "./client.ts";
import { stopForms } from "./daily-form.ts";
import type { Deps } from "./database.ts";
import { revokeLinks } from "./link.ts";
import { changeReached, type NotChanged } from "./reached-record.ts";
import type { Circumstances, ClientProfile, Summarise } from "./record.ts";
import { client, link } from "./schema.ts";
import { HAS_OPEN_ALERT } from "./left-with-alert.ts";
import { sealAt } from "./sealed.ts";

/** What a therapist may say anew about a client. */
export type ClientDetails = Pick<
  ClientProfile,
  "label" | "locale" | "plan" | "extras" | "careStatus"
> &
  Circumstances;

const isSamePerson = (a: Circumstances, b: Circumstances): boolean =>
  a.person?.bornIn === b.person?.bornIn && a.person?.sex === b.person?.sex;

const isSame = (profile: ClientProfile, details: ClientDetails): boolean =>
  profile.label === details.label &&
  profile.locale === details.locale &&
  profile.plan.join(" ") === details.plan.join(" ") &&
  (profile.extras ?? []).join(" ") === (details.extras ?? []).join(" ") &&
  profile.plannedEnd === details.plannedEnd &&
  profile.careStatus === details.careStatus &&
  isSamePerson(profile, details);

/**
 * @param rev of the profile that the page was made from
 * @param today in the clinic's time zone; no end is planned for a day before it
 * @param summarise where the scales stand may depend on whose norms serve the client now
 */
export const changeDetails = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    rev,
    details,
    today,
    summarise,
  }: {
    readonly clientId: ClientId;
    readonly rev: number;
    readonly details: ClientDetails;
    readonly today: PlainDate;
    readonly summarise: Summarise;
  },
): Promise<Result<void, "changed-elsewhere" | "end-past" | NotChanged>> =>
  changeReached<void, "changed-elsewhere" | "end-past", readonly [ReturnType<typeof selectCaches>]>(
    deps,
    actor,
    {
      clientId,
      action: "client.change",
      select: () => [selectCaches(deps.db, clientId)] as const,
      change: async ({ profile, dek }, [[caches]]) => {
        if (isSame(profile, details)) return ok(undefined);
        const now = profile.rev ?? 0;
        if (now !== rev) return err("changed-elsewhere");
        if (isPast(details.plannedEnd, { kept: profile.plannedEnd, today })) return err("end-past");
        const { plannedEnd: _end, person: _person, careStatus: _status, ...rest } = profile;
        const next: ClientProfile = { ...rest, ...details, rev: now + 1 };
        const sealed = await sealAt(deps, dek, ["client.profile", clientId], next);
        const values = {
          profile: sealed,
          ...(caches &&
            !isSamePerson(profile, next) && {
              summary: await standingAnew(deps, { dek, caches, person: next.person }, summarise),
            }),
        };
        return {
          object: clientId,
          writes: [deps.db.update(client).set(values).where(eq(client.id, clientId))],
          value: undefined,
        };
      },
    },
  );

const selectCaches = (db: Deps["db"], clientId: ClientId) =>
  db
    .select({ id: client.id, summary: client.summary, series: client.series })
    .from(client)
    .where(eq(client.id, clientId));

/** The summary with the standings that this person has by the norms that serve them now. */
async function standingAnew(
  deps: Pick<Deps, "random">,
  {
    dek,
    caches,
    person,
  }: {
    readonly dek: Dek;
    readonly caches: Awaited<ReturnType<typeof selectCaches>>[number];
    readonly person: ClientProfile["person"];
  },
  summarise: Summarise,
) {
  const { points } = await openSeries(dek, caches);
  const summary = { ...(await openSummary(dek, caches)), standings: summarise(points, person) };
  return sealAt(deps, dek, ["client.summary", dek.owner], summary);
}

/** A way from one state to another, and what is written down of it. */
interface Turn {
  readonly action: AuditAction;
  readonly from: readonly ClientState[];
  readonly column: "dischargedAt" | "restrictedAt";
  readonly begins: boolean;
}

const TURNS = {
  discharge: { action: "client.discharge", from: ["active"], column: "dischargedAt", begins: true },
  readmit: {
    action: "client.readmit",
    from: ["discharged"],
    column: "dischargedAt",
    begins: false,
  },
  restrict: {
    action: "client.restrict",
    from: ["active", "discharged"],
    column: "restrictedAt",
    begins: true,
  },
  lift: { action: "client.lift", from: ["restricted"], column: "restrictedAt", begins: false },
} as const satisfies Readonly<Record<string, Turn>>;

export type ClientTurn = keyof typeof TURNS;

/**
 * Discharges a client or takes them back, restricts a record or lifts that. Whoever is
 * discharged or restricted has no open link any more, and gets none back by the way back. Whoever
 * is taken back begins without the care status of the therapy before.
 */
export const turnClient = (
  deps: Deps,
  actor: Actor,
  { clientId, turn }: { readonly clientId: ClientId; readonly turn: ClientTurn },
): Promise<Result<void, "other-state" | NotChanged>> => {
  const { action, from, column, begins }: Turn = TURNS[turn];
  const at = deps.now();
  return changeReached<void, "other-state", []>(deps, actor, {
    clientId,
    action,
    select: () => [],
    change: async ({ row, profile, dek }) => {
      // Pressed twice, or done already by somebody else: what was wanted is so.
      if ((row[column] !== null) === begins) return ok(undefined);
      if (!from.includes(stateOf(row))) return err("other-state");
      const turned = deps.db
        .update(client)
        .set({
          [column]: begins ? at : null,
          ...(begins && { leftWithAlert: HAS_OPEN_ALERT }),
          ...(turn === "readmit" && (await withoutStatus(deps, dek, profile))),
        })
        .where(eq(client.id, clientId));
      return {
        object: clientId,
        writes: begins
          ? [
              turned,
              revokeLinks(deps.db, at, eq(link.clientId, clientId)),
              stopForms(deps.db, { at, clientId }),
            ]
          : [turned],
        value: undefined,
      };
    },
  });
};

/** The profile in active care; nothing to write where it is so already. */
async function withoutStatus(
  deps: Pick<Deps, "random">,
  dek: Dek,
  { careStatus, ...profile }: ClientProfile,
) {
  if (careStatus === undefined) return undefined;
  const next: ClientProfile = { ...profile, rev: (profile.rev ?? 0) + 1 };
  return { profile: await sealAt(deps, dek, ["client.profile", dek.owner], next) };
}
