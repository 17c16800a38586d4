import type { Command } from "../measure/command.ts";
import { CLINICAL_TEXTS, sayReview, type State, states, TEXTS } from "./state.ts";

const HEAD = ["tag", "texts", "outdated", "translated back", "native speaker", "measures"];

const cellsOf = ({ locale, complete, outdated, translatedBack, measures }: State) => [
  locale.tag,
  `${complete}/${TEXTS}`,
  String(outdated),
  locale.review === "source" ? "source" : `${translatedBack}/${CLINICAL_TEXTS}`,
  sayReview(locale),
  String(measures.length),
];

/** Columns under each other. Latin letters and digits only, so that a sign is a place. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

/** Shows how far each language is. */
export const status: Command = {
  usage: "status",
  says: "Shows how far each language is. docs/locales.md has the same (npm run docs writes it).",
  run: (args, { root, say, complain }) => {
    if (args.length > 0) {
      complain(`npm run locale -- ${status.usage}`);
      return 2;
    }
    for (const line of aligned([HEAD, ...states(root).map(cellsOf)])) say(line);
    return 0;
  },
};
