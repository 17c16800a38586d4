import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bytesOfHex, toHex } from "../../../workers/crypto/bytes.ts";
import { openDb } from "../../../workers/db/database.ts";
import { askAtDoor, type Door, selectDoor } from "../../../workers/db/door.ts";
import { staff } from "../../../workers/db/schema.ts";
import { blank, written } from "../../../workers/db/written.ts";
import type { LinkId, StaffId } from "../../../src/core/brand.ts";

/** A database that keeps what it is asked and knows nobody. */
function listening() {
  const asked: { readonly sql: string; readonly values: readonly unknown[] }[] = [];
  const d1 = {
    prepare: (sql: string) => ({ bind: (...values: unknown[]) => ({ sql, values }) }),
    batch: async (statements: typeof asked) => {
      asked.push(...statements);
      return statements.map(() => ({ results: [] }));
    },
  };
  return { db: openDb(d1 as unknown as D1Database), asked };
}

describe("statements that are written once", () => {
  let count = 0;
  const ask = written((db) => {
    count += 1;
    const person = db
      .select({ id: staff.id })
      .from(staff)
      .where(eq(staff.id, blank<StaffId>("who")));
    return [person, person.limit(3)];
  });

  it("carry the values of their own request and of no other", async () => {
    const [first, second] = [listening(), listening()];
    expect(await ask(first.db, { who: "a" })).toEqual([[], []]);
    await ask(second.db, { who: "b" });
    expect(first.asked.map(({ values }) => values[0])).toEqual(["a", "a"]);
    expect(second.asked.map(({ values }) => values[0])).toEqual(["b", "b"]);
    expect(second.asked.map(({ sql }) => sql)).toEqual(first.asked.map(({ sql }) => sql));
    expect(count).toBe(1);
  });

  it("are not sent while a blank is empty", async () => {
    const { db, asked } = listening();
    await expect(ask(db, {})).rejects.toThrow("who");
    expect(asked).toEqual([]);
  });
});

describe("statements of whoever comes through a door", () => {
  let count = 0;
  const ask = askAtDoor((db, door) => {
    count += 1;
    return selectDoor(db, door);
  });

  it("look for their link by what it came with, and are written once for each way in", async () => {
    const { db, asked } = listening();
    const linkIds = ["l1", "l2"] as LinkId[];
    const macs = [new Uint8Array([1]), new Uint8Array([2])];
    const valuesAt = async (door: Door) => {
      asked.length = 0;
      await ask(db, door);
      return new Set(asked.flatMap(({ values }) => values));
    };
    const oneRow = 1;
    for (const linkId of linkIds) {
      expect(await valuesAt({ linkId, epoch: 7 })).toEqual(new Set([linkId, oneRow]));
    }
    for (const mac of macs) expect(await valuesAt({ mac })).toEqual(new Set([mac, oneRow]));
    expect(count).toBe(2);
  });

  it("are the same as without blanks", async () => {
    const { db, asked } = listening();
    const door = { linkId: "l1" as LinkId, epoch: 7 };
    await ask(db, door);
    const known = selectDoor(db, door).map((one) => one.toSQL());
    expect(asked.map(({ sql, values }) => ({ sql, params: values }))).toEqual(known);
  });
});

describe("bytesOfHex()", () => {
  it("reads what SQLite writes", () => {
    const every = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(bytesOfHex(toHex(every).toUpperCase())).toEqual(every);
    expect(bytesOfHex("")).toEqual(new Uint8Array());
  });
});
