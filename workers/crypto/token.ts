import { err, ok, type Result } from "../../src/core/result.ts";
import { encodeBase32, isBase32, readBase32, withoutFiller } from "./base32.ts";
import { type Bytes, concat, type Random, utf8 } from "./bytes.ts";
import { allSets, type Keys, type KeySet } from "./keys.ts";
import { sign } from "./mac.ts";

/** C: client link. D: daily link. S: set-up or sign-in code. I: staff invitation. R: recovery code. */
export type TokenKind = "C" | "D" | "S" | "I" | "R";

/** A secret that opens something. Never stored, never logged; the database holds its MAC. */
export interface Token<Kind extends TokenKind = TokenKind> {
  readonly kind: Kind;
  /** 26 characters, 130 random bits. */
  readonly body: string;
  /** As handed out: the kind and version, `C1-`, then six groups of five characters. */
  readonly text: string;
}

/**
 * `malformed`: not a code of ours. `mistyped`: the check characters do not fit.
 * `wrong-kind`: a correct code, for another door.
 */
export type TokenProblem = "malformed" | "mistyped" | "wrong-kind";

/** What a secret scanner looks for. */
export const TOKEN_PATTERN = /\b[CDSIR]1(?:-[0-9A-HJKMNP-TV-Z]{5}){6}\b/;

const BODY = 26;
const CHECK = 4;
/** Longer than any link of ours; nothing beyond it is read. */
const MAX_INPUT = 2048;

const isKind = (text: string): text is TokenKind => /^[CDSIR]$/.test(text);

async function checkCharacters(kind: TokenKind, body: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", utf8(`soundings/v1/${kind}${body}`));
  return encodeBase32(new Uint8Array(digest), CHECK);
}

export async function makeToken<Kind extends TokenKind>(
  kind: Kind,
  random: Random,
): Promise<Token<Kind>> {
  const body = encodeBase32(random(17), BODY);
  const groups = `${body}${await checkCharacters(kind, body)}`.match(/.{5}/g) ?? [];
  return { kind, body, text: [`${kind}1`, ...groups].join("-") };
}

/** Forgives what hands and mail programs do to a code, or to the whole link that holds it. */
export async function parseToken<Kind extends TokenKind>(
  text: string,
  kind: Kind,
): Promise<Result<Token<Kind>, TokenProblem>> {
  if (text.length > MAX_INPUT) return err("malformed");
  const code = withoutFiller(text.slice(text.lastIndexOf("#") + 1)).toUpperCase();
  const found = /^[1L]$/.test(code.charAt(0)) ? "I" : code.charAt(0);
  const rest = readBase32(code.slice(1));
  if (!isKind(found) || rest.length !== 1 + BODY + CHECK) return err("malformed");
  if (rest.charAt(0) !== "1" || !isBase32(rest)) return err("malformed");

  const body = rest.slice(1, 1 + BODY);
  const check = rest.slice(1 + BODY);
  if ((await checkCharacters(found, body)) !== check) return err("mistyped");
  if (found !== kind) return err("wrong-kind");
  const groups = `${body}${check}`.match(/.{5}/g) ?? [];
  return ok({ kind, body, text: [`${kind}1`, ...groups].join("-") });
}

/** The only form of a token that reaches the database. */
export const macOfToken = (keys: KeySet, token: Token): Promise<Bytes> =>
  sign(keys.token, concat(utf8(token.kind), new Uint8Array([0]), utf8(token.body)));

/** As it may lie in the database: it was made with one of the master secrets. */
export const macsOfToken = (keys: Keys, token: Token): Promise<readonly Bytes[]> =>
  Promise.all(allSets(keys).map((one) => macOfToken(one, token)));

/** Looks with each of {@link macsOfToken} in turn: while there is one master secret, once. */
export async function findByToken<T>(
  keys: Keys,
  token: Token,
  look: (mac: Bytes) => Promise<T>,
  isUnknown: (found: T) => boolean,
): Promise<T> {
  let found = await look(await macOfToken(keys, token));
  for (const one of keys.others) {
    if (!isUnknown(found)) break;
    found = await look(await macOfToken(one, token));
  }
  return found;
}
