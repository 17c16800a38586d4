/** The language of a tag, without script and region: `pt` of `pt-BR`. */
export const languageOf = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";

/** Whether two tags name one language; a region is no other language. */
export const isSameLanguage = (one: string, other: string): boolean =>
  languageOf(one) === languageOf(other);
