/** Does what docs/running-a-clinic.md says about backups, with a database on this computer. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { getPlatformProxy } from "wrangler";
import { ASK_CLINICS, holdsClinic } from "../../scripts/local/deploy-secrets.ts";
import type { Deps } from "../../workers/db/database.ts";
import { chainOfClient, verifyChain } from "../../workers/db/audit.ts";
import { loadReport } from "../../workers/db/report.ts";
import { type Asked, ask, attemptOf, CANARY, must, seedClinic, send } from "../support/clinic.ts";
import { Clock, START, testDeps } from "../support/deps.ts";
import { sessionOf } from "../support/store.ts";
import { codeBlocks, read, ROOT, textFiles } from "./repository.ts";

const PATIENCE = 180_000;

/** The commands below a heading of the document that speak to the database. */
function commandsUnder(heading: string): readonly string[] {
  const [, section = ""] =
    new RegExp(`^## ${heading}$([^]*?)^## `, "m").exec(read("docs/running-a-clinic.md")) ?? [];
  return codeBlocks(section.replace(/^ {3}/gm, ""), "sh")
    .flatMap((block) => block.trim().split("\n"))
    .filter((command) => command.includes(" DB --remote"));
}

const folder = mkdtempSync(join(tmpdir(), "soundings-restore-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
cpSync(join(ROOT, "wrangler.toml"), join(folder, "wrangler.toml"));
// As one file: wrangler takes half a second for each.
mkdirSync(join(folder, "migrations"));
const migrations = textFiles("migrations").toSorted().map(read).join("\n");
writeFileSync(join(folder, "migrations/0001_all.sql"), migrations);
const STATE = join(folder, ".wrangler");

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

const query = (sql: string) => run(`npx wrangler d1 execute DB --remote --json --command "${sql}"`);

const clock = new Clock(START);

/** Does something with the database that wrangler keeps in the folder, by the code of the Worker. */
async function inDatabase<T>(act: (deps: Deps, d1: D1Database) => Promise<T>): Promise<T> {
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({
    configPath: join(folder, "wrangler.toml"),
    persist: { path: join(STATE, "state/v3") },
  });
  try {
    return await act(await testDeps(env.DB, { clock }), env.DB);
  } finally {
    await dispose();
  }
}

/** The size up to which a record goes back, as the document says it. */
const [, LIMIT = ""] = /above ([\d,]+)\*\*/.exec(read("docs/running-a-clinic.md")) ?? [];
const LONGEST = Number(LIMIT.replace(",", ""));

/** A client whose record is as long as it may be. Nobody opens it. */
const addLongest = (d1: D1Database) =>
  d1
    .prepare(
      `INSERT INTO client
         (id, therapist_id, wrapped_dek, kek_id, dek_version, profile, summary, created_at, series)
       SELECT ?, therapist_id, wrapped_dek, kek_id, dek_version, profile, summary, created_at,
         zeroblob(? - length(profile) - length(summary))
       FROM client LIMIT 1`,
    )
    .bind("a".repeat(26), LONGEST)
    .run();

/** A client who has answered three times. */
async function seed(deps: Deps, d1: D1Database) {
  const { staffId } = await seedClinic(deps);
  let asked: Asked | undefined;
  for (const value of [12, 7, 3]) {
    asked = await ask(deps, staffId, asked?.clientId);
    must(await send(deps, asked.door, attemptOf(value), { value }));
    clock.forward(7 * 24 * 60);
  }
  if (!asked) throw new Error("Nobody was asked");
  await addLongest(d1);
  return { staffId, clientId: asked.clientId };
}

/** What a therapist reads of the client, and whether their chain of the audit trail holds. */
async function readBack(deps: Deps, { staffId, clientId }: Awaited<ReturnType<typeof seed>>) {
  const report = must(await loadReport(deps, await sessionOf(deps, staffId), clientId));
  const chain = await verifyChain(deps.db, deps.keys, chainOfClient(clientId));
  return {
    label: report.client.label,
    scores: report.series.points.map(({ at, score }) => ({ at, score })),
    answers: report.latest.flatMap(({ checkIn }) => checkIn.measures.map(({ answers }) => answers)),
    chain: chain.status,
  };
}

it(
  "a backup is put back into an empty database, and the same master secret reads the records",
  { timeout: PATIENCE },
  async () => {
    const [migrate = "", ...putBack] = commandsUnder("Restore");
    run(migrate);
    const people = await inDatabase(seed);
    const [backUp = "", measure = ""] = commandsUnder("Back up");
    run(backUp);
    expect(run(measure)).toContain(`"client": ${LONGEST},`);
    const backup = readFileSync(join(folder, "backup.sql"), "utf8");
    expect(backup).not.toContain(CANARY.label);
    const before = await inDatabase((deps) => readBack(deps, people));

    rmSync(STATE, { recursive: true });
    for (const command of [migrate, ...putBack]) run(command);
    expect(await inDatabase((deps) => readBack(deps, people))).toEqual(before);
    expect(before).toMatchObject({ label: CANARY.label, chain: "intact" });
    expect(before.answers.map((answers) => answers[CANARY.item])).toEqual([3, 7, 12]);
    expect(before.scores.map(({ score }) => score)).toMatchObject([
      { value: 12 },
      { value: 7 },
      { value: 3 },
    ]);
    // Deploy sees the clinic, and makes no second master secret.
    expect(holdsClinic(query(ASK_CLINICS))).toBe(true);
    // The list of migrations came back too: none is applied twice.
    run(migrate);
  },
);
