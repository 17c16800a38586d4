/** The open page on a home screen. */
import type { APIContext } from "astro";
import { localeOfPage } from "../../core/i18n/locales.ts";
import { everyLocale } from "../../layouts/every-locale.ts";
import { manifestOf } from "../../layouts/manifest.ts";

export const getStaticPaths = everyLocale;

export const GET = ({ params }: APIContext): Response => {
  const locale = localeOfPage(params);
  return manifestOf(locale, `/${locale.tag}/s`);
};
