import { describe, expect, it } from "vitest";
import { scoredItems } from "../../src/core/measures/measure.ts";
import { citedBy } from "../../src/packs/problems.ts";
import { pathText } from "../../src/packs/problem.ts";
import { MeasurePack } from "../../src/packs/schema.ts";
import { packs } from "./read-packs.ts";

describe.each(packs)("the pack $id", ({ id, measure }) => {
  it("is valid", () => {
    const { error } = MeasurePack.safeParse(measure);
    const problems = error?.issues.map(({ path, message }) => `${pathText(path)}: ${message}`);
    expect(problems ?? []).toEqual([]);
  });

  it("lies in the folder of its name", () => {
    expect(measure.id).toBe(id);
  });

  it("has a licence notice to show", () => {
    expect(measure.licence.notice.length).toBeGreaterThan(20);
    expect(measure.licence.status).not.toBe("unknown");
  });

  it("has a source for every threshold, with a text and an address", () => {
    const used = measure.scales.flatMap((scale) => citedBy(scale).map(([, source]) => source));
    for (const source of [...used, ...measure.risk.map((rule) => rule.source)]) {
      const citation = measure.citations.find((known) => known.id === source);
      expect(citation?.text, source).toMatch(/\d{4}|commit/);
      expect(citation?.url, source).toMatch(/^https:\/\//);
    }
  });

  it("scores every item whose answer is a number, or scores nothing", () => {
    const scored = new Set(measure.scales.flatMap(({ items }) => items));
    const left = scoredItems(measure).filter((item) => !scored.has(item.id));
    expect(left).toEqual(scored.size === 0 ? scoredItems(measure) : []);
  });
});
