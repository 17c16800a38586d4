import { expect, it } from "vitest";
import { saySince } from "../../src/components/rights/consent-words.ts";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import { dayOf } from "../core/builders.ts";

it("a statement names the language of its text in the language of the page", async () => {
  const locale = findLocale("de") as Locale;
  await readStaffWords(locale);
  const voice = { t: staffWords(locale), format: formatter(locale, "UTC") };
  const said = { at: dayOf(5), how: "paper", locale: "en", text: 1 } as ConsentStatement;
  expect(saySince(voice, said)).toMatch(/Text 1, gezeigt auf Englisch\.$/);
});
