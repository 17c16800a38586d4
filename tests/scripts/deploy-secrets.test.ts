import { describe, expect, it } from "vitest";
import {
  masterNotice,
  missingSecrets,
  newCode,
  newMaster,
  setupNotice,
} from "../../scripts/local/deploy-secrets.ts";
import { originIn } from "../../scripts/local/deploy-problems.ts";
import { readMaster } from "../../workers/crypto/keys.ts";
import { parseToken } from "../../workers/crypto/token.ts";

describe("the secrets of a deployment", () => {
  it("are made as the Worker wants them, and never twice the same", async () => {
    const [one, two] = [newMaster(), newMaster()];
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

  it("are told with the address of the clinic, if the configuration names one", () => {
    expect(originIn('[[routes]]\npattern = "clinic.example"\ncustom_domain = true')).toBe(
      "https://clinic.example",
    );
    expect(originIn('# routes = [{ pattern = "clinic.example" }]')).toBeUndefined();
    const link = setupNotice("https://clinic.example", "S1-CODE");
    expect(link).toContain("https://clinic.example/en/staff/setup#S1-CODE");
    expect(masterNotice("abc")).toContain("  abc\n");
  });
});
