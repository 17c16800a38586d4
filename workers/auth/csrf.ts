import { fromBase64url, toBase64url, utf8 } from "../crypto/bytes.ts";
import { allSets, type Keys } from "../crypto/keys.ts";
import { sign, verifyAny } from "../crypto/mac.ts";

const message = (session: string) => utf8(`soundings/v1/csrf\0${session}`);

/** The value that every form of a session sends back; useless in any other session. */
export const csrfOf = async (keys: Keys, session: string): Promise<string> =>
  toBase64url(await sign(keys.csrf, message(session)));

export async function isOurForm(
  keys: Keys,
  session: string,
  value: string | undefined,
): Promise<boolean> {
  const mac = fromBase64url(value ?? "");
  const signers = allSets(keys).map(({ csrf }) => csrf);
  return mac !== undefined && verifyAny(signers, message(session), mac);
}
