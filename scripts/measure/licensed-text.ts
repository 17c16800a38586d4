import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { isSlot, type Measure, type Passport } from "../../src/core/measures/measure.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { at, type Problem } from "../../src/packs/problem.ts";
import { wordingProblems } from "../../src/packs/wording.ts";
import { signed } from "../packs-checksum.ts";
import { LICENSED, licensedFiles, licensedIndexText } from "./licensed-files.ts";

/** What a clinic brings: a file with `locale` and `text`, and what it says of its licence. */
export interface Addition {
  readonly measureId: string;
  /** The file as it was read. */
  readonly json: string;
  readonly licence: string;
  readonly holder: string;
  readonly form?: string;
}

/** A checked locale file that only has to be written. */
export interface Checked {
  readonly measure: Measure;
  readonly locale: string;
  /** From the root of the project. */
  readonly path: string;
  readonly content: string;
}

const Brought = z.strictObject({
  locale: z.string({ error: "Name the language" }).regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, {
    error: 'Write the language as a BCP 47 tag, such as "en" or "pt-BR"',
  }),
  text: z.record(
    z.string(),
    z.string({ error: "Write a text" }).trim().min(1, { error: "The text is empty" }),
    { error: "Give the texts: a key and a text for each" },
  ),
});

/** The slot of an id; or why wording cannot be added to it. */
export function slotOf(root: string, measureId: string): Result<Measure, Problem> {
  const file = join(root, "src", "packs", measureId, "measure.json");
  if (!/^[a-z0-9][a-z0-9-]*$/.test(measureId) || !existsSync(file)) {
    return err(at([], `No measure has the id "${measureId}"`));
  }
  const measure = JSON.parse(readFileSync(file, "utf8")) as Measure;
  return isSlot(measure)
    ? ok(measure)
    : err(at([], `"${measureId}" comes with its wording; only a slot takes wording of its own`));
}

/** Checks a file against its slot. Nothing is written. */
export function checkText(
  root: string,
  { measureId, json, ...claims }: Addition,
  today: string,
): Result<Checked, readonly Problem[]> {
  const slot = slotOf(root, measureId);
  if (!slot.ok) return err([slot.error]);
  const brought = readBrought(json);
  if (!brought.ok) return brought;
  const { locale, text } = brought.value;
  const problems = [
    ...tagProblems(locale),
    // Only a tag that means something has a script to compare with.
    ...(tagProblems(locale).length > 0 ? [] : wordingProblems(slot.value, { locale, text })),
  ];
  if (problems.length > 0) return err(problems);
  const passport = passportOf(slot.value, locale, claims, today);
  return ok({
    measure: slot.value,
    locale,
    path: `${LICENSED}/${measureId}/${locale}.json`,
    content: signed(slot.value, { locale, text, passport }).file,
  });
}

/** Writes a checked file and the list of all of them. A file is whole or not there. */
export function writeText(root: string, { path, content }: Checked): void {
  writeWhole(join(root, path), content);
  writeWhole(join(root, LICENSED, "index.ts"), licensedIndexText(licensedFiles(root)));
}

function readBrought(json: string): Result<z.output<typeof Brought>, readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return err([at([], "The file is not JSON")]);
  }
  const { success, data, error } = Brought.safeParse(value);
  if (success) {
    // As it was written: a space at an end is told, not cut off.
    return ok({ ...data, text: (value as z.input<typeof Brought>).text });
  }
  return err(error.issues.map(({ path, message }) => at(path.map(part), message)));
}

const part = (key: PropertyKey): string | number => (typeof key === "number" ? key : String(key));

function tagProblems(locale: string): readonly Problem[] {
  let proper: string | undefined;
  try {
    [proper] = Intl.getCanonicalLocales(locale);
  } catch {
    return [at(["locale"], `"${locale}" is no BCP 47 tag`)];
  }
  return proper === locale ? [] : [at(["locale"], `Write the tag as "${proper}"`)];
}

function passportOf(
  { abbreviation }: Measure,
  locale: string,
  { licence, holder, form }: Omit<Addition, "measureId" | "json">,
  today: string,
): Passport {
  const version = form ?? `Form of the ${abbreviation} in "${locale}" that the clinic holds`;
  return {
    status: "official",
    version,
    steps: [],
    translator: "as named on the form",
    reference: version,
    licence,
    rightsHolder: holder,
    copies: [{ where: "the clinic's own licensed form", covers: "every text" }],
    checkedOn: today,
  };
}

function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
