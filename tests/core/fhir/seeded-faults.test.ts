/** Each checker of FHIR is itself tested: with one fault, which of them notices? */
import { describe, expect, it } from "vitest";
import { toFhir } from "../../../src/core/fhir/to-fhir.ts";
import { allKinds, textOf } from "./all-kinds.ts";
import { CHECKERS } from "./checkers/index.ts";
import { INVARIANTS } from "./checkers/invariants.ts";

type Json = Record<string, unknown>;
type Change = (resource: Json, items: Record<"mood" | "why", Json>) => void;

const measure = allKinds();

/** An export in which one place was changed. */
function broken(change: Change): Json {
  const resource = JSON.parse(JSON.stringify(toFhir(measure, [textOf(measure, "en")]))) as Json;
  const items = (resource["item"] as Json[]).flatMap(({ item = [] }) => item as Json[]);
  const named = (name: string) => items.find(({ linkId }) => linkId === name) ?? {};
  change(resource, { mood: named("mood"), why: named("why") });
  return resource;
}

const seeing = (change: Change): string =>
  Object.entries(CHECKERS)
    .flatMap(([name, check]) => (check(broken(change)).length > 0 ? [name] : []))
    .join(" ");

const first = (list: unknown): Json => (list as Json[])[0] ?? {};

/** Fault, who notices it, and the change that makes it. */
const FAULTS: readonly (readonly [fault: string, seenBy: string, change: Change])[] = [
  ["no status", "medplum fhirJs", (resource) => delete resource["status"]],
  ["a status that R4 does not know", "fhirJs schema", (resource) => (resource["status"] = "finished")],
  ["a property that R4 does not know", "medplum fhirJs schema", (resource) => (resource["score"] = 12)],
  ["a text where a yes or no belongs", "medplum schema", (_, { mood }) => (mood["repeats"] = "yes")],
  ["a number where a text belongs", "medplum schema", (resource) => (resource["title"] = 12)],
  ["an id with a space", "schema", (resource) => (resource["id"] = "all kinds")],
  ["a day that is none", "medplum schema", (resource) => (resource["date"] = "2026-13-45")],
  ["a time without its zone", "schema", (resource) => (resource["date"] = "2026-11-03T09:15:00")],
  ["two items of one linkId", "invariants", (_, { mood }) => (mood["linkId"] = "sleep")],
  ["an item without linkId", "medplum", (_, { mood }) => delete mood["linkId"]],
  ["a type that R4 does not know", "medplum schema invariants", (_, { mood }) => (mood["type"] = "likert")],
  ["options of a text that is only shown", "medplum invariants", (_, { mood }) => (mood["type"] = "display")],
  ["a group without items", "medplum invariants", (resource) => (resource["item"] = [{ linkId: "a", type: "group" }])],
  ["a condition without operator", "medplum invariants", (_, { why }) => delete first(why["enableWhen"])["operator"]],
  ["a condition on existence with a number", "medplum invariants", (_, { why }) => (first(why["enableWhen"])["operator"] = "exists")],
  ["two conditions and no behaviour", "own", (_, { why }) => { why["enableWhen"] = (why["enableWhen"] as Json[]).slice(0, 2); delete why["enableBehavior"]; }],
  ["three conditions and no behaviour", "medplum invariants own", (_, { why }) => delete why["enableBehavior"]],
  ["a length of a choice", "medplum invariants", (_, { mood }) => (mood["maxLength"] = 3)],
  ["two values in one extension", "own", (resource) => (first(resource["extension"])["valueInteger"] = 1)],
  ["an extension without url", "medplum fhirJs", (resource) => delete first(resource["extension"])["url"]],
  ["an empty text", "schema own", (_, { mood }) => (mood["text"] = "")],
  ["an empty list", "own", (resource) => (resource["subjectType"] = [])],
  ["a name with a hyphen", "invariants", (resource) => (resource["name"] = "all-kinds")],
  ["a subject that is no resource", "fhirJs", (resource) => (resource["subjectType"] = ["Client"])],
  ["a value of a type that R4 does not know", "medplum fhirJs schema", (resource) => { const one = first(resource["extension"]); delete one["valueString"]; one["valueText"] = "a"; }],
  ["an operator that is none", "schema", (_, { why }) => (first(why["enableWhen"])["operator"] = "~")],
  ["an option without value", "medplum own", (_, { mood }) => (mood["answerOption"] = [{}])],
  ["a narrative without its text", "medplum fhirJs schema", (resource) => (resource["text"] = { status: "generated" })],
]; // prettier-ignore

describe("the checkers", () => {
  it("have nothing against the export before a fault is made", () => {
    expect(seeing(() => undefined)).toBe("");
  });

  it.each(FAULTS)("notice %s: %s", (_name, seenBy, change) => {
    expect(seeing(change)).toBe(seenBy);
    expect(seenBy).not.toBe("");
  });

  it("are each needed: each sees a fault that no other sees", () => {
    const alone = FAULTS.map(([, seenBy]) => seenBy).filter((seenBy) => !seenBy.includes(" "));
    expect(new Set(alone)).toEqual(new Set(Object.keys(CHECKERS)));
  });

  it("let pass what none of them looks up: a language that is no language", () => {
    expect(seeing((resource) => (resource["language"] = "x y"))).toBe("");
  });

  it("run every invariant that R4 has for a Questionnaire", () => {
    expect([...INVARIANTS.keys()].toSorted()).toEqual(
      Array.from({ length: 14 }, (_, i) => `que-${i}`).toSorted(),
    );
    for (const expression of INVARIANTS.values()) expect(expression).not.toMatch(/^Questionnaire/);
  });
});
