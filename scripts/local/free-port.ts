import { createServer } from "node:net";

const PORTS_TRIED = 10;
const LAST_PORT = 65_535;

/** The port that `PORT` names, the usual one where it is not set; nothing where it is no port. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return 8787;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= LAST_PORT ? port : undefined;
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** The wanted port, or the next free one: an earlier copy may still be running. */
export async function freePort(wanted: number): Promise<number> {
  const last = Math.min(wanted + PORTS_TRIED - 1, LAST_PORT);
  for (let port = wanted; port <= last; port += 1) if (await isFree(port)) return port;
  throw new Error(`Ports ${wanted} to ${last} are in use: set PORT to another`);
}
