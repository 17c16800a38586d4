import { readdirSync, readFileSync } from "node:fs";

/** Clock ticks a second in `/proc`; the same on every Linux that Node runs on. */
const TICKS = 100;

/** Fields of `/proc/<pid>/stat` after the name, which may itself hold spaces. */
function stat(pid: number): { readonly name: string; readonly fields: readonly string[] } {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  const end = text.lastIndexOf(")");
  return { name: text.slice(text.indexOf("(") + 1, end), fields: text.slice(end + 2).split(" ") };
}

/** The workerd processes that this process started. Linux only: elsewhere there is no `/proc`. */
export function workerds(): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const { name, fields } = stat(pid);
        return name.startsWith("workerd") && Number(fields[1]) === process.pid;
      } catch {
        return false; // ended meanwhile
      }
    });
}

/** CPU time a process has used so far, all threads, in ms; steps of 10 ms. */
export function cpuOf(pid: number): number {
  const { fields } = stat(pid);
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}
