import { existsSync } from "node:fs";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { join } from "node:path";
import type { D1Database } from "@cloudflare/workers-types";
import { serve } from "../../scripts/local/server.ts";
import type { Keys } from "../../workers/crypto/keys.ts";
import { openDb, type Deps } from "../../workers/db/database.ts";
import { instantOf } from "../../workers/db/instant.ts";
import { chance, MASTER, testKeys } from "./deps.ts";

export const ROOT = join(import.meta.dirname, "../..");
export const FORM = "application/x-www-form-urlencoded";

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Every header line that came, in order: a header sent twice is seen twice. */
  readonly lines: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly location: string | undefined;
}

export type Fields = Readonly<Record<string, string>> | readonly (readonly [string, string])[];

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  /** Sends the body without saying how long it is. */
  readonly chunked?: boolean;
}

/** The built site and the real Worker under workerd, with a real D1 of its own. */
export interface Site {
  readonly url: URL;
  readonly d1: D1Database;
  /** The store as the Worker sees it, for what no page can do yet: clients, links. */
  readonly deps: Deps;
  /** Every line the Worker logged so far. */
  readonly log: readonly string[];
  readonly device: () => Device;
  readonly daily: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** @param store folder of a database that is there before, or stays afterwards, and its keys */
export async function startSite(
  bindings: Readonly<Record<string, string>> = {},
  store?: { readonly keepIn: string; readonly keys: Keys },
): Promise<Site> {
  if (!existsSync(join(ROOT, "dist/server/entry.mjs"))) {
    throw new Error('Cannot find the built site in "dist": run "npm run build" first');
  }
  const log: string[] = [];
  const server = await serve({
    port: 0,
    bindings: store ? bindings : { MASTER_1: MASTER, ...bindings },
    ...(store && { keepIn: store.keepIn }),
    onLog: (line) => log.push(line),
  });
  const agent = new Agent({ keepAlive: false });
  return {
    url: server.url,
    d1: server.db,
    deps: {
      db: openDb(server.db as never),
      keys: store?.keys ?? (await testKeys()),
      now: () => instantOf(new Date()),
      random: chance,
    },
    log,
    device: () => new Device(server.url, agent),
    daily: server.daily,
    stop: async () => {
      agent.destroy();
      await server.stop();
    },
  };
}

/** One person's browser without JavaScript: keeps cookies and follows nothing by itself. */
export class Device {
  readonly cookies = new Map<string, string>();
  /** Every reply so far. */
  readonly replies: Reply[] = [];
  readonly #url: URL;
  readonly #agent: Agent;

  constructor(url: URL, agent: Agent) {
    this.#url = url;
    this.#agent = agent;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  get(path: string, headers: Ask["headers"] = {}): Promise<Reply> {
    return this.ask(path, { headers });
  }

  /** Posts a form as a page of ours would. */
  post(path: string, fields: Fields, headers: Ask["headers"] = {}): Promise<Reply> {
    return this.ask(path, {
      method: "POST",
      headers: { "content-type": FORM, "sec-fetch-site": "same-origin", ...headers },
      body: new URLSearchParams(fields as Record<string, string>).toString(),
    });
  }

  ask(path: string, { method = "GET", headers = {}, body, chunked }: Ask): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: "127.0.0.1",
          port: this.#url.port,
          agent: this.#agent,
          method,
          path,
          headers: {
            host: this.#url.host,
            ...(this.cookies.size > 0 && { cookie: this.cookie }),
            ...(body !== undefined && !chunked && { "content-length": Buffer.byteLength(body) }),
            ...(headers as Record<string, string>),
          },
        },
        (reply) => {
          let text = "";
          reply.setEncoding("utf8").on("data", (part: string) => (text += part));
          reply.on("error", reject).on("end", () => {
            this.#keep(reply.headers["set-cookie"] ?? []);
            const read: Reply = {
              status: reply.statusCode ?? 0,
              headers: reply.headers,
              lines: pairsOf(reply.rawHeaders),
              text,
              location: reply.headers.location,
            };
            this.replies.push(read);
            resolve(read);
          });
        },
      ).on("error", reject);
      // Two pieces: Node itself says how long a body is that is written at once.
      if (chunked && body !== undefined) sent.write(body.slice(0, 1));
      sent.end(chunked ? body?.slice(1) : body);
    });
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}

/** Headers of a request that came over a network, to a clinic's own address. */
export const atClinic = (
  path: string,
  { scheme = "https", host = "clinic.example" } = {},
): Readonly<Record<string, string>> => ({ host, "MF-Original-URL": `${scheme}://${host}${path}` });

const pairsOf = (raw: readonly string[]): readonly (readonly [string, string])[] =>
  raw.flatMap((name, at) => (at % 2 === 0 ? [[name.toLowerCase(), raw[at + 1] ?? ""]] : []));

/** The value of a hidden field, as the page of a reply holds it. */
export function hidden({ text }: Pick<Reply, "text">, name: string): string {
  const field = text.match(new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`))?.[0] ?? "";
  // An empty value stands there by its name alone.
  const found = /\bvalue(?:="([^"]*)"|(?=[\s>/]))/.exec(field);
  const value = found && (found[1] ?? "");
  if (value === null) throw new Error(`Cannot find the field "${name}" in: ${text}`);
  return value;
}

export const titleOf = ({ text }: Pick<Reply, "text">): string =>
  /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "";

/** What stands in a field of several lines, and whether it can be typed in; null without the field. */
export function textAreaOn({ text }: Pick<Reply, "text">, id: string) {
  const field = new RegExp(`<textarea id="${id}"([^>]*)>([^<]*)</textarea>`).exec(text);
  return field && { readonly: /\sreadonly/.test(field[1] ?? ""), text: field[2] };
}

/** Names of the questions whose answer is chosen on a page, with the value. */
export const chosenOn = ({ text }: Pick<Reply, "text">): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/<input[^>]*type="radio"[^>]*>/g)]
      .map(([field]) => field)
      .filter((field) => /\schecked\b/.test(field))
      .map((field) => [
        /name="([^"]*)"/.exec(field)?.[1] ?? "",
        /value="([^"]*)"/.exec(field)?.[1] ?? "",
      ]),
  );

/** Every row of every table, as text: equal dumps mean that nothing stored changed. */
export async function dump(d1: D1Database): Promise<string> {
  const { results } = await d1
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'")
    .all<{ name: string }>();
  const rows = await d1.batch(results.map(({ name }) => d1.prepare(`SELECT * FROM "${name}"`)));
  return results.map(({ name }, at) => `${name} ${JSON.stringify(rows[at]?.results)}`).join("\n");
}
