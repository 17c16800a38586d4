/** A form that is given back on a page, because it could not be taken. */
import type { Reply } from "./http.ts";

/** What the button of a page sends, as a browser would, to the address that the page has. */
export function sentBy({ text }: Reply): Readonly<Record<string, string>> {
  const form = /<form[^>]*method="post">(.*?)<\/form>/s.exec(text);
  const plain = (html = "") =>
    html
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&#39;", "'")
      .replaceAll("&amp;", "&");
  const inputs = (form?.[1] ?? "").matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  );
  return Object.fromEntries([...inputs].map(([, name = "", value]) => [name, plain(value)]));
}
