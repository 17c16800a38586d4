import { readWranglerConfig } from "./wrangler-config.ts";

/** The variable that opens the one-time sign-in of a local copy. */
export const LOCAL_SIGN_IN = "LOCAL_SIGN_IN";

/** Stands in `wrangler.toml` until a clinic has a database of its own. */
const NO_DATABASE = "00000000-0000-0000-0000-000000000000";

/** Names that nobody can have: the one in the repository's own `wrangler.toml` is among them. */
const NOBODYS = /(?:^|[./])example\.(?:com|net|org)$/;

interface Found {
  /** Text of `wrangler.toml`. */
  readonly config: string;
  /** Text of the files that hold variables for this machine. */
  readonly variables: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const names = (text: string): boolean =>
  new RegExp(`^\\s*(?:export\\s+)?${LOCAL_SIGN_IN}\\s*=`, "m").test(text);

/** The address that `wrangler.toml` gives the Worker, when it names one. */
export function originIn(config: string): string | undefined {
  const read = readWranglerConfig(config);
  return read.ok ? read.value.origin : undefined;
}

/** What is wrong with `wrangler.toml` itself. */
function configProblems(text: string): readonly string[] {
  const read = readWranglerConfig(text);
  if (!read.ok) return [read.error];
  const { origin, database, keys } = read.value;
  return [
    ...(keys.has(LOCAL_SIGN_IN)
      ? [
          `wrangler.toml sets ${LOCAL_SIGN_IN}, which lets its holder in as staff. Delete that line.`,
        ]
      : []),
    ...(database === undefined || database === NO_DATABASE
      ? [
          'wrangler.toml has no database yet. Run "npx wrangler d1 create soundings" (in the European Union and the United Kingdom add "--jurisdiction eu": it cannot be changed later) and put its database_id there.',
        ]
      : []),
    ...(origin === undefined
      ? [
          'wrangler.toml gives the clinic no address. Take the "#" from the line that begins with "# routes", leave the line above "[assets]", and put a name of your own domain at Cloudflare there.',
        ]
      : []),
    ...(origin !== undefined && NOBODYS.test(origin)
      ? [
          `wrangler.toml still has the address of the example, ${origin}. Put a name of your own domain at Cloudflare there.`,
        ]
      : []),
  ];
}

/** Why this must not be deployed: each a sentence that names the place and the mend. */
export function deployProblems({ config, variables, environment }: Found): readonly string[] {
  return [
    ...configProblems(config),
    ...(names(variables)
      ? [`.dev.vars or .env sets ${LOCAL_SIGN_IN}. Delete that line: it is for npm start only.`]
      : []),
    ...(environment[LOCAL_SIGN_IN] === undefined
      ? []
      : [`The environment variable ${LOCAL_SIGN_IN} is set. Run "unset ${LOCAL_SIGN_IN}".`]),
  ];
}
