/**
 * Reads what a form holds, seals it for this tab with a key from the page's own secret, and fills
 * it in again.
 */

export const LASTS_MS = 60 * 60 * 1000;
const IV_BYTES = 12;

export interface Kept {
  readonly at: number;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What is answered in a form: fields of questions begin with `q-`. */
export const answersIn = (data: FormData): Kept["fields"] =>
  [...data].flatMap(([name, value]) =>
    name.startsWith("q-") ? [[name, String(value)] as const] : [],
  );

export const fieldsOf = (form: HTMLFormElement): readonly Field[] => [
  ...form.querySelectorAll<Field>("[name^=q-]"),
];

/**
 * As the reader would choose and write it: a line shows its value on input, what saves hears of a
 * change.
 */
export function fillIn(fields: readonly Field[], given: ReadonlyMap<string, string>): void {
  for (const field of fields) {
    const value = given.get(field.name);
    if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(field.type)) {
      field.checked = field.value === value;
    } else field.value = value ?? "";
  }
  for (const field of fields) {
    if (!given.has(field.name)) continue;
    for (const event of ["input", "change"])
      field.dispatchEvent(new Event(event, { bubbles: true }));
  }
}

/** The page's own secret: another client's page has another. */
export const csrfOf = (form: HTMLFormElement): string =>
  form.querySelector<HTMLInputElement>("[name=csrf]")?.value ?? "";

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
