import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PACKS } from "../../scripts/packs-files.ts";
import { indexText } from "../../scripts/packs-index.ts";
import { schemaTexts } from "../../scripts/packs-schema.ts";
import { isSlot, SERVED, type Licence } from "../../src/core/measures/measure.ts";
import { catalogueOf } from "../../src/packs/catalogue.ts";
import { localesOf, measures, textOf, usableMeasures } from "../../src/packs/index.ts";
import { measureOf } from "../core/builders.ts";
import { packs } from "./read-packs.ts";

const read = (name: string): string => readFileSync(join(PACKS, name), "utf8");

describe("src/packs/index.ts", () => {
  it("is what scripts/packs-index.ts writes for the folders", () => {
    expect(read("index.ts")).toBe(indexText());
  });

  it("holds every pack", () => {
    expect(measures.map(({ id }) => id)).toEqual(packs.map(({ id }) => id));
  });

  it.each(packs)(
    "offers $id in English, unless it is a slot, and only in locales whose passport allows it",
    ({ id, measure, locales }) => {
      const allowed = locales.filter(({ file }) => SERVED.includes(file.passport.status));
      expect(localesOf(id)).toEqual(allowed.map(({ tag }) => tag).toSorted());
      expect(localesOf(id).includes("en")).toBe(!isSlot(measure));
      for (const { tag, file } of locales) {
        expect(textOf(id, tag)).toEqual(allowed.some((one) => one.tag === tag) ? file : undefined);
      }
    },
  );

  it("reaches no zod: the Worker carries the packs without it", () => {
    for (const file of ["index.ts", "catalogue.ts", "loinc.ts"]) {
      expect(read(file)).not.toMatch(/from "(zod|.*schema\.ts)"/);
    }
  });
});

describe("catalogueOf()", () => {
  const text = (locale: string, status: string) => ({ locale, text: {}, passport: { status } });
  const {
    localesOf: locales,
    textOf: find,
    withoutWording: lacking,
  } = catalogueOf([
    {
      measure: measureOf(),
      texts: [text("en", "original"), text("de", "community-draft"), text("ar", "validated")],
    },
  ]);

  it("does not offer a draft, and has no fallback", () => {
    expect(locales("demo-4")).toEqual(["ar", "en"]);
    expect(find("demo-4", "de")).toBeUndefined();
    expect(find("demo-4", "en-GB")).toBeUndefined();
  });

  it("names the measures that a locale lacks", () => {
    expect(lacking(["demo-4", "demo-5"], "en")).toEqual(["demo-5"]);
    expect(lacking(["demo-4"], "de")).toEqual(["demo-4"]);
  });

  it("knows nothing of a measure that is not listed", () => {
    expect(locales("demo-5")).toEqual([]);
    expect(find("demo-5", "en")).toBeUndefined();
  });
});

