import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import type { NoticeAddress } from "../db/record.ts";
import type { Letter } from "./smtp.ts";

/**
 * A letter with nothing in it but that there is something to read, and where. Neither who it is
 * about nor what it is: whoever sees it over a shoulder learns nothing of anybody.
 */
export async function noticeFor(
  { to, locale: tag, site }: NoticeAddress,
  kind: "new" | "reminder" | "test",
): Promise<Letter> {
  const locale = findLocale(tag) ?? SOURCE;
  await readStaffWords(locale);
  const t = staffWords(locale);
  const signIn = `${site}/${locale.tag}/staff/sign-in`;
  const stop = `${site}/${locale.tag}/staff/notices`;
  const lines = [
    t(`letter.${kind}`),
    ...(kind === "test" ? [] : [t("letter.sign-in"), signIn]),
    "",
    t("letter.why"),
    t("letter.stop", { address: stop }),
  ];
  return { to, subject: t("letter.subject"), text: lines.join("\n") };
}
