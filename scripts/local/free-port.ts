import { createServer } from "node:net";

const PORTS_TRIED = 10;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
      .once("error", () => resolve(false))
      .listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });

/** The wanted port, or the next free one: an earlier copy may still be running. */
export async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + PORTS_TRIED; port += 1)
    if (await isFree(port)) return port;
  throw new Error(`Ports ${wanted} to ${wanted + PORTS_TRIED - 1} are in use: set PORT to another`);
}
