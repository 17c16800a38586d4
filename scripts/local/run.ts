import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../..");

/** Runs a command at the root of the project, in this terminal, and gives back its exit status. */
export function run(command: string, ...args: readonly string[]): number {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    // On Windows npm and its commands are scripts of the shell.
    shell: process.platform === "win32",
  });
  return status ?? 1;
}

/** One step of several: says what it does, and ends everything when it fails. */
export function step(what: string, command: string, ...args: readonly string[]): void {
  console.log(`\n== ${what}`);
  const status = run(command, ...args);
  if (status !== 0) process.exit(status);
}

/** The name of a step, the command and its arguments. */
export type Step = readonly [what: string, command: string, ...args: readonly string[]];

/** Runs a command, and tells all it said when it has ended, in one piece. */
const aside = ([what, command, ...args]: Step): Promise<number> =>
  new Promise((resolve) => {
    const said: Buffer[] = [];
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      shell: process.platform === "win32",
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part: Buffer) => void said.push(part));
    }
    child.on("error", ({ message }) => void said.push(Buffer.from(message)));
    child.on("close", (status) => {
      console.log(`\n== ${what}\n${Buffer.concat(said).toString()}`);
      resolve(status ?? 1);
    });
  });

/** Runs a command in this terminal. */
const aloud = ([what, command, ...args]: Step): Promise<number> =>
  new Promise((resolve) => {
    console.log(`\n== ${what}`);
    const shell = process.platform === "win32";
    const child = spawn(command, args, { cwd: ROOT, stdio: "inherit", shell });
    child.on("error", ({ message }) => console.error(message));
    child.on("close", (status) => resolve(status ?? 1));
  });

/**
 * A step that is followed here, and others that go one after the other meanwhile.
 * Ends everything when one of them fails, once all of them are over.
 */
export async function meanwhile(main: Step, ...others: readonly Step[]): Promise<void> {
  const failed: string[] = [];
  const note = (step: Step, status: number) => void (status !== 0 && failed.push(step[0]));
  await Promise.all([
    aloud(main).then((status) => note(main, status)),
    (async () => {
      for (const step of others) note(step, await aside(step));
    })(),
  ]);
  if (failed.length === 0) return;
  console.error(`\nFailed: ${failed.join(", ")}`);
  process.exit(1);
}

/** What a command says, when it says it and no more. */
export function ask(command: string, ...args: readonly string[]): string {
  const shell = process.platform === "win32";
  // The shell of Windows takes an argument apart at each space.
  const words = shell ? args.map((word) => (word.includes(" ") ? `"${word}"` : word)) : args;
  const { status, stdout } = spawnSync(command, words, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["inherit", "pipe", "inherit"],
    shell,
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

/** As {@link run}, with a secret that must stand in no argument: others could read it there. */
export function pass(secret: string, command: string, ...args: readonly string[]): number {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    input: secret,
    stdio: ["pipe", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  return status ?? 1;
}
