/**
 * Runs inside workerd, round the built Worker. It answers a bare route, counts what
 * goes to D1, and plays those answers back, so that the Worker's own work can be
 * timed without the simulated database.
 */
interface App {
  fetch(request: Request, env: Env, context: unknown): Promise<Response> | Response;
}
interface Env {
  readonly DB: D1Database;
}
/** What one request asked of the database. */
export interface Tape {
  /** When it was recorded, ms since 1970. */
  readonly at: number;
  readonly trips: number;
  readonly read: number;
  readonly written: number;
  /** The statements of each trip, in order, without their values. */
  readonly asked: readonly string[];
  /** The answers, in order, each as the JSON that would have travelled. */
  readonly answers: readonly string[];
}

const INNER = Symbol("inner");
const TEXT = Symbol("text");
const textsOf = (statements: readonly D1PreparedStatement[]): string =>
  statements.map((one) => (one as unknown as { [TEXT]: string })[TEXT]).join(";\n");

function recorder(d1: D1Database, tape: { -readonly [Key in keyof Tape]: Tape[Key] }): D1Database {
  const count = (one: unknown) => {
    const meta = (one as { meta?: D1Meta } | null)?.meta;
    tape.read += meta?.rows_read ?? 0;
    tape.written += meta?.rows_written ?? 0;
  };
  async function travel<T>(asked: string, go: () => Promise<T>): Promise<T> {
    tape.trips += 1;
    tape.asked = [...tape.asked, asked];
    const answer = await go();
    tape.answers = [...tape.answers, JSON.stringify(answer)];
    [answer].flat().forEach(count);
    return answer;
  }
  /** `raw()` tells no counts: reads are repeated for them, writes are done by `all()`. */
  async function raw(sql: string, statement: D1PreparedStatement): Promise<unknown> {
    if (/^\s*select/i.test(sql)) {
      count(await statement.all());
      return statement.raw();
    }
    const done = await statement.all();
    count(done);
    return done.results.map((row) => Object.values(row as object));
  }
  const wrap = (sql: string, statement: D1PreparedStatement): D1PreparedStatement =>
    ({
      [INNER]: statement,
      [TEXT]: sql,
      bind: (...values: unknown[]) => wrap(sql, statement.bind(...values)),
      run: () => travel(sql, () => statement.run()),
      all: () => travel(sql, () => statement.all()),
      first: () => travel(sql, () => statement.first()),
      raw: () => travel(sql, () => raw(sql, statement)),
    }) as unknown as D1PreparedStatement;
  const inner = (statement: D1PreparedStatement) =>
    (statement as unknown as { [INNER]: D1PreparedStatement })[INNER];
  return {
    prepare: (sql: string) => wrap(sql, d1.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      travel(textsOf(statements), () => d1.batch(statements.map(inner))),
  } as unknown as D1Database;
}

/** A database that says again what it said when it was recorded, and keeps what it is asked. */
function player({ answers }: Tape, asked: string[]): D1Database {
  const next = async (text: string): Promise<unknown> => {
    const answer = answers[asked.length];
    asked.push(text);
    if (answer === undefined) throw new Error("The Worker asked more than was recorded");
    return JSON.parse(answer);
  };
  const prepare = (sql: string) => {
    const go = () => next(sql);
    const statement = { [TEXT]: sql, bind: () => statement, run: go, all: go, first: go, raw: go };
    return statement;
  };
  const batch = (statements: D1PreparedStatement[]) => next(textsOf(statements));
  return { prepare, batch } as unknown as D1Database;
}

let playedAt: number | undefined;

/** A played request happens when it was recorded: later, sessions age and ask the database more. */
class PlayedDate extends Date {
  constructor(...parts: [] | [number | string]) {
    if (parts.length > 0) super(...(parts as [number]));
    else super(PlayedDate.now());
  }
  static override now(): number {
    return playedAt ?? RealDate.now();
  }
}
const RealDate = Date;
globalThis.Date = PlayedDate as DateConstructor;

export function makeProbe(app: App): App {
  const tapes = new Map<string, Tape>();
  const played = new Map<string, string[]>();
  return {
    async fetch(request, env, context) {
      const [mode, name = ""] = (request.headers.get("x-probe") ?? "").split(" ");
      if (mode === "bare") return new Response("ok");
      if (mode === "tape" && request.method === "GET") return Response.json(tapes.get(name));
      if (mode === "asked") return Response.json(played.get(name) ?? []);
      if (mode === "tape") {
        tapes.set(name, await request.json());
        return new Response("ok");
      }
      if (mode === "record") {
        const tape = { at: RealDate.now(), trips: 0, read: 0, written: 0, asked: [], answers: [] };
        const answer = await app.fetch(request, { ...env, DB: recorder(env.DB, tape) }, context);
        tapes.set(name, tape);
        return answer;
      }
      const tape = mode === "play" ? tapes.get(name) : undefined;
      playedAt = tape?.at;
      const asked: string[] = [];
      played.set(name, asked);
      return app.fetch(request, tape ? { ...env, DB: player(tape, asked) } : env, context);
    },
  };
}
