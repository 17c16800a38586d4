import type { ClientId, Instant, LinkId, LocaleTag, OccasionId } from "../../src/core/brand.ts";
import type { AskedExtras } from "../../src/core/check-in/own-parts.ts";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import { ok, type Result } from "../../src/core/result.ts";
import type { Dek } from "../crypto/envelope.ts";
import type { Deps } from "./database.ts";
import { openConsent, selectConsent } from "./consent.ts";
import {
  askAtDoor,
  type ClosedLink,
  clientIdAt,
  type Door,
  type DoorClinic,
  type OpenDoor,
  openDoor,
  selectDoor,
} from "./door.ts";
import type { OccasionPlan } from "./record.ts";
import { openAt } from "./sealed.ts";

export interface StoredDraft {
  /** 0: nothing was saved yet. */
  readonly rev: number;
  readonly value: unknown;
}

/** What a client may see and do: today's questions, and the draft of today's answers. */
export interface OpenCheckIn {
  readonly linkId: LinkId;
  readonly epoch: number;
  /** Master secret that the link was made with. */
  readonly keyId: number;
  readonly clientId: ClientId;
  readonly occasionId: OccasionId;
  readonly expiresAt: Instant;
  readonly clinic: DoorClinic;
  readonly locale: LocaleTag;
  /** Measures asked, as `id@version`. */
  readonly measures: readonly string[];
  readonly extras: AskedExtras;
  /** Who answers, where that is not the client. */
  readonly informant?: Relation;
  readonly draft: StoredDraft;
  readonly dek: Dek;
  /** What the client said last to what they are asked to agree to; absent before the first time. */
  readonly consent?: ConsentStatement;
}

/** Statements of {@link loadCheckIn}. */
const askCheckIn = askAtDoor(
  (db, door) => [...selectDoor(db, door), selectConsent(db, clientIdAt(door))] as const,
);

/** One round trip, whatever the outcome. */
export async function loadCheckIn(
  deps: Deps,
  door: Door,
): Promise<Result<OpenCheckIn, ClosedLink>> {
  const [links, occasions, clinics, clients, consents] = await askCheckIn(deps.db, door);
  const found = await openDoor(deps, door, [links, occasions, clinics, clients]);
  if (!found.ok) return found;
  const consent = await openConsent(found.value.dek, consents);
  return ok({ ...(await readCheckIn(found.value)), ...(consent && { consent }) });
}

export async function readCheckIn(found: OpenDoor): Promise<OpenCheckIn> {
  const { link, occasion, clinic, locale, dek } = found;
  const plan = await openAt<OccasionPlan>(dek, ["occasion.plan", occasion.id], occasion.plan);
  const value =
    occasion.draft && (await openAt<unknown>(dek, ["occasion.draft", occasion.id], occasion.draft));
  return {
    linkId: link.id,
    epoch: link.epoch,
    keyId: link.pepperId,
    clientId: link.clientId,
    occasionId: occasion.id,
    expiresAt: link.expiresAt,
    clinic,
    locale,
    measures: plan.measures,
    extras: { ...(plan.goals && { goals: plan.goals }), ...(plan.talk && { talk: plan.talk }) },
    ...(plan.informant && { informant: plan.informant }),
    draft: { rev: occasion.draftRev, value: value ?? undefined },
    dek,
  };
}
