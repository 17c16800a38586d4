import { FetchState, pages } from "astro/fetch";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { findLocale, SOURCE, hasStaffPages, type Locale } from "../../src/core/i18n/locales.ts";
import { readStaffWords } from "../../src/locales/staff-words.ts";
import type { View } from "../../src/contract/views.ts";
import type { AppContext } from "./context.ts";

/**
 * Lets Astro draw one of its on-demand pages. Pages are reached through a route
 * and never by their address alone: no page can forget to ask who is reading.
 *
 * @param page path of the page, e.g. `/en/check-in/1`
 */
export async function render(
  c: AppContext,
  page: string,
  view: View,
  status?: number,
): Promise<Response> {
  const [, tag, room] = page.split("/");
  const locale = room === "staff" ? findLocale(tag) : undefined;
  if (locale) await readStaffWords(locale);
  // In one piece: what a page shows has been read before it is drawn, so nothing is gained by
  // sending it in thousands.
  const state = new FetchState(new Request(new URL(page, c.req.url)));
  state.streaming = false;
  state.locals = { view, ...(status !== undefined && { status }) };
  const drawn = await pages(state);
  // Headers set on the context so far (cookies among them) go out with the page.
  return c.newResponse(drawn.body, drawn.status as ContentfulStatusCode, {
    "Content-Type": "text/html; charset=utf-8",
  });
}

/** On with the journey: a redirect for a browser's form, an address and a receipt for the island. */
export function goTo(c: AppContext, location: string, receipt?: object): Response {
  if (c.req.header("accept")?.includes("application/json")) {
    return c.json({ location, ...(receipt && { receipt }) });
  }
  return c.redirect(location, 303);
}

/** Staff pages exist in few languages; elsewhere the same page is shown in the source language. */
export const toStaffLocale = (c: AppContext, locale: Locale): Response | undefined =>
  hasStaffPages(locale) || c.req.method !== "GET"
    ? undefined
    : c.redirect(
        c.req.path.replace(`/${locale.tag}/`, `/${SOURCE.tag}/`) + new URL(c.req.url).search,
        302,
      );
