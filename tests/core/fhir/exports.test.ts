import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFhir } from "../../../src/core/fhir/to-fhir.ts";
import { fhirOf } from "../../../src/packs/fhir.ts";
import { LOINC_NOTICE } from "../../../src/packs/loinc.ts";
import { packs } from "../../packs/read-packs.ts";
import { allKinds, textOf } from "./all-kinds.ts";
import { anyMeasure } from "./any-measure.ts";
import { problemsOf } from "./checkers/index.ts";
import type { Json } from "./checkers/json.ts";

const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

describe("an export", () => {
  it.each(packs)("of $id passes every checker", ({ measure, locales }) => {
    const made = fhirOf(
      measure,
      locales.map(({ file }) => file),
    );
    expect(problemsOf(asJson(made))).toEqual([]);
    const usesLoinc = JSON.stringify(measure).includes("http://loinc.org");
    expect(made.copyright?.includes(LOINC_NOTICE)).toBe(usesLoinc);
    expect(made.copyright).toContain(measure.licence.notice);
  });

  it("of every kind of item passes every checker, with and without wording", () => {
    const measure = allKinds();
    const texts = [textOf(measure, "en"), textOf(measure, "ar")];
    expect(problemsOf(asJson(toFhir(measure, texts)))).toEqual([]);
    expect(problemsOf(asJson(toFhir(measure, [])))).toEqual([]);
  });

  it("of any measure passes every checker", () => {
    fc.assert(
      fc.property(anyMeasure, (measure) => {
        const made = toFhir(measure, [textOf(measure, "en"), textOf(measure, "de")]);
        expect(problemsOf(asJson(made))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
