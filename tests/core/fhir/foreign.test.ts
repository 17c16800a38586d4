import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftOf } from "../../../src/core/authoring/draft.ts";
import { fromForeign } from "../../../src/core/fhir/foreign.ts";
import { readResource } from "../../../src/core/fhir/read-resource.ts";
import { allItems, optionsOf } from "../../../src/core/measures/measure.ts";
import { MeasurePack } from "../../../src/packs/schema.ts";

const read = (file: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, "foreign", file), "utf8"));

function imported(resource: unknown) {
  const found = readResource(resource);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return draftOf(fromForeign(found.value), { file: "form.json", on: "2026-01-10" });
}

/** What stands in the file, counted without our reader: its choices, with their weights and words. */
function choicesIn(file: string): { linkId: string; weights: unknown[]; words: unknown[] }[] {
  type Node = Record<string, unknown>;
  const form = read(file) as Node;
  const weight = (node: Node) =>
    (node["extension"] as Node[] | undefined)?.find(({ url }) => String(url).endsWith("/ordinalValue"))?.["valueDecimal"];
  const contained = (form["contained"] as Node[] | undefined)?.[0];
  const compose = contained?.["compose"] as { include: { concept: Node[] }[] } | undefined;
  const walk = (items: Node[]): Node[] => items.flatMap((one) => [one, ...walk((one["item"] as Node[]) ?? [])]);
  return walk(form["item"] as Node[])
    .filter(({ type }) => type === "choice")
    .map((item) => {
      const options = (item["answerOption"] as Node[] | undefined) ?? compose?.include[0]?.concept ?? [];
      return {
        linkId: String(item["linkId"]),
        weights: options.map(weight),
        words: options.map((one) => ((one["valueCoding"] as Node | undefined) ?? one)["display"]),
      };
    });
} // prettier-ignore

const FILES = ["us-core-phq-9.json", "sdc-phq-9.json", "lforms-phq-9.json"];

