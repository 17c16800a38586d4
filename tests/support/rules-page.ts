import type { Reply } from "./http.ts";

/** Every field of the page as it stands: text fields and lists. */
export function fieldsOf({ text }: Reply): Record<string, string> {
  const inputs = [
    ...text.matchAll(/<input type="text" id="([^"]+)"[^>]*? value(?:="([^"]*)")?[ >]/g),
  ];
  const lists = [...text.matchAll(/<select id="([^"]+)"[^>]*>([^]*?)<\/select>/g)].map(
    ([, name = "", options = ""]) =>
      [name, /<option value="([^"]+)" selected/.exec(options)?.[1] ?? ""] as const,
  );
  return Object.fromEntries([
    ...inputs.map(([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"')] as const),
    ...lists,
  ]);
}
