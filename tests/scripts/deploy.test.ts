/** Runs `npm run deploy` in a folder of its own, where npm and wrangler only say what was asked. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "soundings-deploy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

mkdirSync(join(folder, "bin"));
mkdirSync(join(folder, "scripts"));
cpSync(join(ROOT, "scripts/deploy.ts"), join(folder, "scripts/deploy.ts"));
cpSync(join(ROOT, "scripts/local"), join(folder, "scripts/local"), { recursive: true });
writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
for (const name of ["src", "workers", "node_modules"]) {
  symlinkSync(join(ROOT, name), join(folder, name), "junction");
}
writeFileSync(
  join(folder, "wrangler.toml"),
  `routes = ["checkin.clinic.example"]
[[d1_databases]]
binding = "DB"
database_id = "0b9f3f3e-1111-4222-8333-444455556666"
`,
);
const ASKED = join(folder, "asked");
const standIn = `#!/bin/sh
echo "$0 $*" >> "${ASKED}"
case "$*" in
  "secret list"*) echo "$SECRETS" ;;
  "d1 execute"*) echo "[{\\"results\\":[{\\"clinics\\":$CLINICS}]}]" ;;
  "secret put"*) cat > /dev/null ;;
esac
`;
for (const name of ["npm", "wrangler"]) {
  writeFileSync(join(folder, "bin", name), standIn, { mode: 0o755 });
}

function deploy(secrets: readonly string[], clinics: number) {
  writeFileSync(ASKED, "");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "scripts/deploy.ts")],
    {
      encoding: "utf8",
      env: {
        PATH: `${join(folder, "bin")}:${process.env["PATH"] ?? ""}`,
        SECRETS: JSON.stringify(secrets.map((name) => ({ name }))),
        CLINICS: String(clinics),
      },
    },
  );
  const puts = [...readFileSync(ASKED, "utf8").matchAll(/secret put (\w+)/g)];
  return { status, said: stdout + stderr, made: puts.map(([, name]) => name) };
}

// The stand-ins are scripts of a Unix shell.
describe.skipIf(process.platform === "win32")("npm run deploy", () => {
  it("makes both secrets for a new clinic, and tells them", () => {
    const { status, said, made } = deploy([], 0);
    expect([status, made]).toEqual([0, ["MASTER_1", "SETUP_CODE"]]);
    expect(said).toContain(
      "Recovery sheet of https://checkin.clinic.example\n  Master secret 1, made on ",
    );
    expect(said).toMatch(/^ +11 {3}[0-9A-Z]{5}$/m);
    // Nobody sits at a terminal here.
    expect(said).toContain("it was not checked that the sheet is on paper");
    expect(said).toContain("https://checkin.clinic.example/en/staff/setup#S1-");
  });

  it("makes no master secret for a database that holds a clinic, and says where the right one is", () => {
    const { status, said, made } = deploy([], 1);
    expect([status, made]).toEqual([1, []]);
    expect(said).toContain("npx wrangler secret put MASTER_1");
    expect(said).not.toContain("Set up the clinic");
  });

  it("makes no first master secret where a later one is in use", () => {
    const { status, made } = deploy(["MASTER_2", "ACTIVE_KEY"], 1);
    expect([status, made]).toEqual([0, []]);
  });

  it("tells nobody to set up a clinic that was put back", () => {
    const { status, said, made } = deploy(["MASTER_1"], 1);
    expect([status, made]).toEqual([0, []]);
    expect(said).toContain("Deployed.");
    expect(said).not.toContain("Set up the clinic");
  });
});
