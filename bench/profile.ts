/**
 * `npm run profile [part of a route's name]`: where the Worker's CPU goes, by module and
 * function, warm and in the first request of a fresh process.
 */
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { handOver, play, bare } from "../scripts/replay/replay.ts";
import { costOf } from "./routes/cpu.ts";
import { record } from "./routes/measure.ts";
import { ALL_WAYS } from "./routes/requests.ts";
import { startMeasured } from "./routes/measured.ts";

interface Node {
  readonly id: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url: string;
    readonly lineNumber: number;
  };
}
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
}

const WARM_REQUESTS = 200;
const SHOWN = 25;
const IDLE = new Set(["(idle)", "(program)", "(root)"]);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** The inspector of the one Worker that this process serves. */
async function connect(port: number) {
  const list = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as readonly {
    readonly title: string;
    readonly webSocketDebuggerUrl: string;
  }[];
  const target = list.find(({ title }) => title.includes("bench")) ?? list[0];
  if (!target) throw new Error("No Worker to inspect");
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
  let last = 0;
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  const call = (method: string, params: object = {}): Promise<unknown> =>
    new Promise((resolve) => {
      last += 1;
      waiting.set(last, resolve);
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { call, close: () => socket.close() };
}

/** @param cost CPU of one request, ms: divided among the samples */
function print(title: string, { nodes, samples }: Profile, cost: number): void {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const frames = samples.flatMap((id) => {
    const frame = byId.get(id);
    return frame && !IDLE.has(frame.functionName) ? [frame] : [];
  });
  const own = new Map<string, number>();
  const modules = new Map<string, number>();
  const time = cost / frames.length;
  for (const frame of frames) {
    const module = frame.url.split("/").slice(-1)[0] || "(engine)";
    const name = `${frame.functionName || "(anonymous)"} ${module}:${frame.lineNumber + 1}`;
    own.set(name, (own.get(name) ?? 0) + time);
    modules.set(module, (modules.get(module) ?? 0) + time);
  }
  const top = (map: ReadonlyMap<string, number>) =>
    [...map].toSorted(([, a], [, b]) => b - a).slice(0, SHOWN);
  console.log(`\n## ${title}: ${cost.toFixed(2)} ms a request`);
  for (const [name, time] of top(modules)) console.log(`${time.toFixed(3).padStart(9)}  ${name}`);
  console.log("");
  for (const [name, time] of top(own)) console.log(`${time.toFixed(3).padStart(9)}  ${name}`);
}

const wanted = process.argv[2] ?? "";
// Routes of staff begin with what is opened; without that, everything is walked.
const way = ALL_WAYS.find((one) => wanted.startsWith(one));
for (const route of (await record(way && [way])).filter(({ name }) => name.includes(wanted))) {
  const inspectorPort = await freePort();
  const server = await startMeasured({ database: false, inspectorPort });
  const { call, close } = await connect(inspectorPort);
  const profile = async (title: string, requests: number) => {
    await call("Profiler.start");
    const { isolate } = await costOf(server.pid, () => play(server, route), requests);
    const { profile: found } = (await call("Profiler.stop")) as { profile: Profile };
    print(title, found, isolate);
  };
  try {
    await handOver(server, route);
    for (let at = 0; at < 20; at += 1) await bare(server);
    await call("Profiler.enable");
    await call("Profiler.setSamplingInterval", { interval: 100 });
    await profile(`${route.name}, first request`, 1);
    for (let at = 0; at < WARM_REQUESTS / 2; at += 1) await play(server, route);
    await profile(`${route.name}, warm`, WARM_REQUESTS);
  } finally {
    close();
    await server.stop();
  }
}
