import { describe, expect, it } from "vitest";
import { macOfToken, makeToken, parseToken } from "../../../workers/crypto/token.ts";
import { loadCheckIn } from "../../../workers/db/check-in.ts";
import { openDb } from "../../../workers/db/database.ts";
import { metered } from "../../support/d1.ts";
import { seeded } from "../../support/deps.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real } = await clinicStore();

describe("threat 2: guessed links", () => {
  it("reads nothing for 1,000 codes that cannot be right, and one batch for one that can", async () => {
    const meter = metered(real.d1);
    const random = seeded(3);
    const guess = async (text: string) => {
      const token = await parseToken(text, "C");
      if (!token.ok) return token.error;
      const door = { mac: await macOfToken(deps.keys, token.value) };
      const found = await loadCheckIn({ ...deps, db: openDb(meter.d1) }, door);
      return found.ok ? "open" : found.error.reason;
    };
    for (let at = 0; at < 1000; at += 1) {
      const { text } = await makeToken("C", random);
      expect(await guess(`${text.slice(0, -1)}${text.endsWith("0") ? "1" : "0"}`)).toBe("mistyped");
      expect(await guess(text.slice(0, at % 37))).toBe("malformed");
    }
    expect(meter.trips).toBe(0);
    expect(await guess((await makeToken("C", random)).text)).toBe("unknown");
    expect(meter.trips).toBe(1);
    expect(meter.rowsWritten).toBe(0);
  });
});
