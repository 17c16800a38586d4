import { eq } from "drizzle-orm";
import type { ClientId } from "../../src/core/brand.ts";
import { type ClientState, stateOf } from "../../src/core/clients/state.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import type { Actor } from "./access.ts";
import type { AuditAction } from "./audit-entry.ts";
import type { Deps } from "./database.ts";
import { revokeLinks } from "./link.ts";
import { changeReached } from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import { client, link } from "./schema.ts";
import { sealAt } from "./sealed.ts";

/** What a therapist may say anew about a client. */
export type ClientDetails = Pick<ClientProfile, "label" | "locale" | "plan" | "extras">;

const isSame = (profile: ClientProfile, { label, locale, plan, extras }: ClientDetails): boolean =>
  profile.label === label &&
  profile.locale === locale &&
  profile.plan.join(" ") === plan.join(" ") &&
  (profile.extras ?? []).join(" ") === (extras ?? []).join(" ");

/** @param rev of the profile that the page was made from */
export const changeDetails = (
  deps: Deps,
  actor: Actor,
  {
    clientId,
    rev,
    details,
  }: { readonly clientId: ClientId; readonly rev: number; readonly details: ClientDetails },
): Promise<Result<void, "not-found" | "changed-elsewhere" | "restricted" | "try-again">> =>
  changeReached<void, "changed-elsewhere" | "restricted", []>(deps, actor, {
    clientId,
    action: "client.change",
    select: () => [],
    change: async ({ row, profile, dek }) => {
      if (stateOf(row) === "restricted") return err("restricted");
      if (isSame(profile, details)) return ok(undefined);
      const now = profile.rev ?? 0;
      if (now !== rev) return err("changed-elsewhere");
      const next: ClientProfile = { ...profile, ...details, rev: now + 1 };
      const sealed = await sealAt(deps, dek, ["client.profile", clientId], next);
      return {
        object: clientId,
        writes: [deps.db.update(client).set({ profile: sealed }).where(eq(client.id, clientId))],
        value: undefined,
      };
    },
  });

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
 * discharged or restricted has no open link any more, and gets none back by the way back.
 */
export const turnClient = (
  deps: Deps,
  actor: Actor,
  { clientId, turn }: { readonly clientId: ClientId; readonly turn: ClientTurn },
): Promise<Result<void, "not-found" | "other-state" | "try-again">> => {
  const { action, from, column, begins }: Turn = TURNS[turn];
  const at = deps.now();
  return changeReached<void, "other-state", []>(deps, actor, {
    clientId,
    action,
    select: () => [],
    change: async ({ row }) => {
      // Pressed twice, or done already by somebody else: what was wanted is so.
      if ((row[column] !== null) === begins) return ok(undefined);
      if (!from.includes(stateOf(row))) return err("other-state");
      const turned = deps.db
        .update(client)
        .set({ [column]: begins ? at : null })
        .where(eq(client.id, clientId));
      return {
        object: clientId,
        writes: begins ? [turned, revokeLinks(deps.db, at, eq(link.clientId, clientId))] : [turned],
        value: undefined,
      };
    },
  });
};