describe("usableMeasures()", () => {
  const text = (status: string) => ({ locale: "en", text: {}, passport: { status } });
  const pack = (id: string, texts: readonly unknown[], licence: Partial<Licence> = {}) => {
    const measure = measureOf();
    return { measure: { ...measure, id, licence: { ...measure.licence, ...licence } }, texts };
  };
  const { usableMeasures: usable, findUnusable: find } = catalogueOf([
    pack("free", [text("original")]),
    pack("slot", [], { mayShipItems: false }),
    pack("draft", [text("machine-draft")]),
    pack("terms", [text("original")], { mustAccept: true }),
    pack("slot-with-terms", [], { mayShipItems: false, mustAccept: true }),
    pack("unproven", [], { unproven: true }),
  ]);
  const ids = (accepted: readonly string[]) => usable(accepted).map(({ id }) => id);

  it("leaves out slots, drafts and measures whose terms are not accepted", () => {
    expect(ids([])).toEqual(["free"]);
  });

  it("holds a measure once its own terms are accepted, and no other's", () => {
    expect(ids(["terms"])).toEqual(["free", "terms"]);
    expect(ids(["free", "slot", "draft", "slot-with-terms"])).toEqual(["free"]);
  });

  it("offers a slot whose terms are free once a clinic adds its official form", () => {
    const [measure] = find(["unproven@1.0.0"], []);
    expect(measure).toMatchObject({ reason: "no-wording" });
    expect(measure?.mend).toBe(
      "No two public copies of its wording agree. Add its official form: npm run measure -- add-text unproven",
    );
    const added = catalogueOf([pack("unproven", [], { unproven: true })], [["unproven", text("official")]]); // prettier-ignore
    expect(added.usableMeasures([]).map(({ id }) => id)).toEqual(["unproven"]);
  });

  it("says of every other why it cannot be asked, and what to do", () => {
    const asked = ["free", "slot", "draft", "terms", "slot-with-terms"].map((id) => `${id}@1.0.0`);
    const told = (accepted: readonly string[]) =>
      find([...asked, "free@2.0.0", "gone@1.0.0"], accepted).map(({ measure, reason, mend }) => [
        `${measure} ${reason}`,
        mend,
      ]);
    const unknown = "See docs/measures.md for the measures and their versions.";
    const wording = (id: string) =>
      `Add the wording that you hold a licence for: npm run measure -- add-text ${id}`;
    const terms =
      'Read src/packs/terms/LICENCE.md. If the clinic accepts it, add "terms" to acceptedTerms in its settings.';
    expect(Object.fromEntries(told([]))).toEqual({
      "slot@1.0.0 no-wording": wording("slot"),
      "draft@1.0.0 no-wording": "It has no wording yet that is proven: see docs/translating.md.",
      "terms@1.0.0 terms": terms,
      "slot-with-terms@1.0.0 no-wording": wording("slot-with-terms"),
      "free@2.0.0 unknown": unknown,
      "gone@1.0.0 unknown": unknown,
    });
    const left = told(["terms", "slot"]).map(([what]) => what);
    expect(left).not.toContain("terms@1.0.0 terms");
    expect(left).toContain("slot@1.0.0 no-wording");
  });

  it("sends nobody to a file that is not there", () => {
    const mustAccept = measures.filter(({ licence }) => licence.mustAccept);
    expect(mustAccept.length).toBeGreaterThan(0);
    for (const { id } of mustAccept) {
      expect(existsSync(join(PACKS, id, "LICENCE.md"))).toBe(true);
    }
  });

  it("holds every longer form that a short one leads to: nobody is asked about its terms on the way", () => {
    const longer = measures.flatMap(({ stepUp }) => stepUp?.to ?? []);
    expect(longer.length).toBeGreaterThan(0);
    expect(usableMeasures([]).map(({ id }) => id)).toEqual(expect.arrayContaining(longer));
  });

  it("offers WHO-5 only to a clinic that accepted its terms, and never a slot", () => {
    const without = usableMeasures([]).map(({ id }) => id);
    expect(without).toEqual(expect.arrayContaining(["phq-9", "core-10"]));
    for (const id of ["who-5", "swls", "core-om", "yp-core"]) expect(without).not.toContain(id);
    const accepted = usableMeasures(["who-5", "swls", "core-om", "yp-core"]).map(({ id }) => id);
    expect(accepted.toSorted()).toEqual([...without, "who-5"].toSorted());
  });
});

describe("the published JSON Schemas", () => {
  it.each(schemaTexts())("%s is current", (name, text) => {
    expect(read(name)).toBe(text);
  });

  it.each(schemaTexts())("%s describes every field and refuses unknown ones", (_name, text) => {
    const schema: unknown = JSON.parse(text);
    const objects = [...objectsIn(schema)].filter((node) => node["properties"]);
    expect(objects.length).toBeGreaterThan(1);
    for (const node of objects) {
      expect(node["additionalProperties"]).toBe(false);
      for (const [field, value] of Object.entries(node["properties"] as object)) {
        expect(value, field).toHaveProperty("description");
      }
    }
  });
});

function* objectsIn(node: unknown): Generator<Record<string, unknown>> {
  if (typeof node !== "object" || node === null) return;
  yield node as Record<string, unknown>;
  for (const child of Object.values(node)) yield* objectsIn(child);
}
