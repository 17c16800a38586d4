const ESCAPES = /\/astro\/dist\/runtime\/server\/escape\.js$/;
const PAIRS = [
  [`/[&<>'"]/g`, `/[&<>'"\\u2010-\\u2026\\u2190-\\u2193\\u2212\\u2260-\\u2265]/g`],
  [
    `default:
      return "&quot;";`,
    `case 34:
      return "&quot;";
    default:
      return "&#" + code + ";";`,
  ],
] as const;

/**
 * Dashes, quotation marks, arrows and a few signs of mathematics leave the Worker as references.
 * One character above U+00FF anywhere, and an engine keeps the text of the whole page in two bytes
 * a character: twice as much to join, to encode and to collect, for a handful of characters. In a
 * language written in other letters than ours nothing is won, and next to nothing lost.
 */
export const charactersAsReferences = {
  name: "soundings:characters-as-references",
  /** Pages that stand as files are joined once, at the build. */
  applyToEnvironment: ({ name }: { readonly name: string }) => name === "ssr",
  transform(code: string, id: string) {
    if (!ESCAPES.test(id)) return undefined;
    return {
      code: PAIRS.reduce((sum, [from, to]) => {
        if (!sum.includes(from)) throw new Error(`Astro no longer escapes by ${from}`);
        return sum.replace(from, () => to);
      }, code),
      map: null,
    };
  },
};
