import { findLocale } from "../../src/core/i18n/locales.ts";
import type { Command } from "../measure/command.ts";
import { backProblems, linesOf, textProblems, TRANSLATED } from "./problems.ts";

/** Says what a language lacks: each key with its file, its English and its note. */
export const check: Command = {
  usage: "check [tag]",
  says: "Names each text that is missing, outdated, extra or wrong, with its file, English and note.",
  run: (args, { root, say, complain }) => {
    const [tag] = args;
    if (args.length > 1) {
      complain(`npm run locale -- ${check.usage}`);
      return 2;
    }
    const asked = tag === undefined ? TRANSLATED : TRANSLATED.filter((one) => one.tag === tag);
    if (asked.length === 0) {
      const known = TRANSLATED.map((one) => one.tag).join(", ");
      const why = findLocale(tag) ? "It is not translated from English" : "No such language";
      complain(`${tag}: ${why}. Translated languages: ${known}`);
      return 1;
    }
    const counts = asked.map((locale) => {
      const problems = [...textProblems(root, locale), ...backProblems(root, locale)];
      for (const line of problems.flatMap(linesOf)) complain(line);
      if (problems.length === 0) say(`${locale.tag}: nothing to mend.`);
      else complain(`${locale.tag}: ${problems.length} to mend.`);
      return problems.length;
    });
    return counts.every((count) => count === 0) ? 0 : 1;
  },
};
