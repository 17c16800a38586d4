import { encodeBase32 } from "../crypto/base32.ts";
import { type Bytes, lengthPrefixed, sameBytes, toHex } from "../crypto/bytes.ts";
import { allSets, type Keys, type KeySet } from "../crypto/keys.ts";
import { sign } from "../crypto/mac.ts";

/** One press of "send", however often the network repeats it. */
export interface Attempt {
  /** Made when the form was rendered. Not a secret. */
  readonly submissionId: string;
  /** SHA-256 of what was sent, hex. */
  readonly digest: string;
}

/** Proof for the client that these answers are stored: their page drops its draft only on this. */
export interface Receipt extends Attempt {
  /** Hex; the same for the same answers, whenever they are asked about. */
  readonly mac: string;
  /** Kept beside other answers that had come under the same id. */
  readonly conflict: boolean;
}

/** Keyed, because the few possible answers behind a bare digest could be tried one by one. */
export const macOfAttempt = (keys: KeySet, { submissionId, digest }: Attempt): Promise<Bytes> =>
  sign(keys.receipt, lengthPrefixed("soundings/v1/receipt", submissionId, digest));

/** What came under one id, of which one may be this very attempt. */
interface Stored {
  readonly receipt: Bytes;
}

/** The same answers, stored before, with whichever master secret. */
export async function findSame<Row extends Stored>(
  keys: Keys,
  attempt: Attempt,
  stored: readonly Row[],
): Promise<Row | undefined> {
  if (stored.length === 0) return undefined;
  const macs = await Promise.all(allSets(keys).map((one) => macOfAttempt(one, attempt)));
  return stored.find(({ receipt }) => macs.some((mac) => sameBytes(receipt, mac)));
}

/** Follows from the answers, so that a repeated conflict is still stored once. */
export const conflictIdOf = (mac: Bytes): string => encodeBase32(mac, 26).toLowerCase();

export const receiptOf = (attempt: Attempt, mac: Bytes, conflict: boolean): Receipt => ({
  submissionId: attempt.submissionId,
  digest: attempt.digest,
  mac: toHex(mac),
  conflict,
});
