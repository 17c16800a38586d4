import { setTimeout } from "node:timers/promises";
import { spreadOf, times, type Spread } from "../stats.ts";
import { benchDeps } from "./clinic.ts";
import { costOf, type Cpu, less } from "./cpu.ts";
import { bare, handOver, play, type Recorded } from "../../scripts/replay/replay.ts";
import { ALL_WAYS, recordRoutes, type Way } from "./requests.ts";
import { MASTER, startMeasured } from "./measured.ts";

export interface RouteFigures extends Recorded {
  /** CPU per request, less that of the bare route, ms. */
  readonly warm: CpuSpread;
  /** CPU of the first request of this route in a fresh process, less a bare request there, ms. */
  readonly cold: CpuSpread;
}

/** As {@link Cpu}, of several rounds. */
type CpuSpread = { readonly [Thread in keyof Cpu]: Spread };

const spreadsOf = (costs: readonly Cpu[] = []): CpuSpread => ({
  isolate: spreadOf(costs.map(({ isolate }) => isolate)),
  helpers: spreadOf(costs.map(({ helpers }) => helpers)),
});

export interface Figures {
  readonly routes: readonly RouteFigures[];
  /** CPU of the bare route: what Miniflare itself costs, ms. */
  readonly bare: CpuSpread;
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
      warm: spreadsOf(warm.routes[at]),
      cold: spreadsOf(cold[at]),
    });
  }
  return { routes, bare: spreadsOf(warm.bare) };
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
  const perRequest = (go: () => Promise<void>) => costOf(server.pid, go, requests);
  try {
    for (const route of recorded) {
      await handOver(server, route);
      for (let at = 0; at < requests / 2; at += 1) await play(server, route);
    }
    await perRequest(() => bare(server));
    const found = { bare: [] as Cpu[], routes: recorded.map((): Cpu[] => []) };
    for (let round = 0; round < rounds; round += 1) {
      const base = await perRequest(() => bare(server));
      found.bare.push(base);
      for (const [at, route] of recorded.entries()) {
        found.routes[at]?.push(less(await perRequest(() => play(server, route)), base));
      }
    }
    return found;
  } finally {
    await server.stop();
  }
}

const BARE_BEFORE_COLD = 30;
/** By then helper threads have done what the request left to them, in ms. */
const SETTLED = 50;

async function measureCold(recorded: readonly Recorded[], colds: number): Promise<Cpu[][]> {
  const found = recorded.map((): Cpu[] => []);
  for (const round of times(colds, (at) => at)) {
    for (const [at, route] of recorded.entries()) {
      const server = await startMeasured({ database: false });
      try {
        await handOver(server, route);
        const base = await costOf(server.pid, () => bare(server), BARE_BEFORE_COLD);
        // No pause here: after one, the bare route itself costs three times as much.
        const first = await costOf(server.pid, async () => {
          await play(server, route);
          await setTimeout(SETTLED);
        });
        found[at]?.push(less(first, base));
      } finally {
        await server.stop();
      }
    }
    console.error(`cold requests: round ${round + 1} of ${colds}`);
  }
  return found;
}
