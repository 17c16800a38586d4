import { parse, TomlError } from "smol-toml";
import { z } from "zod";
import { err, ok, type Result } from "../../src/core/result.ts";

/** What a deployment must know of `wrangler.toml`; wrangler itself checks the rest. */
export interface WranglerConfig {
  /** The address that staff and clients open, when there is one. */
  readonly origin: string | undefined;
  /** Id of the database that is bound as `DB`. */
  readonly database: string | undefined;
  /** Name of every setting, wherever it stands. */
  readonly keys: ReadonlySet<string>;
}

const Route = z.union([
  z.string(),
  z.looseObject({ pattern: z.string() }).transform(({ pattern }) => pattern),
]);
const Shape = z.looseObject({
  route: Route.optional(),
  routes: z.array(Route).optional(),
  d1_databases: z
    .array(z.looseObject({ binding: z.string(), database_id: z.string().optional() }))
    .optional(),
});

/** Host of a route such as `clinic.example/*`; one with a `*` in its host names no address. */
function originOf(pattern: string): readonly string[] {
  const [, host] = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:\/.*)?$/i.exec(pattern) ?? [];
  return host === undefined ? [] : [`https://${host.toLowerCase()}`];
}

const keysIn = (value: unknown): readonly string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
    : [];

/** Reads `wrangler.toml`, or says in a sentence why it cannot be read. */
export function readWranglerConfig(text: string): Result<WranglerConfig, string> {
  let table: unknown;
  try {
    table = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return err(`wrangler.toml cannot be read: look at line ${error.line}.`);
  }
  const read = Shape.safeParse(table);
  if (!read.success) {
    const where = read.error.issues[0]?.path.join(".") ?? "";
    return err(`wrangler.toml cannot be read: look at "${where}".`);
  }
  const { route, routes = [], d1_databases: databases = [] } = read.data;
  return ok({
    origin: [...(route === undefined ? [] : [route]), ...routes].flatMap(originOf)[0],
    database: databases.find(({ binding }) => binding === "DB")?.database_id,
    keys: new Set(keysIn(table)),
  });
}
