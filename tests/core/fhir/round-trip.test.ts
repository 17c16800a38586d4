import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFhir, isOwnExport } from "../../../src/core/fhir/from-fhir.ts";
import { toFhir } from "../../../src/core/fhir/to-fhir.ts";
import type { FhirForm } from "../../../src/core/fhir/types.ts";
import type { Measure, MeasureText } from "../../../src/core/measures/measure.ts";
import { MeasurePack } from "../../../src/packs/schema.ts";
import { packs } from "../../packs/read-packs.ts";
import { allKinds, textOf } from "./all-kinds.ts";
import { anyMeasure, LOCALES } from "./any-measure.ts";

/** As a file would hold it. */
const asFile = (measure: Measure, texts: readonly MeasureText[]): FhirForm =>
  JSON.parse(JSON.stringify(toFhir(measure, texts))) as FhirForm;

const backAgain = (measure: Measure, texts: readonly MeasureText[]) =>
  fromFhir(asFile(measure, texts));

describe("a measure as a Questionnaire, and back", () => {
  it.each(packs)("is $id again, with every locale", ({ measure, locales }) => {
    const texts = locales.map(({ file }) => file);
    expect(backAgain(measure, texts)).toEqual({ ok: true, value: { measure, texts } });
  });

  it.each([
    ["in three languages", ["de", "en", "ar"]],
    ["without English", ["fr", "de"]],
    ["as a slot, without any wording", []],
  ])("keeps every kind of item and condition, %s", (_name, locales) => {
    const measure = allKinds();
    expect(MeasurePack.safeParse(measure).error).toBeUndefined();
    const texts = locales.map((locale) => textOf(measure, locale));
    expect(backAgain(measure, texts)).toEqual({ ok: true, value: { measure, texts } });
  });

  it("keeps any measure", () => {
    fc.assert(
      fc.property(anyMeasure, fc.uniqueArray(fc.constantFrom(...LOCALES)), (measure, locales) => {
        const texts = locales.map((locale) => textOf(measure, locale));
        expect(backAgain(measure, texts)).toEqual({ ok: true, value: { measure, texts } });
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ["broken", "pack-meta", "{", /cannot be read: .*JSON/],
    ["taken away", "wording", undefined, /urn:soundings:fhir:wording is missing/],
  ])("says so when somebody has %s one of our extensions", (_name, name, valueString, message) => {
    const whole = asFile(allKinds(), []);
    const extension = (whole.extension ?? []).flatMap((one) => {
      if (one.url !== `urn:soundings:fhir:${name}`) return [one];
      return valueString === undefined ? [] : [{ url: one.url, valueString }];
    });
    const broken = { ...whole, extension };
    expect(isOwnExport(broken)).toBe(true);
    const found = fromFhir(broken);
    expect(found.ok ? "" : `${found.error.path}: ${found.error.message}`).toMatch(message);
  });
});

describe("a Questionnaire that does not know our extensions", () => {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).map(([key, value]) =>
      key === "extension" && Array.isArray(value)
        ? [key, value.filter(({ url }) => !String(url).startsWith("urn:soundings:")).map(strip)]
        : [key, strip(value)],
    );
    return Object.fromEntries(entries);
  };
  const measure = allKinds();
  const from = strip(asFile(measure, [textOf(measure, "en"), textOf(measure, "de")]));
  const json = JSON.stringify(from);

  it("still holds the items, the weights under both names, the ends and the notice", () => {
    const { item = [], copyright } = from as FhirForm;
    const items = item.flatMap(({ item: inner = [] }) => inner);
    expect(items.map(({ linkId, type }) => `${linkId} ${type}`)).toEqual([
      "section.first.stem display",
      "mood choice",
      "sleep choice",
      "places choice",
      "pain integer",
      "energy integer",
      "well decimal",
      "why text",
      "since date",
      "more choice",
      "section.third.stem display",
      "note text",
    ]);
    expect(items[1]?.answerOption?.map(({ extension }) => extension)).toEqual(
      [0, 1.5, 4].map((valueDecimal) => [
        { url: "http://hl7.org/fhir/StructureDefinition/ordinalValue", valueDecimal },
        { url: "http://hl7.org/fhir/StructureDefinition/itemWeight", valueDecimal },
      ]),
    );
    expect(items[3]?.repeats).toBe(true);
    expect(items[4]?.item?.map(({ text }) => text)).toEqual([
      "en: words of anchor.ends.low “é”",
      "en: words of anchor.ends.high “é”",
    ]);
    expect(copyright).toContain(measure.licence.notice);
  });

  it("holds every text once in the base language and once as a translation", () => {
    for (const [key, words] of Object.entries(textOf(measure, "de").text)) {
      // Nobody asks with the third option set, so its words travel in our own extension only.
      if (!key.startsWith("option.nobody.")) expect(json, key).toContain(JSON.stringify(words));
    }
  });
});
