import { spawnSync } from "node:child_process";
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

/** What a command says, when it says it and no more. */
export function ask(command: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["inherit", "pipe", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
  return stdout;
}

/** As {@link step}, with a secret that must stand in no argument: others could read it there. */
export function tell(
  what: string,
  secret: string,
  command: string,
  ...args: readonly string[]
): void {
  console.log(`\n== ${what}`);
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    input: secret,
    stdio: ["pipe", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) process.exit(status ?? 1);
}
