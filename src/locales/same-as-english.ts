import type { ClientKey } from "./en.ts";
import type { PublicKey } from "./public/en.ts";

interface SameAsEnglish {
  readonly locale: string;
  readonly key: ClientKey | PublicKey;
  readonly reason: string;
}

const productName = "The product has one name in every language.";
const sharedWord = "English and this language share the word.";

/** Texts that rightly read as in English. Any other text equal to English counts as untranslated. */
export const sameAsEnglish: readonly SameAsEnglish[] = [
  { locale: "de", key: "site.name", reason: productName },
  { locale: "es", key: "site.name", reason: productName },
  { locale: "fr", key: "site.name", reason: productName },
  { locale: "pt-BR", key: "site.name", reason: productName },
  { locale: "it", key: "site.name", reason: productName },
  { locale: "nl", key: "site.name", reason: productName },
  { locale: "pl", key: "site.name", reason: productName },
  { locale: "tr", key: "site.name", reason: productName },
  { locale: "uk", key: "site.name", reason: productName },
  { locale: "ar", key: "site.name", reason: productName },
  { locale: "fa", key: "site.name", reason: productName },
  { locale: "hi", key: "site.name", reason: productName },
  { locale: "zh-Hans", key: "site.name", reason: productName },
  { locale: "es", key: "error.prefix", reason: "Spanish and English share the word." },
  { locale: "fr", key: "item.question", reason: "French and English share the word." },
  { locale: "fr", key: "paper.version", reason: "French and English share the word." },
  { locale: "de", key: "band.neutral", reason: sharedWord },
  { locale: "de", key: "band.normal", reason: sharedWord },
  { locale: "es", key: "band.normal", reason: sharedWord },
  { locale: "fr", key: "band.normal", reason: sharedWord },
  { locale: "fr", key: "measure.score", reason: sharedWord },
  { locale: "fr", key: "topic.stress", reason: sharedWord },
  { locale: "pt-BR", key: "band.normal", reason: sharedWord },
  { locale: "nl", key: "home.chart.week", reason: sharedWord },
  { locale: "nl", key: "home.chart.score", reason: sharedWord },
  { locale: "nl", key: "measure.score", reason: sharedWord },
  { locale: "nl", key: "topic.stress", reason: sharedWord },
  { locale: "tr", key: "topic.risk", reason: sharedWord },
];
