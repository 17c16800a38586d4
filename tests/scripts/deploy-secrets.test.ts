import { describe, expect, it } from "vitest";
import {
  holdsClinic,
  lastMaster,
  masterNumbers,
  missingSecrets,
  NEEDED,
  newCode,
  newMaster,
  secretsToMake,
  setupNotice,
} from "../../scripts/local/deploy-secrets.ts";
import { MASTER_PATTERN, readMaster } from "../../workers/crypto/master.ts";
import { parseToken } from "../../workers/crypto/token.ts";

describe("the secrets of a deployment", () => {
  it("are made as the Worker wants them, and never twice the same", async () => {
    const [one, two] = [newMaster(), newMaster()];
    expect(one).toMatch(MASTER_PATTERN);
    expect([readMaster(one).ok, one === two]).toEqual([true, false]);
    const code = await newCode();
    expect((await parseToken(code, "S")).ok).toBe(true);
    expect(await newCode()).not.toBe(code);
  });

  it("are made only where they are missing: a second master key would lose every record", () => {
    const list = (...names: readonly string[]) =>
      JSON.stringify(names.map((name) => ({ name, type: "secret_text" })));
    expect(missingSecrets(list())).toEqual(["MASTER_1", "SETUP_CODE"]);
    expect(missingSecrets(list("MASTER_1"))).toEqual(["SETUP_CODE"]);
    expect(missingSecrets(list("SETUP_CODE", "MASTER_1", "BREAK_GLASS"))).toEqual([]);
    expect(() => missingSecrets("Sign in first")).toThrow();
  });

  it("are not missed where a later master secret has taken the place of the first", () => {
    const list = JSON.stringify(
      ["MASTER_10", "SETUP_CODE", "MASTER_2", "MASTER_X", "MASTER_0"].map((name) => ({ name })),
    );
    expect(missingSecrets(list)).toEqual([]);
    expect(masterNumbers(list)).toEqual([2, 10]);
    expect(missingSecrets('[{"name":"MASTER_X"}]')).toContain("MASTER_1");
  });

  it("are never made for a database that holds a clinic: its master secret is on paper", () => {
    const told = (clinics: number) => JSON.stringify([{ results: [{ clinics }], success: true }]);
    expect([holdsClinic(told(0)), holdsClinic(told(1))]).toEqual([false, true]);
    expect(() => holdsClinic("[]")).toThrow();
    expect(secretsToMake(NEEDED, false)).toEqual({ ok: true, value: NEEDED });
    expect(secretsToMake(NEEDED, true)).toMatchObject({
      ok: false,
      error: expect.stringContaining("npx wrangler secret put MASTER_1") as string,
    });
    // A clinic that was put back needs no code of set-up.
    expect(secretsToMake(["SETUP_CODE"], true)).toEqual({ ok: true, value: [] });
    expect(secretsToMake(["SETUP_CODE"], false)).toEqual({ ok: true, value: ["SETUP_CODE"] });
  });

  it("get a number that no row of the database names", () => {
    const told = (last: number | null) => JSON.stringify([{ results: [{ last }], success: true }]);
    expect([lastMaster(told(2)), lastMaster(told(null))]).toEqual([2, 0]);
    expect(() => lastMaster("[]")).toThrow();
  });

  it("are told with the address of the clinic", () => {
    const link = setupNotice("https://clinic.example", "S1-CODE");
    expect(link).toContain("https://clinic.example/en/staff/setup#S1-CODE");
  });
});
