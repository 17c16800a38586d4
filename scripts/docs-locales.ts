/** Writes `docs/locales.md`: how far each language of the pages is, from the files themselves. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { CLINICAL_TEXTS, sayReview, type State, states, TEXTS } from "./locale/state.ts";

const ROOT = join(import.meta.dirname, "..");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const cellsOf = ({ locale, complete, outdated, translatedBack, measures }: State) => [
  locale.endonym,
  `\`${locale.tag}\``,
  `${complete} of ${TEXTS}`,
  String(outdated),
  sayReview(locale),
  locale.review === "source" ? "source" : `${translatedBack} of ${CLINICAL_TEXTS}`,
  measures.length === 0 ? "none" : measures.join(", "),
];

const HEAD = [
  "Language",
  "Tag",
  "Texts",
  "Outdated",
  "Read by a native speaker",
  "Translated back",
  "Measures",
];

/** The page as a whole. */
export function localesPage(): string {
  return `${[
    "# Languages",
    "<!-- Written by scripts/docs-locales.ts from src/locales and src/packs; do not edit. -->",
    "How far each language of the pages for clients is. *Texts* are translated from the English of today; *outdated* are those whose English has changed since. *Translated back* are the texts that somebody in danger or in doubt may act on. *Measures* are those with proven wording in the language: a page may be in a language in which no measure is. How to add or mend a language: [translating.md](translating.md).",
    [row(HEAD), row(HEAD.map(() => "---")), ...states(ROOT).map((one) => row(cellsOf(one)))].join(
      "\n",
    ),
  ].join("\n\n")}\n`;
}

if (import.meta.main) {
  writeFileSync(join(ROOT, "docs/locales.md"), localesPage());
  console.log("Wrote docs/locales.md");
}
