const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** What a page says: without tags, with entities resolved, and one space where there are several. */
export const plainText = (html: string): string =>
  html
    .replace(/<(script|style)\b[^]*?<\/\1>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hex, name: string) =>
      decimal || hex
        ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex as string, 16))
        : (ENTITIES[name] ?? whole),
    )
    .replace(/\s+/g, " ")
    .trim();