describe.each(FILES)("the import of %s", (file) => {
  const { measure, texts, notUnderstood, toFill } = imported(read(file));
  const choices = choicesIn(file);

  it("has as many choices, with the options and the weights of the file", () => {
    expect(choices.length).toBeGreaterThanOrEqual(9);
    expect(allItems(measure).filter(({ kind }) => kind === "choice")).toHaveLength(choices.length);
    for (const [i, { weights, words }] of choices.entries()) {
      const item = allItems(measure)[i]!;
      const options = optionsOf(measure, item.id);
      const set = "options" in item ? item.options : "";
      expect(options.map(({ key }) => texts[0]?.text[`option.${set}.${key}`])).toEqual(words);
      if (weights.every((one) => one !== undefined)) {
        expect(options.map(({ value }) => value)).toEqual(weights);
      } else {
        expect(toFill.map(({ path }) => path)).toContain(`options.${set}`);
      }
    }
  });

  it("is a pack in its shape, private, and scores nothing", () => {
    expect(MeasurePack.safeParse(measure).error).toBeUndefined();
    expect(measure).toMatchObject({ scales: [], risk: [], licence: { status: "unknown", mayShipItems: false } });
  });

  it("lists what it did not take over, each with its place and a sentence", () => {
    expect(notUnderstood.length).toBeGreaterThan(2);
    for (const { path, message } of notUnderstood) {
      expect(path).toMatch(/^Questionnaire[.[]/);
      expect(message).toMatch(/^["A-Z].* .* /);
    }
  });
}); // prettier-ignore

describe("what is not understood", () => {
  const notesOf = (file: string) =>
    imported(read(file)).notUnderstood.map(({ path, message }) => `${path}: ${message}`);

  it("names the total of US Core, the formula of SDC and the fields of LForms", () => {
    expect(notesOf("us-core-phq-9.json")).toContain(
      "Questionnaire.item[9]: A number without minValue and maxValue cannot be asked here and was left out",
    );
    expect(notesOf("sdc-phq-9.json").join("\n")).toContain(
      "%resource.answers().value.ordinal().sum()",
    );
    expect(notesOf("lforms-phq-9.json").join("\n")).toMatch(/observationLinkPeriod/);
    expect(notesOf("lforms-phq-9.json").join("\n")).toMatch(/"required" was not taken over/);
  });
});

const form = (item: readonly object[], more: object = {}) => ({
  resourceType: "Questionnaire",
  language: "en",
  title: "Form",
  status: "active",
  item,
  ...more,
});
const weighed = (value: number, display: string, url = "ordinalValue") => ({
  extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${url}`, valueDecimal: value }],
  valueCoding: { system: "http://example.org/a", code: `c${value}`, display },
});
const choice = (linkId: string, more: object = {}) => ({
  linkId,
  type: "choice",
  text: `Text of ${linkId}`,
  answerOption: [weighed(4, "Four"), weighed(0, "None", "itemWeight")],
  ...more,
});

describe("the import of a Questionnaire", () => {
  it("takes a weight under either name, and shares one list of options", () => {
    const { measure } = imported(form([choice("a"), choice("b")]));
    expect(Object.values(measure.options)).toHaveLength(1);
    expect(optionsOf(measure, "b").map(({ value }) => value)).toEqual([4, 0]);
  });

  it("takes a whole translation, and names what an incomplete one lacks", () => {
    const inGerman = (content: string) => ({
      extension: [
        {
          url: "http://hl7.org/fhir/StructureDefinition/translation",
          extension: [
            { url: "lang", valueCode: "de" },
            { url: "content", valueString: content },
          ],
        },
      ],
    });
    const item = { linkId: "a", type: "text", text: "Why?", _text: inGerman("Warum?") };
    const whole = imported(form([item], { _title: inGerman("Formular") }));
    expect(whole.texts).toEqual([
      { locale: "en", text: { title: "Form", "item.a": "Why?" } },
      { locale: "de", text: { title: "Formular", "item.a": "Warum?" } },
    ]);
    const half = imported(form([item]));
    expect(half.texts.map(({ locale }) => locale)).toEqual(["en"]);
    expect(half.notUnderstood).toContainEqual({
      path: "locales/de.json",
      message: "The language was left out: it has no words for title",
    });
  });

  it("takes conditions that mean the same here", () => {
    const when = (operator: string, more: object) => [{ question: "a", operator, ...more }];
    const { measure } = imported(
      form([
        choice("a"),
        choice("b", { enableWhen: when("=", { answerCoding: { code: "c4" } }) }),
        choice("c", { enableWhen: when("exists", { answerBoolean: false }) }),
        choice("d", { enableWhen: when("!=", { answerCoding: { code: "c4" } }) }),
      ]),
    );
    expect(allItems(measure).map(({ showIf }) => showIf)).toEqual([
      undefined,
      { match: "all", conditions: [{ item: "a", operator: "=", answer: 4 }] },
      { match: "all", conditions: [{ item: "a", operator: "exists", answer: false }] },
      {
        match: "any",
        conditions: [
          { item: "a", operator: "!=", answer: 4 },
          { item: "a", operator: "exists", answer: false },
        ],
      },
    ]);
  });

  it.each<[string, object, RegExp]>([
    ["an unknown question", choice("b", { enableWhen: [{ question: "z", operator: "=", answerInteger: 1 }] }), /enableWhen\[0\]: Item "z" is not among/],
    ["an answer that is no option", choice("b", { enableWhen: [{ question: "a", operator: "=", answerCoding: { code: "zz" } }] }), /is none of "a"/],
    ["a value set elsewhere", { linkId: "b", type: "choice", answerValueSet: "http://example.org/vs" }, /are not in the file/],
    ["an attachment", { linkId: "b", type: "attachment" }, /type "attachment" has no counterpart/],
    ["a yes or no", { linkId: "b", type: "boolean" }, /type "boolean" has no counterpart/],
    ["answers in own words", choice("b", { type: "open-choice" }), /own words beside the options/],
    ["a text between items", { linkId: "b", type: "display", text: "Well done" }, /text between items/],
    ["an expression", choice("b", { extension: [{ url: "http://example.org/x-enableWhenExpression", valueExpression: { expression: "%a > 1" } }] }), /x-enableWhenExpression was not taken over: %a > 1/],
  ])("says that it did not understand %s", (_name, item, message) => {
    const { notUnderstood } = imported(form([choice("a"), item]));
    const said = notUnderstood.map((note) => `${note.path}: ${note.message}`);
    expect(said).toContainEqual(expect.stringMatching(message));
  }); // prettier-ignore

  it("takes sliders as lines, short ranges as rows, repeats as ticks, and the words at the ends", () => {
    const limits = (min: number, max: number) => [
      { url: "http://hl7.org/fhir/StructureDefinition/minValue", valueInteger: min },
      { url: "http://hl7.org/fhir/StructureDefinition/maxValue", valueInteger: max },
    ];
    const end = (code: string, text: string) => ({
      linkId: `r.${code}`,
      type: "display",
      text,
      extension: [
        {
          url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
          valueCodeableConcept: { coding: [{ code }] },
        },
      ],
    });
    const { measure, texts } = imported(
      form([
        { linkId: "r", type: "integer", extension: limits(0, 10), item: [end("lower", "Bad"), end("upper", "Good")] },
        { linkId: "l", type: "decimal", extension: limits(0, 100) },
        { linkId: "d", type: "date" },
        choice("t", { repeats: true }),
      ]),
    ); // prettier-ignore
    expect(allItems(measure).map(({ kind }) => kind)).toEqual(["number", "line", "date", "ticks"]);
    expect(texts[0]?.text).toMatchObject({ "anchor.r.low": "Bad", "anchor.r.high": "Good" });
  });

  it.each([
    ["no Questionnaire", { resourceType: "Patient" }, "Questionnaire.resourceType"],
    ["a text for a list", { resourceType: "Questionnaire", item: "a" }, "Questionnaire.item"],
    ["an item without type", form([{ linkId: "a" }]), "Questionnaire.item[0].type"],
    ["a number for a text", form([{ linkId: 1, type: "text" }]), "Questionnaire.item[0].linkId"],
    ["nothing", null, "Questionnaire"],
  ])("refuses %s, with the path", (_name, resource, path) => {
    const found = readResource(resource);
    expect(found.ok ? [] : found.error.map((problem) => problem.path)).toContain(path);
  });
});
