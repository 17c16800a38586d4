import type { Locale } from "../core/i18n/locales.ts";
import { clientWords } from "../locales/index.ts";
import { PAPER } from "../styles/theme.ts";

const PNG = "image/png";

/** What a phone needs to put a page on its home screen. The name says nothing about health. */
export function manifestOf(locale: Locale, start: string): Response {
  const name = clientWords(locale)("site.name");
  return Response.json({
    id: start.replace(`/${locale.tag}`, ""),
    name,
    short_name: name,
    lang: locale.tag,
    dir: locale.dir,
    start_url: start,
    scope: "/",
    display: "standalone",
    theme_color: PAPER.light,
    background_color: PAPER.light,
    icons: [
      { src: "/icon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: PNG, sizes: "192x192" },
      { src: "/icon-512.png", type: PNG, sizes: "512x512" },
      { src: "/icon-maskable-512.png", type: PNG, sizes: "512x512", purpose: "maskable" },
    ],
  });
}
