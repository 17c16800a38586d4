import { toHex, utf8 } from "./bytes.ts";

/** SHA-256 of a text, hex. */
export const digestOfText = async (text: string): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(text))));
