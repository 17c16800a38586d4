import { toBase64url, type Bytes } from "../../workers/crypto/bytes.ts";
import { makeToken } from "../../workers/crypto/token.ts";

const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes)) as Bytes;

/** 32 random bytes, as the Worker's master secret wants them. */
export const newMaster = (): string => toBase64url(random(32));

/** A code for set-up or break-glass: 130 random bits, with check characters. */
export const newCode = async (): Promise<string> => (await makeToken("S", random)).text;

/** Secrets that a deployment cannot do without. */
export const NEEDED = ["MASTER_1", "SETUP_CODE"] as const;
export type Needed = (typeof NEEDED)[number];

/** Those that a Worker does not have yet, from what `wrangler secret list` says. */
export function missingSecrets(list: string): readonly Needed[] {
  const names = (JSON.parse(list) as readonly { readonly name: string }[]).map(({ name }) => name);
  return NEEDED.filter((name) => !names.includes(name));
}

/** What is said once, and nowhere kept. */
export const masterNotice = (master: string): string => `
The master secret of this clinic. Write it on paper, twice, and keep the papers in two places.
It is shown only now. Without it nobody can ever read the records.

  ${master}
`;

export const setupNotice = (origin: string, code: string): string => `
Set up the clinic now, at this address. It works until there is a clinic, and never again.

  ${origin}/en/staff/setup#${code}
`;
