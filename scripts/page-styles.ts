/** The styles that stand inside a page, and the hashes by which the policy knows them. */
import { createHash } from "node:crypto";
import type { Sheet } from "../src/layouts/sheets.ts";
import { bundle } from "./small-file.ts";

/** A style sheet as a `<style>` holds it, to the last character. */
interface PageStyle {
  readonly css: string;
  readonly hash: string;
}

/** By name, what each is made from. What it is for says `src/layouts/sheets.ts`. */
const SHEETS = {
  page: "page",
  telling: "telling",
  kinds: "items",
  quiet: "quiet",
} satisfies Record<Sheet, string>;

export type PageStyles = Readonly<Record<string, PageStyle>>;

async function pageStyle(name: string): Promise<PageStyle> {
  const css = String(await bundle(`src/styles/${name}.css`)).trim();
  if (css.includes("</")) throw new TypeError(`src/styles/${name}.css would end its element`);
  return { css, hash: `sha256-${createHash("sha256").update(css).digest("base64")}` };
}

export const pageStyles = async (): Promise<PageStyles> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(SHEETS).map(async ([name, file]) => [name, await pageStyle(file)] as const),
    ),
  );

export const hashesOf = (styles: PageStyles): readonly string[] =>
  Object.values(styles).map(({ hash }) => hash);

const cssOf = (styles: PageStyles): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(styles).map(([name, { css }]) => [name, css]));

const NAME = "virtual:page-styles";

/** Lets the layout and the Worker import them. */
export const pageStylesPlugin = (styles: PageStyles) => ({
  name: "soundings:page-styles",
  resolveId: (id: string) => (id === NAME ? `\0${NAME}` : undefined),
  load: (id: string) =>
    id === `\0${NAME}`
      ? [
          `export const styles = ${JSON.stringify(cssOf(styles))};`,
          `export const hashes = ${JSON.stringify(hashesOf(styles))};`,
        ].join("\n")
      : undefined,
});
