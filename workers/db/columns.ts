import { customType, text } from "drizzle-orm/sqlite-core";
import type { Instant } from "../../src/core/brand.ts";
import type { Bytes } from "../crypto/bytes.ts";

/** D1 gives a BLOB back as a list of numbers and takes it as bytes. */
export const blob = customType<{ data: Bytes; driverData: ArrayLike<number> | ArrayBuffer }>({
  dataType: () => "blob",
  fromDriver: (value) =>
    value instanceof ArrayBuffer ? new Uint8Array(value) : Uint8Array.from(value),
});

/** A moment in UTC, to the minute. */
export const instant = (name: string) => text(name).$type<Instant>();
