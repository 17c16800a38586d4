/** Does what docs/running-a-clinic.md says about backups, with a database on this computer. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { codeBlocks, read, ROOT, textFiles } from "./repository.ts";

const PATIENCE = 180_000;

/** The commands below a heading of the document. */
function commandsUnder(heading: string): readonly string[] {
  const [, section = ""] =
    new RegExp(`^## ${heading}$([^]*?)^## `, "m").exec(read("docs/running-a-clinic.md")) ?? [];
  return codeBlocks(section, "sh").flatMap((block) => block.trim().split("\n"));
}

const folder = mkdtempSync(join(tmpdir(), "soundings-restore-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(ROOT, "wrangler.toml"), join(folder, "wrangler.toml"));
// As one file: wrangler takes half a second for each.
mkdirSync(join(folder, "migrations"));
const migrations = textFiles("migrations").toSorted().map(read).join("\n");
writeFileSync(join(folder, "migrations/0001_all.sql"), migrations);

/** Runs a command of the document, with the local database in the place of the remote one. */
function run(command: string): string {
  const [, ...words] = command.replace("--remote", "--local").match(/"[^"]*"|\S+/g) ?? [];
  const [tool = "", ...args] = words.map((word) => word.replaceAll('"', ""));
  const { status, stdout, stderr } = spawnSync(join(ROOT, "node_modules/.bin", tool), args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, CI: "1", WRANGLER_SEND_METRICS: "false" },
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${command}: ${stdout}${stderr}`);
  return stdout;
}

const ask = (sql: string) => run(`npx wrangler d1 execute DB --remote --json --command "${sql}"`);
const resultsOf = (told: string) =>
  (JSON.parse(told) as readonly { readonly results: unknown }[]).at(-1)?.results;

const ID = "a".repeat(26);
const AT = "2026-03-05T09:30Z";
/** A session names its owner, whose table stands after it in a dump. */
const ROWS = [
  `INSERT INTO staff (id, roles, profile, created_at) VALUES ('${ID}', 'owner', x'00ff27', '${AT}')`,
  `INSERT INTO staff_session (mac, proof, staff_id, created_at, last_seen_at, expires_at)
   VALUES (zeroblob(32), zeroblob(32), '${ID}', '${AT}', '${AT}', '${AT}')`,
];
const KEPT = `SELECT roles, hex(profile) AS profile, staff_id AS session,
  (SELECT count(*) FROM d1_migrations) AS migrations
  FROM staff JOIN staff_session ON staff_id = staff.id`;

it(
  "a backup is put back into an empty database, with the list of its migrations",
  { timeout: PATIENCE },
  () => {
    const [migrate = "", ...putBack] = commandsUnder("Restore");
    run(migrate);
    const before = resultsOf(ask([...ROWS, KEPT].join("; ")));
    expect(before).toMatchObject([{ roles: "owner", profile: "00FF27", session: ID }]);
    for (const command of commandsUnder("Back up")) run(command);

    rmSync(join(folder, ".wrangler"), { recursive: true });
    for (const command of [migrate, ...putBack]) run(command);
    expect(resultsOf(ask(KEPT))).toEqual(before);
  },
);
