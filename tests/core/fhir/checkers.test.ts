import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFhir } from "../../../src/core/fhir/to-fhir.ts";
import { fhirOf } from "../../../src/packs/fhir.ts";
import { LOINC_NOTICE } from "../../../src/packs/loinc.ts";
import { packs } from "../../packs/read-packs.ts";
import { allKinds, textOf } from "./all-kinds.ts";
import { anyMeasure } from "./any-measure.ts";
import { fhirJsProblems, invariantProblems, ownProblems, problemsOf } from "./checkers.ts";

type Json = Record<string, unknown>;
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

const measure = allKinds();
/** An export in which one place was changed. */
function broken(change: (resource: Json, items: Json[]) => void): Json {
  const resource = asJson(toFhir(measure, [textOf(measure, "en")]));
  const groups = (resource["item"] as Json[]).filter(({ type }) => type === "group");
  change(
    resource,
    groups.flatMap(({ item }) => item as Json[]),
  );
  return resource;
}
const mood = (items: Json[]): Json => items.find(({ linkId }) => linkId === "mood") ?? {};
const why = (items: Json[]): Json => items.find(({ linkId }) => linkId === "why") ?? {};

describe("the checkers", () => {
  it.each<[string, (resource: Json, items: Json[]) => void]>([
    ["no status", (resource) => delete resource["status"]],
    ["a status that R4 does not know", (resource) => (resource["status"] = "finished")],
    ["a property that R4 does not know", (resource) => (resource["score"] = 12)],
    ["a text where a yes or no belongs", (_, items) => (mood(items)["repeats"] = "yes")],
    ["a number where a text belongs", (resource) => (resource["title"] = 12)],
    ["two items of one linkId", (_, items) => (mood(items)["linkId"] = "sleep")],
    ["a type that R4 does not know", (_, items) => (mood(items)["type"] = "likert")],
    ["options of a text that is only shown", (_, items) => (mood(items)["type"] = "display")],
    ["a group without items", (resource) => ((resource["item"] as Json[]).at(-1)!["item"] = [])],
    ["a condition without operator", (_, items) => delete (why(items)["enableWhen"] as Json[])[0]!["operator"]],
    ["two conditions and no behaviour", (_, items) => delete why(items)["enableBehavior"]],
    ["a length of a choice", (_, items) => (mood(items)["maxLength"] = 3)],
    ["two values in one extension", (resource) => ((resource["extension"] as Json[])[0]!["valueInteger"] = 1)],
    ["an empty text", (_, items) => (mood(items)["text"] = "")],
    ["a name with a hyphen", (resource) => (resource["name"] = "all-kinds")],
  ])("notice %s", (_name, change) => {
    expect(problemsOf(broken(() => undefined))).toEqual([]);
    expect(problemsOf(broken(change))).not.toEqual([]);
  }); // prettier-ignore

  it("each see something that the others do not", () => {
    const sees = (change: Parameters<typeof broken>[0]) =>
      [fhirJsProblems, invariantProblems, ownProblems].map(
        (check) => check(broken(change)).length > 0,
      );
    expect(sees((resource) => (resource["status"] = "finished"))).toEqual([true, false, false]);
    expect(sees((_, items) => (mood(items)["linkId"] = "sleep"))).toEqual([false, true, false]);
    expect(sees((resource) => ((resource["extension"] as Json[])[0]!["valueInteger"] = 1))).toEqual(
      [false, false, true],
    );
  });
});
