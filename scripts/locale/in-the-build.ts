/** What the build of the site does with languages. */
import { refuseUnfinished } from "./refuse.ts";

/** No page is built while a language lacks one of its texts. */
export const languages = {
  name: "soundings:languages",
  hooks: { "astro:build:start": () => refuseUnfinished() },
};

const CATALOG = /\/src\/locales\/(public\/|own\/)?[\w-]+\.json$/;

/**
 * Leaves each catalog a text until somebody reads in its language: a Worker that starts
 * pays for no language, however many there are.
 */
export const catalogsWhenAsked = {
  name: "soundings:catalogs-when-asked",
  enforce: "pre" as const,
  transform: (code: string, id: string) =>
    CATALOG.test(id)
      ? {
          code: `const text = ${JSON.stringify(JSON.stringify(JSON.parse(code)))};
export default () => JSON.parse(text);`,
          moduleType: "js" as const,
          map: null,
        }
      : undefined,
};
