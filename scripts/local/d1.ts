import type { D1Database } from "@cloudflare/workers-types";

/**
 * A Worker that runs inside workerd, beside the database. Miniflare's own stand-in for a
 * binding needs several synchronous hops a statement; this needs one request a call.
 */
export const COUNTER = `export default {
  async fetch(request, env) {
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

/** Asks the {@link COUNTER} something, and gives back what it says. */
export type AskCounter = (body: string) => Promise<{ json(): Promise<unknown> }>;

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

const sendable = (value: unknown): unknown =>
  value instanceof Uint8Array ? Array.from(value) : value;

/** The part of the D1 interface that the Worker uses, spoken to the real one over the counter. */
export function remoteD1(ask: AskCounter, name: string): D1Database {
  async function call(how: string, statements: readonly Statement[]): Promise<unknown> {
    const reply = await ask(JSON.stringify({ name, how, statements }));
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
