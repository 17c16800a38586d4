import type { D1Database } from "@cloudflare/workers-types";

/** Names the process that may ask the {@link COUNTER}. */
const BY = "x-counter-secret";

/**
 * A Worker that runs inside workerd, beside the database. Miniflare's own stand-in for a
 * binding needs several synchronous hops a statement; this needs one request a call.
 *
 * Miniflare lets whoever reaches its port choose a Worker by the header `MF-Route-Override`.
 * So this one answers only who knows its secret; for everybody else there is nothing here.
 */
export const COUNTER = `export default {
  async fetch(request, env) {
    const [sent, own] = [request.headers.get("${BY}") ?? "", env.secret].map((text) => new TextEncoder().encode(text));
    if (sent.byteLength !== own.byteLength || !crypto.subtle.timingSafeEqual(sent, own)) return new Response(null, { status: 404 });
    const { name, how, statements } = await request.json();
    const bytes = (value) => (Array.isArray(value) ? new Uint8Array(value) : value);
    const made = statements.map(({ sql, values }) => env[name].prepare(sql).bind(...values.map(bytes)));
    try {
      return Response.json({ result: how === "batch" ? await env[name].batch(made) : await made[0][how]() });
    } catch (error) {
      return Response.json({ error: error.message });
    }
  },
};`;

/** Sends the {@link COUNTER} a request, and gives back what it says. */
export type AskCounter = (request: {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}) => Promise<{ json(): Promise<unknown> }>;

/** A new secret for each server: it stands in no file. */
export const counterSecret = (): string =>
  Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A value as it travels. JSON would make NULL of what D1 refuses. */
function sendable(value: unknown): unknown {
  if (value === undefined) throw new TypeError("D1_TYPE_ERROR: Type 'undefined' not supported");
  return value instanceof Uint8Array ? Array.from(value) : value;
}

/** The part of the D1 interface that the Worker uses, spoken to the real one over the counter. */
export function remoteD1(ask: AskCounter, secret: string, name: string): D1Database {
  async function call(how: string, statements: readonly Statement[]): Promise<unknown> {
    const body = JSON.stringify({ name, how, statements });
    const reply = await ask({ method: "POST", headers: { [BY]: secret }, body });
    const { result, error } = (await reply.json()) as { result?: unknown; error?: string };
    if (error !== undefined) throw new Error(error);
    return result;
  }
  const prepare = (sql: string, values: readonly unknown[] = []) => ({
    sql,
    values,
    bind: (...next: unknown[]) => prepare(sql, next.map(sendable)),
    run: () => call("run", [{ sql, values }]),
    all: () => call("all", [{ sql, values }]),
    raw: () => call("raw", [{ sql, values }]),
    first: async (column?: string) => {
      const row = (await call("first", [{ sql, values }])) as Record<string, unknown> | null;
      return column === undefined ? row : (row?.[column] ?? null);
    },
  });
  const batch = (statements: readonly Statement[]) =>
    call(
      "batch",
      statements.map(({ sql, values }) => ({ sql, values })),
    );
  return { prepare, batch } as unknown as D1Database;
}
