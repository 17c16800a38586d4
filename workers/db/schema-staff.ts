import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { StaffId } from "../../src/core/brand.ts";
import { blob, instant } from "./columns.ts";

export const passkey = sqliteTable(
  "passkey",
  {
    id: text("id").primaryKey().notNull(),
    staffId: text("staff_id").$type<StaffId>().notNull(),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    body: blob("body").notNull(),
  },
  (t) => [index("passkey_of_staff").on(t.staffId)],
);

export const invitation = sqliteTable("invitation", {
  id: text("id").primaryKey().notNull(),
  mac: blob("mac").notNull().unique(),
  pepperId: integer("pepper_id").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  endedAt: instant("ended_at"),
  body: blob("body").notNull(),
});

export const recoveryCode = sqliteTable("recovery_code", {
  staffId: text("staff_id").$type<StaffId>().primaryKey().notNull(),
  mac: blob("mac").notNull().unique(),
  pepperId: integer("pepper_id").notNull(),
  createdAt: instant("created_at").notNull(),
  body: blob("body").notNull(),
});

export const supervision = sqliteTable(
  "supervision",
  {
    supervisorId: text("supervisor_id").$type<StaffId>().notNull(),
    therapistId: text("therapist_id").$type<StaffId>().notNull(),
    createdAt: instant("created_at").notNull(),
    proof: blob("proof").notNull(),
  },
  (t) => [primaryKey({ columns: [t.supervisorId, t.therapistId] })],
);

export const auditKey = sqliteTable("audit_key", {
  keyId: integer("key_id").primaryKey().notNull(),
  wrapped: blob("wrapped").notNull(),
  kekId: integer("kek_id").notNull(),
});

export const anchorHead = sqliteTable(
  "anchor_head",
  {
    chain: text("chain").notNull(),
    seq: integer("seq").notNull(),
    mac: blob("mac").notNull(),
    anchor: integer("anchor").notNull(),
  },
  (t) => [primaryKey({ columns: [t.chain, t.seq] }), index("anchor_head_of_anchor").on(t.anchor)],
);

export const ruleSet = sqliteTable("rule_set", {
  version: integer("version").primaryKey().notNull(),
  createdAt: instant("created_at").notNull(),
  createdBy: text("created_by").$type<StaffId>().notNull(),
  body: blob("body").notNull(),
});
