/** Made by `scripts/page-styles.ts` when the site is built. */
declare module "virtual:page-styles" {
  /** By the name of its sheet. */
  export const styles: Readonly<Record<import("./sheets.ts").Sheet, string>>;
  /** As a Content Security Policy names them. */
  export const hashes: readonly string[];
}
