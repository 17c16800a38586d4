import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the page that adds a list of clients. */
export const importWords = {
  "import.title": "Import a list",
} as const satisfies Catalog;
