import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthPrefixed } from "../../../workers/crypto/bytes.ts";
import {
  type Dek,
  newDek,
  open,
  type Place,
  seal,
  unwrapDek,
} from "../../../workers/crypto/envelope.ts";
import { chance, OTHER_MASTER, testKeys } from "../../support/deps.ts";

const PLACE: Place = { table: "client", column: "profile", rowId: "row-1" };
const REFUSED = { ok: false, error: "refused" };

const keys = await testKeys();
const { dek, stored } = await newDek(keys, "client-1", chance);
const { dek: ofAnother } = await newDek(keys, "client-2", chance);
const { dek: another } = await newDek(keys, "client-1", chance);

describe("seal() and open()", () => {
  it("gives back what was sealed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(await open(dek, PLACE, await seal(dek, PLACE, value, chance))).toEqual({
          ok: true,
          value: plain,
        });
      }),
    );
  });

  it("shows the bucket of a text's length, never the length", async () => {
    const lengths = new Set<number>();
    for (let length = 0; length < 250; length += 1) {
      lengths.add((await seal(dek, PLACE, "é".repeat(length / 2), chance)).length);
    }
    expect([...lengths]).toEqual([2 + 12 + 256 + 16]);
    expect((await seal(dek, PLACE, "x".repeat(255), chance)).length).toBe(2 + 12 + 512 + 16);
  });

  it("never uses a nonce twice for the same value", async () => {
    const blobs = await Promise.all(Array.from({ length: 100 }, () => seal(dek, PLACE, 1, chance)));
    expect(new Set(blobs.map(String)).size).toBe(100);
  });

  it("begins with its version and the key's", async () => {
    expect([...(await seal(dek, PLACE, 1, chance)).subarray(0, 2)]).toEqual([1, 1]);
  });
});

describe("threat 12: a moved or changed blob", () => {
  it.each<[string, Dek, Place]>([
    ["another row", dek, { ...PLACE, rowId: "row-2" }],
    ["another column", dek, { ...PLACE, column: "summary" }],
    ["another table", dek, { ...PLACE, table: "staff" }],
    ["a boundary shifted", dek, { ...PLACE, column: "profilerow", rowId: "-1" }],
    ["another client", { ...dek, owner: "client-2" }, PLACE],
    ["another version", { ...dek, version: 2 }, PLACE],
    ["another client's key", ofAnother, PLACE],
    ["another key of this client", another, PLACE],
  ])("does not open in %s", async (_where, otherDek, place) => {
    const blob = await seal(dek, PLACE, "secret", chance);
    expect(await open(otherDek, place, blob)).toEqual(REFUSED);
  });

  it("does not open when any bit is flipped or the end is cut", async () => {
    const blob = await seal(dek, PLACE, "secret", chance);
    for (let at = 0; at < blob.length; at += 1) {
      expect(await open(dek, PLACE, blob.with(at, (blob[at] ?? 0) ^ 1) as typeof blob)).toEqual(
        REFUSED,
      );
    }
    for (const length of [0, 1, 13, 29, blob.length - 1]) {
      expect(await open(dek, PLACE, blob.slice(0, length))).toEqual(REFUSED);
    }
  });

  it("refuses the reserved version 2, even with the version byte of the key set to match", async () => {
    const blob = await seal({ ...dek, version: 2 }, PLACE, "secret", chance);
    expect(await open({ ...dek, version: 2 }, PLACE, blob.with(0, 2) as typeof blob)).toEqual(
      REFUSED,
    );
  });
});

describe("unwrapDek()", () => {
  it("opens for its owner under its master key", async () => {
    const again = await unwrapDek(keys, "client-1", stored);
    if (!again.ok) throw new Error("Unexpected");
    const blob = await seal(dek, PLACE, "same key", chance);
    expect(await open(again.value, PLACE, blob)).toEqual({ ok: true, value: "same key" });
  });

  it("refuses another owner, master, number, version or byte", async () => {
    const other = await testKeys(OTHER_MASTER, 2);
    expect(await unwrapDek(keys, "client-2", stored)).toEqual(REFUSED);
    expect(await unwrapDek(other, "client-1", stored)).toEqual(REFUSED);
    expect(await unwrapDek(other, "client-1", { ...stored, kekId: 2 })).toEqual(REFUSED);
    expect(await unwrapDek(keys, "client-1", { ...stored, version: 2 })).toEqual(REFUSED);
    const wrapped = stored.wrapped.with(20, (stored.wrapped[20] ?? 0) ^ 1) as typeof stored.wrapped;
    expect(await unwrapDek(keys, "client-1", { ...stored, wrapped })).toEqual(REFUSED);
  });
});

describe("lengthPrefixed()", () => {
  it("is different for different fields", () => {
    const fields = fc.array(fc.string({ maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(String(lengthPrefixed(...a)) === String(lengthPrefixed(...b))).toBe(same);
      }),
    );
    expect(String(lengthPrefixed("ab", "c"))).not.toBe(String(lengthPrefixed("a", "bc")));
  });
});
