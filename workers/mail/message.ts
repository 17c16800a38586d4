import type { Letter } from "./smtp.ts";

const encoder = new TextEncoder();

const base64 = (text: string): string => {
  let bytes = "";
  for (const byte of encoder.encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
};

/** RFC 2047: a header holds ASCII only, and so many characters a word. */
function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [];
  let word = "";
  for (const letter of text) {
    if (base64(word + letter).length > 60) {
      words.push(word);
      word = "";
    }
    word += letter;
  }
  return [...words, word].map((part) => `=?utf-8?B?${base64(part)}?=`).join("\r\n ");
}

/** A plain letter as it goes over the wire (RFC 5322, RFC 2045). Nobody is to answer a machine. */
export const messageOf = (from: string, { to, subject, text }: Letter): string =>
  [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${headerText(subject)}`,
    `Date: ${new Date().toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${crypto.randomUUID()}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    ...(base64(text.replaceAll("\n", "\r\n")).match(/.{1,76}/g) ?? []),
    "",
  ].join("\r\n");
