import type { Locale } from "../core/i18n/locales.ts";
import { accented, mirrored, pseudoCatalog } from "../core/i18n/pseudo.ts";
import type { Catalog } from "../core/i18n/messages.ts";
import { translator, type Translate } from "../core/i18n/translator.ts";
import { oncePerKey } from "../core/memo.ts";
import { staff, type StaffCatalog } from "./staff.ts";

export type StaffWords = Translate<StaffCatalog>;

const translators = oncePerKey<StaffWords>();

const catalogOf = ({ tag }: Locale): Catalog => {
  if (tag === "en-XA") return pseudoCatalog(staff, accented);
  return tag === "ar-XB" ? pseudoCatalog(staff, mirrored) : staff;
};

/** Staff pages speak English until they have a catalog of their own; pseudo-locales test them. */
export const staffWords = (locale: Locale): StaffWords =>
  translators(locale.tag, () => translator<StaffCatalog>(catalogOf(locale), locale));
