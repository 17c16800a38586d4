import { err, ok, type Result } from "../../src/core/result.ts";
import { writeMaster } from "../../workers/crypto/master.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { random } from "./deps.ts";

/** 32 random bytes, as the Worker's master secret wants them. */
export const newMaster = (): string => writeMaster(random(32));

/** A code for set-up or break-glass: 130 random bits, with check characters. */
export const newCode = async (): Promise<string> => (await makeToken("S", random)).text;

/** Secrets that a deployment cannot do without; instead of `MASTER_1` it may have a later one. */
export const NEEDED = ["MASTER_1", "SETUP_CODE"] as const;
export type Needed = (typeof NEEDED)[number];

const namesIn = (list: string): readonly string[] =>
  (JSON.parse(list) as readonly { readonly name: string }[]).map(({ name }) => name);

/** Numbers of the master secrets that a Worker has, from what `wrangler secret list` says. */
export const masterNumbers = (list: string): readonly number[] =>
  namesIn(list)
    .flatMap((name) => /^MASTER_([1-9]\d?)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .toSorted((one, other) => one - other);

/** Those that a Worker does not have yet, from what `wrangler secret list` says. */
export function missingSecrets(list: string): readonly Needed[] {
  const names = namesIn(list);
  const hasMaster = masterNumbers(list).length > 0;
  return NEEDED.filter((name) => (name === "MASTER_1" ? !hasMaster : !names.includes(name)));
}

/** A number of the one row that the database was asked for; `null` where it has none. */
function numberIn(told: string, column: string): number | null {
  const [answer] = JSON.parse(told) as readonly {
    readonly results: readonly Readonly<Record<string, number | null>>[];
  }[];
  const value = answer?.results[0]?.[column];
  if (value === undefined) throw new TypeError("The database did not say what it holds");
  return value;
}

/** Asks the database for the highest number of a master secret that something was made with. */
export const ASK_LAST_MASTER =
  "SELECT max(n) AS last FROM (SELECT max(key_id) AS n FROM audit UNION ALL " +
  "SELECT max(key_id) FROM audit_key UNION ALL SELECT max(kek_id) FROM client)";

/** The answer to {@link ASK_LAST_MASTER}; 0 where there is nothing yet. */
export const lastMaster = (told: string): number => numberIn(told, "last") ?? 0;

/** Asks the database whether it holds a clinic. */
export const ASK_CLINICS = "SELECT count(*) AS clinics FROM clinic";

/** The answer to {@link ASK_CLINICS}, from what `wrangler d1 execute --json` says. */
export const holdsClinic = (told: string): boolean => (numberIn(told, "clinics") ?? 0) > 0;

/**
 * Which of the missing secrets are made. A database that holds a clinic was sealed with a master
 * secret that is on paper: another one would open nothing. Such a clinic is not set up again.
 */
export function secretsToMake(
  missing: readonly Needed[],
  isClinicThere: boolean,
): Result<readonly Needed[], string> {
  if (!isClinicThere) return ok(missing);
  if (!missing.includes("MASTER_1")) return ok([]);
  return err(`
This database holds a clinic, and the Worker has no master secret. No new one was made: it could
not read the records. Until it has the right one, no page with data opens. Type it from the paper,
under the number that stands there:

  npx wrangler secret put MASTER_1

Then run "npm run deploy" again.
`);
}

/** What is said once, and nowhere kept. */
export const setupNotice = (origin: string, code: string): string => `
Set up the clinic now, at this address. It works until there is a clinic, and never again.

  ${origin}/en/staff/setup#${code}
`;
