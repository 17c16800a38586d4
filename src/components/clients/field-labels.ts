import type { StaffWords } from "../../locales/staff-words.ts";

/** What each field about a client is called. */
export const clientFieldLabels = (t: StaffWords): Readonly<Record<string, string>> => ({
  label: t("client.label"),
  locale: t("client.language"),
  plan: t("client.plan"),
  measures: t("client.measures"),
  plannedEnd: t("client.planned-end"),
  careStatus: t("client.care"),
  bornIn: t("client.born-in"),
  sex: t("client.sex"),
});
