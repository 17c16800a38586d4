import { OFFERED } from "../../core/i18n/locales.ts";

/** What the clinic offers, and what is chosen already. */
export const languageOptions = (offered: readonly string[], chosen: string | undefined) =>
  OFFERED.filter(({ tag }) => offered.includes(tag) || tag === chosen).map(({ tag, endonym }) => ({
    value: tag,
    label: endonym,
    lang: tag,
  }));
