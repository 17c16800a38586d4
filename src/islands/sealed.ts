/** Seals what a form holds, for this tab, with a key from the page's own secret. */
/** In `sessionStorage`: answers of a check-in that could not be saved before a link led away. */
export const UNSENT = "check-in-unsent";
export const LASTS_MS = 60 * 60 * 1000;
const IV_BYTES = 12;

export interface Kept {
  readonly at: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export async function keyOf(csrf: string): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(`soundings/half-filled ${csrf}`);
  const raw = await crypto.subtle.digest("SHA-256", secret);
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

export async function seal(key: CryptoKey, kept: Kept): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = new TextEncoder().encode(JSON.stringify(kept));
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, text);
  return JSON.stringify([[...iv], [...new Uint8Array(sealed)]]);
}

export async function open(key: CryptoKey, text: string): Promise<Kept> {
  const [iv, sealed] = (JSON.parse(text) as number[][]).map((part) => new Uint8Array(part));
  if (!iv || !sealed) throw new TypeError("Not kept");
  const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, key, sealed);
  return JSON.parse(new TextDecoder().decode(plain)) as Kept;
}
