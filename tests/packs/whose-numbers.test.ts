/** Numbers say whom they were found in, and rules whose they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSlot } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const citation = (id: string, key: string) =>
  findMeasure(id).citations.find((one) => one.id === key)?.text;
const firstScale = (id: string) => findMeasure(id).scales[0]!;

describe("what a source does not have is not cited from it", () => {
  it("OQ-45: the limit for blanks is our own, and no subscale has one", () => {
    const [total, ...subscales] = findMeasure("oq-45-2").scales;
    expect(total?.missing).toMatchObject({ rule: "fill", maxMissing: 4, source: "blanks-rule" });
    expect(citation("oq-45-2", "blanks-rule")).toMatch(/^Rule of this project/);
    expect(subscales.map(({ missing }) => missing.rule)).toEqual(Array(3).fill("none-allowed"));
  });

  it("WSAS: a source says that all items are needed", () => {
    expect(firstScale("wsas").missing).toEqual({ rule: "none-allowed", source: "camcops-wsas" });
  });

  it("CORE-OM and YP-CORE: the terms allow the wording, which is not proven", () => {
    for (const id of ["core-om", "yp-core"]) {
      const { licence } = findMeasure(id);
      expect(licence).toMatchObject({ mayShipItems: true, unproven: true });
      expect(isSlot({ licence })).toBe(true);
    }
  });
});

describe("people are those of the source", () => {
  it("of ISI, WSAS and AUDIT", () => {
    expect(firstScale("isi").reliableChange[0]?.population).toContain("medical condition");
    const norwegian = firstScale("wsas").reliability?.find(
      ({ source }) => source === "lundqvist-2024",
    );
    expect(norwegian?.population).toContain("psychiatric outpatient clinic");
    expect(firstScale("audit").reliability?.[0]?.population).toContain("a lower bound");
  });

  it("of the growth models: two clinics, as the source says, and not what kind", () => {
    for (const path of ["quito-core/core-10.json", "quito-core/core-om.json", "alarm-rates.json"]) {
      expect(read(`src/data/${path}`)).not.toContain("university clinics");
    }
  });
});

it("papers are cited with authors and year", () => {
  for (const id of ["phq-9", "gad-7"]) {
    expect(citation(id, "mindstep-2019")).toMatch(/^Lawn S, .*BMC Psychiatry 2019;19:2/);
  }
  expect(citation("isi", "jpro-2020")).toMatch(/^Dieperink KB, /);
});

it("docs/methods.md gives the limits of OQ-45 as the pack does", () => {
  const [american] = firstScale("oq-45-2").reliableChange;
  expect(american).toMatchObject({ value: 14, comparison: "at-least" });
  expect(read("docs/methods.md")).toContain("has two limits: 14 points or more,");
});
