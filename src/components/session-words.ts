import { isInterview, type WayKind } from "../contract/views.ts";
import type { Locale } from "../core/i18n/locales.ts";
import { clientWords } from "../locales/index.ts";

/** That the session of a form is over, and how its reader goes on: not everybody has a link. */
export function saySession(locale: Locale, way: WayKind | undefined): string {
  const t = clientWords(locale);
  if (isInterview(way)) return t("aloud.session");
  return t(way === "handed-over" ? "device.session" : "form.session");
}
