/** Made by `scripts/page-styles.ts` when the site is built. */
declare module "virtual:page-styles" {
  export const client: string;
  export const asking: string;
  /** As a Content Security Policy names them. */
  export const hashes: readonly string[];
}
