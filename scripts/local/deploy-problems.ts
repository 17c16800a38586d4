/** The variable that opens the one-time sign-in of a local copy. */
export const LOCAL_SIGN_IN = "LOCAL_SIGN_IN";

/** Stands in `wrangler.toml` until a clinic has a database of its own. */
const NO_DATABASE = "00000000-0000-0000-0000-000000000000";

interface Found {
  /** Text of `wrangler.toml`. */
  readonly config: string;
  /** Text of the files that hold variables for this machine. */
  readonly variables: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const names = (text: string): boolean => new RegExp(`^\\s*${LOCAL_SIGN_IN}\\s*=`, "m").test(text);

/** The address that `wrangler.toml` gives the Worker, when it names one. */
export function originIn(config: string): string | undefined {
  const host = /^\s*(?:routes?\s*=.*)?pattern\s*=\s*"([a-z0-9.-]+)/m.exec(config)?.[1];
  return host === undefined ? undefined : `https://${host}`;
}

/** Why this must not be deployed: each a sentence that names the place and the mend. */
export function deployProblems({ config, variables, environment }: Found): readonly string[] {
  return [
    ...(names(config)
      ? [
          `wrangler.toml sets ${LOCAL_SIGN_IN}, which lets its holder in as staff. Delete that line.`,
        ]
      : []),
    ...(names(variables)
      ? [`.dev.vars or .env sets ${LOCAL_SIGN_IN}. Delete that line: it is for npm start only.`]
      : []),
    ...(environment[LOCAL_SIGN_IN] === undefined
      ? []
      : [`The environment variable ${LOCAL_SIGN_IN} is set. Run "unset ${LOCAL_SIGN_IN}".`]),
    ...(config.includes(NO_DATABASE)
      ? [
          'wrangler.toml has no database yet. Run "npx wrangler d1 create soundings" (add "--jurisdiction eu" for the EU; it cannot be changed later) and put its database_id there.',
        ]
      : []),
    ...(originIn(config) === undefined
      ? [
          'wrangler.toml gives the clinic no address. Take the "#" from the line that begins with "# routes", and put a name of your own domain at Cloudflare there.',
        ]
      : []),
  ];
}
