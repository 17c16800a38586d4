/** Slots: the structure is here, the wording is not, and only a clinic's own file opens one. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { licensed } from "../../licensed/index.ts";
import { licensedFiles, licensedIndexText } from "../../scripts/measure/licensed-files.ts";
import { checksumOf } from "../../scripts/packs-checksum.ts";
import { PACKS } from "../../scripts/packs-files.ts";
import { isSlot, type MeasureText, textKeys } from "../../src/core/measures/measure.ts";
import { catalogueOf } from "../../src/packs/catalogue.ts";
import { localesOf } from "../../src/packs/index.ts";
import { LocaleFile } from "../../src/packs/locale-schema.ts";
import { wordingProblems } from "../../src/packs/wording.ts";
import { packs } from "./read-packs.ts";

const ROOT = join(PACKS, "..", "..");
const slots = packs.filter(({ measure }) => isSlot(measure));
const files = licensedFiles(ROOT);

/** Fields in which a slot may write a sentence: rights, sources, people. Never what is asked. */
const PROSE =
  /^(abbreviation|licence\.(holder|notice|source|checkedBy)|citations\.\d+\.(text|url)|provenance\.author|.+\.population)$/;

/** Every string of a JSON value, with its path. */
function stringsIn(value: unknown, path: readonly string[] = []): readonly [string, string][] {
  if (typeof value === "string") return [[path.join("."), value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => stringsIn(child, [...path, key]));
}

const longStrings = (value: unknown): readonly string[] =>
  stringsIn(value)
    .filter(([path, text]) => !PROSE.test(path) && (text.length > 32 || /\s/.test(text)))
    .map(([path]) => path);

describe("the notice of a slot", () => {
  it.each(slots.map(({ measure }) => [measure.id, measure.licence.notice]))(
    "%s speaks for its holder, and for no clinic",
    (_id, notice) => {
      expect(notice).not.toMatch(/clinic/i);
    },
  );
});

describe("the slots of this repository", () => {
  it("are the measures that may not be shipped", () => {
    expect(slots.map(({ id }) => id)).toEqual([
      ..."bhm-20 core-om cors csrs gsrs isi oq-45-2 ors reqol-10 srs swls".split(" "),
      ..."wai-sr whodas-12 wsas yp-core".split(" "),
    ]);
  });

  it.each(slots)("$id has no folder for wording", ({ id }) => {
    expect(existsSync(join(PACKS, id, "locales"))).toBe(false);
  });

  it.each(slots)("$id says nothing outside the fields for rights and sources", ({ measure }) => {
    expect(longStrings(measure)).toEqual([]);
  });

  it("would be found if one of them asked something", () => {
    const [{ measure }] = slots as [(typeof slots)[0]];
    const options = { frequency: [{ key: "Not at all", value: 0 }] };
    expect(longStrings({ ...measure, options })).toEqual(["options.frequency.0.key"]);
  });

  it.each(slots)("$id is offered in no language that nobody added", ({ id }) => {
    const added = files.filter(({ measureId }) => measureId === id).map(({ tag }) => tag);
    expect(localesOf(id)).toEqual(added.toSorted());
  });

  it("are not imported with wording by the list of packs", () => {
    const index = readFileSync(join(PACKS, "index.ts"), "utf8");
    for (const { id } of slots) expect(index).not.toContain(`./${id}/locales/`);
    expect(index.match(/licensed\/[^"]*/g)).toEqual(["licensed/index.ts"]);
  });
});

describe("licensed/", () => {
  it("is listed as it lies in the folder", () => {
    expect(readFileSync(join(ROOT, "licensed", "index.ts"), "utf8")).toBe(licensedIndexText(files));
    expect(licensed.map(([id]) => id)).toEqual(files.map(({ measureId }) => measureId));
  });

  // In a clinic's own copy this one is expected to fail: see docs/measures-licensed.md.
  it("is empty in this repository", () => {
    expect(files).toEqual([]);
  });

  it("holds only whole wording, of slots, with the checksum of its text", () => {
    for (const [id, file] of licensed) {
      const slot = slots.find((one) => one.id === id);
      if (!slot) throw new Error(`licensed/${id} is no slot`);
      const text = LocaleFile.parse(file);
      expect(wordingProblems(slot.measure, text), id).toEqual([]);
      expect(text.checksum, id).toBe(checksumOf(slot.measure, text.text));
    }
  });

  it("is listed with a variable for each file", () => {
    const text = licensedIndexText([
      { measureId: "oq-45-2", tag: "en" },
      { measureId: "ors", tag: "pt-BR" },
    ]);
    expect(text).toContain('import oq452En from "./oq-45-2/en.json" with { type: "json" };');
    expect(text).toContain('  ["ors", orsPtBr],\n];');
  });
});

describe("a slot in the catalogue", () => {
  const [{ measure }] = slots.filter(({ id }) => id === "ors") as [(typeof slots)[0]];
  const wording = (locale: string, status = "official") =>
    ({
      locale,
      text: Object.fromEntries(textKeys(measure).map((key) => [key, "Word"])),
      passport: { status },
    }) as unknown as MeasureText;

  it("cannot be used without wording", () => {
    const { localesOf: offered, textOf } = catalogueOf([{ measure, texts: [] }]);
    expect(offered("ors")).toEqual([]);
    expect(textOf("ors", "en")).toBeUndefined();
  });

  it("can be used in the language that was added, and in no other", () => {
    const added = wording("en");
    const { localesOf: offered, textOf } = catalogueOf(
      [{ measure, texts: [] }],
      [
        ["ors", added],
        ["srs", wording("de")],
      ],
    );
    expect(offered("ors")).toEqual(["en"]);
    expect(textOf("ors", "en")).toBe(added);
    expect(textOf("ors", "de")).toBeUndefined();
  });

  it("does not offer a draft, nor wording that came with the pack", () => {
    const packed = [{ measure, texts: [wording("fr")] }];
    const { localesOf: offered } = catalogueOf(packed, [["ors", wording("en", "machine-draft")]]);
    expect(offered("ors")).toEqual([]);
  });

  it("takes nothing for a measure that ships its own wording", () => {
    const phq9 = packs.find(({ id }) => id === "phq-9") as (typeof packs)[0];
    const texts = phq9.locales.map(({ file }) => file);
    const { textOf } = catalogueOf([{ measure: phq9.measure, texts }], [["phq-9", wording("sv")]]);
    expect(textOf("phq-9", "sv")).toBeUndefined();
    expect(textOf("phq-9", "en")?.text["title"]).toBe("PHQ-9");
  });
});
