import { readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../src/styles");
const IMPORT = /@import "\.\/(\w+)\.css"(?: layer\((\w+)\))?;/g;

/** A style sheet of the product with what it imports in its place, in the layer it is put in. */
const sheet = (name: string): string =>
  readFileSync(join(FOLDER, `${name}.css`), "utf8").replace(
    IMPORT,
    (_, part: string, layer: string | undefined) =>
      layer === undefined ? sheet(part) : `@layer ${layer} {${sheet(part)}}`,
  );

/** The style sheet of every page, and one of a page's own, in the order a page loads them. */
export const stylesWith = (own: string): string => `${sheet("client")}\n${sheet(own)}`;
