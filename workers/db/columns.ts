import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, customType, integer, text } from "drizzle-orm/sqlite-core";
import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { type Bytes, bytesOfHex } from "../crypto/bytes.ts";

/** D1 gives a BLOB back as a list of numbers and takes it as bytes. */
export const blob = customType<{ data: Bytes; driverData: ArrayLike<number> | ArrayBuffer }>({
  dataType: () => "blob",
  fromDriver: (value) =>
    value instanceof ArrayBuffer ? new Uint8Array(value) : Uint8Array.from(value),
});

/**
 * A large blob, for a list of columns. As a list of numbers it takes several times as long to read
 * as in hexadecimal. For columns that are never empty: of NULL, `hex()` makes a text.
 */
export const large = (column: AnySQLiteColumn) => sql<Bytes>`hex(${column})`.mapWith(bytesOfHex);

/** A moment in UTC, to the minute. */
export const instant = (name: string) => text(name).$type<Instant>();

/** What was raised about a client, and is to be acknowledged. */
export const raised = () => ({
  clientId: text("client_id").$type<ClientId>().notNull(),
  acknowledged: integer("acknowledged", { mode: "boolean" }).notNull(),
  raisedAt: instant("raised_at").notNull(),
  id: text("id").notNull(),
  acknowledgedAt: instant("acknowledged_at"),
  acknowledgedBy: text("acknowledged_by").$type<StaffId>(),
  detail: blob("detail").notNull(),
  note: blob("note"),
});
