import { readdirSync, readFileSync } from "node:fs";

/** CPU time of a workerd process, ms. */
export interface Cpu {
  /** Of the thread that runs the Worker: what Cloudflare counts. */
  readonly isolate: number;
  /** Of all other threads: V8's concurrent garbage collection and compilation. */
  readonly helpers: number;
}

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

/** Nanoseconds on a processor: the first field of `schedstat`. */
function millisecondsOf(pid: number, thread: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8");
    return Number(text.split(" ")[0]) / 1e6;
  } catch {
    return 0; // ended meanwhile
  }
}

/** CPU time a workerd process has used so far. Its first thread runs the Worker. */
function cpuOf(pid: number): Cpu {
  const threads = readdirSync(`/proc/${pid}/task`).map(Number);
  const helpers = threads.filter((thread) => thread !== pid);
  return {
    isolate: millisecondsOf(pid, pid),
    helpers: helpers.reduce((sum, thread) => sum + millisecondsOf(pid, thread), 0),
  };
}

/** What something costs from beginning to end, once or on average. */
export async function costOf(pid: number, go: () => Promise<void>, count = 1): Promise<Cpu> {
  const before = cpuOf(pid);
  for (let at = 0; at < count; at += 1) await go();
  const after = cpuOf(pid);
  return {
    isolate: (after.isolate - before.isolate) / count,
    helpers: (after.helpers - before.helpers) / count,
  };
}

export const less = (one: Cpu, other: Cpu): Cpu => ({
  isolate: one.isolate - other.isolate,
  helpers: one.helpers - other.helpers,
});
