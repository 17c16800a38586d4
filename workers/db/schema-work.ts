import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ClientId, OccasionId, StaffId } from "../../src/core/brand.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { blob, instant, raised } from "./columns.ts";

/** What every sealed entry of a client's record has. */
const ofClient = () => ({
  clientId: text("client_id").$type<ClientId>().notNull(),
  id: text("id").notNull(),
  body: blob("body").notNull(),
});

export const signal = sqliteTable(
  "signal",
  { ...raised(), alliance: integer("alliance", { mode: "boolean" }).notNull().default(false) },
  (t) => [primaryKey({ columns: [t.clientId, t.acknowledged, t.raisedAt, t.id] })],
);

export const supportEntry = sqliteTable(
  "support_entry",
  { ...ofClient(), createdAt: instant("created_at").notNull(), rev: integer("rev").notNull() },
  (t) => [primaryKey({ columns: [t.clientId, t.id] })],
);

export const therapySession = sqliteTable(
  "therapy_session",
  { ...ofClient(), rev: integer("rev").notNull() },
  (t) => [primaryKey({ columns: [t.clientId, t.id] })],
);

export const event = sqliteTable(
  "event",
  {
    ...ofClient(),
    caseReview: integer("case_review", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.clientId, t.id] }),
    index("event_case_review")
      .on(t.clientId, t.id)
      .where(sql`case_review = 1`),
  ],
);

export const goal = sqliteTable("goal", { ...ofClient(), rev: integer("rev").notNull() }, (t) => [
  primaryKey({ columns: [t.clientId, t.id] }),
]);

export const goalRating = sqliteTable("goal_rating", ofClient(), (t) => [
  primaryKey({ columns: [t.clientId, t.id] }),
]);

export const agreement = sqliteTable(
  "agreement",
  { ...ofClient(), createdAt: instant("created_at").notNull(), rev: integer("rev").notNull() },
  (t) => [primaryKey({ columns: [t.clientId, t.id] })],
);

export const consent = sqliteTable("consent", ofClient(), (t) => [
  primaryKey({ columns: [t.clientId, t.id] }),
]);

export const dataRequest = sqliteTable(
  "data_request",
  {
    clientId: text("client_id").$type<ClientId>().notNull(),
    answered: integer("answered", { mode: "boolean" }).notNull(),
    askedAt: instant("asked_at").notNull(),
    id: text("id").notNull(),
    answeredAt: instant("answered_at"),
    answeredBy: text("answered_by").$type<StaffId>(),
    body: blob("body").notNull(),
    answer: blob("answer"),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.answered, t.askedAt, t.id] })],
);

export const paperSheet = sqliteTable(
  "paper_sheet",
  {
    code: text("code").primaryKey().notNull(),
    clientId: text("client_id").$type<ClientId>().notNull(),
    occasionId: text("occasion_id").$type<OccasionId>().notNull(),
    createdAt: instant("created_at").notNull(),
    enteredAt: instant("entered_at"),
    body: blob("body").notNull(),
    takenBackAt: instant("taken_back_at"),
  },
  (t) => [index("paper_sheet_of_client").on(t.clientId)],
);

export const dailyForm = sqliteTable(
  "daily_form",
  {
    id: text("id").primaryKey().notNull(),
    clientId: text("client_id").$type<ClientId>().notNull(),
    mac: blob("mac").notNull().unique(),
    proof: blob("proof").notNull(),
    pepperId: integer("pepper_id").notNull(),
    epoch: integer("epoch").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    stoppedAt: instant("stopped_at"),
    body: blob("body").notNull(),
  },
  (t) => [index("daily_form_of_client").on(t.clientId, t.id)],
);

export const dailyEntry = sqliteTable(
  "daily_entry",
  {
    clientId: text("client_id").$type<ClientId>().notNull(),
    day: text("day").$type<PlainDate>().notNull(),
    formId: text("form_id").notNull(),
    id: text("id").notNull(),
    body: blob("body").notNull(),
  },
  (t) => [primaryKey({ columns: [t.clientId, t.day, t.formId, t.id] })],
);
