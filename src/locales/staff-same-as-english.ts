import type { StaffCatalog } from "./staff.ts";

interface SameAsEnglish {
  readonly locale: string;
  readonly keys: readonly (keyof StaffCatalog)[];
  readonly reason: string;
}

/** Staff words that rightly read as in English. Any other text equal to English counts as untranslated. */
export const staffSameAsEnglish: readonly SameAsEnglish[] = [
  {
    locale: "de",
    keys: ["band.neutral", "band.normal", "session.tag.trauma"],
    reason: "English and German share the word.",
  },
];
