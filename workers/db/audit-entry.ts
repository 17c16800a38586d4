import type { Instant } from "../../src/core/brand.ts";

/** Every act that is written down, by the thing it was done to. */
export const AUDIT_ACTIONS = [
  "agreement.confirm",
  "agreement.create",
  "alert.acknowledge",
  "audit.view",
  "check-in.decline",
  "caseload.export",
  "check-in.submit",
  "check-ins.view",
  "client.change",
  "client.create",
  "client.delete",
  "client.discharge",
  "client.erase",
  "client.hand-over",
  "client.import",
  "client.lift",
  "client.readmit",
  "client.rebuild",
  "client.restrict",
  "client.view",
  "clinic.break-glass",
  "clinic.change",
  "clinic.create",
  "consent.enter",
  "consent.say",
  "data.answer",
  "data.ask",
  "data.hide",
  "data.view",
  "device.hand-over",
  "event.change",
  "goal.change",
  "goal.create",
  "goal.rate",
  "interview.start",
  "invitation.create",
  "invitation.revoke",
  "invitation.use",
  "link.create",
  "link.revoke",
  "occasion.create",
  "paper.enter",
  "paper.print",
  "passkey.add",
  "passkey.remove",
  "progress.grant",
  "progress.view",
  "record.copy",
  "record.export",
  "record.view",
  "recovery.approve",
  "recovery.ask",
  "recovery.deny",
  "recovery.make",
  "recovery.use",
  "rules.change",
  "session.end",
  "session.end-all",
  "session.start",
  "session.step-up",
  "signal.acknowledge",
  "signal.raise",
  "staff.change",
  "staff.create",
  "staff.end",
  "supervision.change",
  "support.change",
  "therapy-session.change",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What is told about an act. Ids and plain words only. */
export interface AuditEntry {
  readonly at: Instant;
  readonly actor: `staff:${string}` | `link:${string}` | "system";
  readonly action: AuditAction;
  readonly object: string;
  readonly detail?: string;
}
