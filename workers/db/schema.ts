import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { isNull, sql } from "drizzle-orm";
import type { ClientId, LinkId, OccasionId, StaffId } from "../../src/core/brand.ts";
import type { AuditAction } from "./audit-entry.ts";
import { blob, instant, raised } from "./columns.ts";

export const clinic = sqliteTable("clinic", {
  id: integer("id").primaryKey().notNull(),
  wrapped: blob("wrapped_dek").notNull(),
  kekId: integer("kek_id").notNull(),
  version: integer("dek_version").notNull(),
  isDemo: integer("is_demo", { mode: "boolean" }).notNull(),
  settings: blob("settings").notNull(),
  createdAt: instant("created_at").notNull(),
});

export const staff = sqliteTable("staff", {
  id: text("id").$type<StaffId>().primaryKey().notNull(),
  roles: text("roles").notNull(),
  profile: blob("profile").notNull(),
  createdAt: instant("created_at").notNull(),
  endedAt: instant("ended_at"),
});

export const staffSession = sqliteTable("staff_session", {
  mac: blob("mac").primaryKey().notNull(),
  proof: blob("proof").notNull(),
  staffId: text("staff_id").$type<StaffId>().notNull(),
  createdAt: instant("created_at").notNull(),
  lastSeenAt: instant("last_seen_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  steppedUpAt: instant("stepped_up_at"),
  agent: text("agent").notNull().default(""),
});

export const usedCode = sqliteTable("used_code", {
  mac: blob("mac").primaryKey().notNull(),
  usedAt: instant("used_at").notNull(),
});

export const client = sqliteTable(
  "client",
  {
    id: text("id").$type<ClientId>().primaryKey().notNull(),
    therapistId: text("therapist_id").$type<StaffId>().notNull(),
    wrapped: blob("wrapped_dek").notNull(),
    kekId: integer("kek_id").notNull(),
    version: integer("dek_version").notNull(),
    profile: blob("profile").notNull(),
    summary: blob("summary").notNull(),
    dischargedAt: instant("discharged_at"),
    createdAt: instant("created_at").notNull(),
    series: blob("series").notNull(),
    restrictedAt: instant("restricted_at"),
    practice: integer("practice", { mode: "boolean" }).notNull().default(false),
    allianceHidden: integer("alliance_hidden", { mode: "boolean" }).notNull().default(false),
    leftWithAlert: integer("left_with_alert", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    index("client_of_therapist").on(t.therapistId, t.id).where(isNull(t.dischargedAt)),
    index("client_left_with_alert")
      .on(t.id)
      .where(sql`left_with_alert = 1`),
  ],
);

export type OccasionStatus = "open" | "answered" | "expired";

export const occasion = sqliteTable(
  "occasion",
  {
    clientId: text("client_id").$type<ClientId>().notNull(),
    id: text("id").$type<OccasionId>().notNull(),
    opensAt: instant("opens_at").notNull(),
    status: text("status").$type<OccasionStatus>().notNull(),
    answeredAt: instant("answered_at"),
    draftRev: integer("draft_rev").notNull().default(0),
    plan: blob("plan").notNull(),
    draft: blob("draft"),
    declinedAt: instant("declined_at"),
    decline: blob("decline"),
    informant: integer("informant", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.id] }),
    index("occasion_declined")
      .on(t.clientId, t.declinedAt)
      .where(sql`declined_at IS NOT NULL`),
    index("occasion_open")
      .on(t.clientId, t.opensAt)
      .where(sql`status = 'open'`),
  ],
);

export const link = sqliteTable(
  "link",
  {
    id: text("id").$type<LinkId>().primaryKey().notNull(),
    clientId: text("client_id").$type<ClientId>().notNull(),
    occasionId: text("occasion_id").$type<OccasionId>().notNull(),
    mac: blob("mac").notNull().unique(),
    proof: blob("proof").notNull(),
    pepperId: integer("pepper_id").notNull(),
    epoch: integer("epoch").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("link_of_occasion").on(t.clientId, t.occasionId)],
);

export const response = sqliteTable(
  "response",
  {
    clientId: text("client_id").$type<ClientId>().notNull(),
    occasionId: text("occasion_id").$type<OccasionId>().notNull(),
    submissionId: text("submission_id").notNull(),
    linkId: text("link_id").$type<LinkId>().notNull(),
    seq: integer("seq").notNull(),
    sentAt: instant("sent_at").notNull(),
    conflict: integer("conflict", { mode: "boolean" }).notNull(),
    receipt: blob("receipt").notNull(),
    answers: blob("answers").notNull(),
    informant: integer("informant", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.occasionId, t.submissionId] }),
    index("response_informant")
      .on(t.clientId)
      .where(sql`informant = 1`),
    index("response_conflict")
      .on(t.clientId)
      .where(sql`conflict = 1`),
  ],
);

export const alert = sqliteTable("alert", raised(), (t) => [
  primaryKey({ columns: [t.clientId, t.acknowledged, t.raisedAt, t.id] }),
]);

export const audit = sqliteTable(
  "audit",
  {
    chain: text("chain").notNull(),
    seq: integer("seq").notNull(),
    at: instant("at").notNull(),
    actor: text("actor").notNull(),
    action: text("action").$type<AuditAction>().notNull(),
    object: text("object").notNull(),
    detail: text("detail").notNull(),
    keyId: integer("key_id").notNull(),
    prev: blob("prev").notNull(),
    mac: blob("mac").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chain, t.seq] })],
);
