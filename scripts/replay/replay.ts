import type { Tape } from "./probe.ts";
import type { ProbedServer } from "./server.ts";

/** A request that can be repeated. */
export interface Ask {
  readonly name: string;
  readonly path: string;
  readonly cookie?: string;
  /** Makes it a POST, as a page of ours sends it. */
  readonly form?: Readonly<Record<string, string>>;
  readonly accept?: string;
}

/** A request with what it asked of the database and what came back. */
export interface Recorded extends Ask {
  readonly tape: Tape;
  readonly status: number;
  readonly answer: { readonly text: string; readonly cookie: string | null };
}

async function send(origin: string, route: Ask, mode: "record" | "play"): Promise<Response> {
  return fetch(new URL(route.path, origin), {
    method: route.form ? "POST" : "GET",
    redirect: "manual",
    headers: {
      "x-probe": `${mode} ${encodeURIComponent(route.name)}`,
      "accept-encoding": "identity",
      accept: route.accept ?? "text/html",
      ...(route.cookie !== undefined && { cookie: route.cookie }),
      ...(route.form && {
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
      }),
    },
    ...(route.form && { body: new URLSearchParams(route.form).toString() }),
  });
}

/** Asks once, with the real database, and keeps what the database said. */
export async function ask({ origin }: ProbedServer, route: Ask, status: number): Promise<Recorded> {
  const reply = await send(origin, route, "record");
  const text = await reply.text();
  if (reply.status !== status) {
    throw new Error(`${route.name}: ${reply.status} where ${status} was expected`);
  }
  const kept = await fetch(origin, {
    headers: { "x-probe": `tape ${encodeURIComponent(route.name)}` },
  });
  const tape = (await kept.json()) as Tape;
  const cookie = reply.headers.get("set-cookie");
  return { ...route, status, tape, answer: { text, cookie } };
}

/** Addresses of the panels that follow a report's page, in its order. */
export const panelsIn = (html: string): readonly string[] =>
  [...html.matchAll(/data-later="([^"]+)"/g)].map(([, at = ""]) => at.replaceAll("&amp;", "&"));

/** Hands a recording to another process, so that it can answer in the database's place. */
export async function handOver(
  { origin }: ProbedServer,
  { name, tape }: Pick<Recorded, "name"> & { readonly tape: Pick<Tape, "at" | "answers"> },
): Promise<void> {
  await fetch(origin, {
    method: "POST",
    headers: { "x-probe": `tape ${encodeURIComponent(name)}` },
    body: JSON.stringify(tape),
  });
}

/** Plays a recorded request again; a different status means that it is not the same work. */
export async function play(
  { origin }: ProbedServer,
  route: Ask & Pick<Recorded, "status">,
): Promise<void> {
  const reply = await send(origin, route, "play");
  await reply.arrayBuffer();
  if (reply.status !== route.status) {
    throw new Error(`${route.name}: ${reply.status} where ${route.status} was expected`);
  }
}

/** The statements of each trip that a played request made, without their values. */
export async function askedBy({ origin }: ProbedServer, name: string): Promise<readonly string[]> {
  const headers = { "x-probe": `asked ${encodeURIComponent(name)}` };
  return (await (await fetch(origin, { headers })).json()) as readonly string[];
}

export async function bare({ origin }: ProbedServer): Promise<void> {
  const reply = await fetch(origin, { headers: { "x-probe": "bare" } });
  await reply.arrayBuffer();
}
