/** What a phone needs to put the open page on its home screen. The name says nothing about health. */
import type { APIContext } from "astro";
import { localeOfPage } from "../../core/i18n/locales.ts";
import { everyLocale } from "../../layouts/every-locale.ts";
import { clientWords } from "../../locales/index.ts";
import { PAPER } from "../../styles/theme.ts";

export const getStaticPaths = everyLocale;

const PNG = "image/png";

export function GET({ params }: APIContext): Response {
  const locale = localeOfPage(params);
  const name = clientWords(locale)("site.name");
  return Response.json({
    id: "/",
    name,
    short_name: name,
    lang: locale.tag,
    dir: locale.dir,
    start_url: `/${locale.tag}/s`,
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
