import { type Options, type ProbedServer, startProbed } from "../../scripts/replay/server.ts";
import { workerds } from "./cpu.ts";

/** Known to this bench only; nothing it seals outlives the run. */
export const MASTER = "mB7vQ2xTz9kLw4hRs1uYc8dNf5gJp0aEiOqXtVbZ3CU";

export interface MeasuredServer extends ProbedServer {
  /** Of the workerd process. */
  readonly pid: number;
}

/** The probed Worker, in a process that can be told from others. */
export async function startMeasured(options: Omit<Options, "master">): Promise<MeasuredServer> {
  const running = new Set(workerds());
  const server = await startProbed({ master: MASTER, ...options });
  const pid = workerds().find((one) => !running.has(one));
  if (pid === undefined) throw new Error("Cannot find the workerd process: this needs Linux");
  return { ...server, pid };
}
