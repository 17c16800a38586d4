import type { Locale } from "../core/i18n/locales.ts";
import { accented, mirrored, pseudoCatalog } from "../core/i18n/pseudo.ts";
import { translator, type Translate } from "../core/i18n/translator.ts";
import { staff, type StaffCatalog } from "./staff.ts";

export type StaffWords = Translate<StaffCatalog>;

/** Staff pages speak English until they have a catalog of their own; pseudo-locales test them. */
export const staffWords = (locale: Locale): StaffWords => {
  const catalog =
    locale.tag === "en-XA"
      ? pseudoCatalog(staff, accented)
      : locale.tag === "ar-XB"
        ? pseudoCatalog(staff, mirrored)
        : staff;
  return translator<StaffCatalog>(catalog, locale);
};
