import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { textKeys } from "../../src/core/measures/measure.ts";
import { pathText, type Problem } from "../../src/packs/problem.ts";
import { readArguments } from "./arguments.ts";
import type { Command, Where } from "./command.ts";
import { type Checked, checkText, slotOf, writeText } from "./licensed-text.ts";

const OPTIONS = {
  licence: { type: "string" },
  holder: { type: "string" },
  form: { type: "string" },
  keys: { type: "boolean" },
  replace: { type: "boolean" },
} as const;

/** Adds the wording that a clinic holds a licence for to a slot. */
export const addText: Command = {
  usage:
    'add-text <measure-id> <file.json> --licence "<what the clinic holds>" --holder "<who holds the rights>"',
  says: "Adds your licensed wording to a slot. With --keys instead of a file: prints an empty file to fill in. Also: --form, --replace.",
  run: (args, where) => {
    const asked = readArguments(args, OPTIONS);
    if (!asked) return misused(where);
    const [measureId, file] = asked.positionals;
    const { licence = "", holder = "", form, keys, replace } = asked.values;
    if (measureId === undefined) return misused(where);
    if (keys) return printKeys(measureId, where);
    if (file === undefined) return misused(where);
    if (!existsSync(file)) return refused(where, file, [say("There is no such file")]);
    const claims = [
      ...(licence.trim() ? [] : [say('Say what the clinic holds: --licence "…"')]),
      ...(holder.trim() ? [] : [say('Say who holds the rights: --holder "…"')]),
    ];
    if (claims.length > 0) return refused(where, file, claims);
    const addition = { measureId, json: readFileSync(file, "utf8"), licence, holder };
    const checked = checkText(where.root, { ...addition, ...(form && { form }) }, where.today);
    if (!checked.ok) return refused(where, file, checked.error);
    if (existsSync(join(where.root, checked.value.path)) && !replace) {
      return refused(where, file, [say(`${checked.value.path} is there already: add --replace`)]);
    }
    writeText(where.root, checked.value);
    tellNext(checked.value, where);
    return 0;
  },
};

const say = (message: string): Problem => ({ path: [], message });

function misused({ complain }: Where): number {
  complain(`npm run measure -- ${addText.usage}`);
  complain(addText.says);
  return 2;
}

function refused({ complain }: Where, file: string, problems: readonly Problem[]): number {
  complain(`${file}: nothing was written.`);
  for (const { path, message } of problems) {
    complain(path.length > 0 ? `  ${pathText(path)}: ${message}` : `  ${message}`);
  }
  return 1;
}

function printKeys(measureId: string, where: Where): number {
  const slot = slotOf(where.root, measureId);
  if (!slot.ok) return refused(where, measureId, [slot.error]);
  const text = Object.fromEntries(textKeys(slot.value).map((key) => [key, ""]));
  where.say(JSON.stringify({ locale: "en", text }, null, 2));
  return 0;
}

function tellNext({ measure, locale, path }: Checked, { say: tell }: Where): void {
  tell(`Wrote ${path} and licensed/index.ts.`);
  tell(`${measure.abbreviation} can now be asked in "${locale}". Next:`);
  tell("  npm run packs:check   the list and the checksums are current");
  tell("  npm start             look at the form beside your printed one");
  tell("  npm run deploy        bring it to your clients");
  tell("Your licence decides whether the file may be in git: see docs/measures-licensed.md.");
}
