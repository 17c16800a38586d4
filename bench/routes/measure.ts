import { spreadOf, times, type Spread } from "../stats.ts";
import { benchDeps } from "./clinic.ts";
import { cpuOf } from "./cpu.ts";
import { bare, handOver, play, type Recorded } from "../../scripts/replay/replay.ts";
import { ALL_WAYS, recordRoutes, type Way } from "./requests.ts";
import { MASTER, startMeasured } from "./measured.ts";

export interface RouteFigures extends Recorded {
  /** CPU of the whole workerd process per request, less that of the bare route, ms. */
  readonly warm: Spread;
  /** The first request of this route in a fresh process, less a bare request there, ms. */
  readonly cold: Spread;
}

export interface Figures {
  readonly routes: readonly RouteFigures[];
  /** CPU of the bare route: what Miniflare itself costs, ms. */
  readonly bare: Spread;
}

export interface Effort {
  readonly rounds: number;
  /** Requests a round. */
  readonly requests: number;
  /** Fresh processes a route. */
  readonly colds: number;
}

export async function measureRoutes(
  effort: Effort,
  ways: readonly Way[] = ALL_WAYS,
): Promise<Figures> {
  const recorded = await record(ways);
  const warm = await measureWarm(recorded, effort);
  const routes: RouteFigures[] = [];
  const cold = await measureCold(recorded, effort.colds);
  for (const [at, route] of recorded.entries()) {
    routes.push({
      ...route,
      warm: spreadOf(warm.routes[at] ?? []),
      cold: spreadOf(cold[at] ?? []),
    });
  }
  return { routes, bare: spreadOf(warm.bare) };
}

export async function record(ways: readonly Way[] = ALL_WAYS): Promise<readonly Recorded[]> {
  const server = await startMeasured({ database: true });
  try {
    return await recordRoutes(server, await benchDeps(await server.db(), MASTER), ways);
  } finally {
    await server.stop();
  }
}

/** Rounds of each route in turn, so that a busy moment of the machine falls on all of them. */
async function measureWarm(recorded: readonly Recorded[], { rounds, requests }: Effort) {
  const server = await startMeasured({ database: false });
  const perRequest = async (go: () => Promise<void>): Promise<number> => {
    const before = cpuOf(server.pid);
    for (let at = 0; at < requests; at += 1) await go();
    return (cpuOf(server.pid) - before) / requests;
  };
  try {
    for (const route of recorded) {
      await handOver(server, route);
      for (let at = 0; at < requests / 2; at += 1) await play(server, route);
    }
    await perRequest(() => bare(server));
    const found = { bare: [] as number[], routes: recorded.map((): number[] => []) };
    for (let round = 0; round < rounds; round += 1) {
      const base = await perRequest(() => bare(server));
      found.bare.push(base);
      for (const [at, route] of recorded.entries()) {
        found.routes[at]?.push((await perRequest(() => play(server, route))) - base);
      }
    }
    return found;
  } finally {
    await server.stop();
  }
}

const BARE_BEFORE_COLD = 30;

/**
 * Nothing waits for anything in a played request, so the time it takes is the work it
 * does; a single request is too short for the 10 ms steps of the process's CPU time.
 */
async function measureCold(recorded: readonly Recorded[], colds: number): Promise<number[][]> {
  const found = recorded.map((): number[] => []);
  for (const round of times(colds, (at) => at)) {
    for (const [at, route] of recorded.entries()) {
      const server = await startMeasured({ database: false });
      try {
        await handOver(server, route);
        const base: number[] = [];
        for (let count = 0; count < BARE_BEFORE_COLD; count += 1) {
          base.push(await elapsed(() => bare(server)));
        }
        const first = await elapsed(() => play(server, route));
        found[at]?.push(first - spreadOf(base).median);
      } finally {
        await server.stop();
      }
    }
    console.error(`cold requests: round ${round + 1} of ${colds}`);
  }
  return found;
}

async function elapsed(go: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await go();
  return performance.now() - began;
}
