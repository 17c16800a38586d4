import { describe, expect, it } from "vitest";
import { scoredItems } from "../../src/core/measures/measure.ts";
import { citedBy } from "../../src/packs/problems.ts";
import { pathText } from "../../src/packs/problem.ts";
import { MeasurePack } from "../../src/packs/schema.ts";
import { staff } from "../../src/locales/staff.ts";
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
    const others = [...measure.risk, ...(measure.stepUp ? [measure.stepUp] : [])];
    for (const source of [...used, ...others.map((rule) => rule.source)]) {
      const citation = measure.citations.find((known) => known.id === source);
      expect(citation?.text, source).toMatch(/\d{4}|commit/);
      expect(citation?.url, source).toMatch(/^https:\/\//);
    }
  });

  it("names its bands in words that the staff pages have", () => {
    const keys = measure.scales.flatMap(({ bands }) => bands.map(({ key }) => `band.${key}`));
    expect(keys.filter((key) => !Object.hasOwn(staff, key))).toEqual([]);
  });

  it("asks a report for three charts at most, and for one at least if it is validated and scored", () => {
    const charts = measure.scales.filter(({ shown }) => shown === "chart");
    expect(charts.length).toBeGreaterThanOrEqual(
      measure.validated && measure.scales.length > 0 ? 1 : 0,
    );
    expect(charts.length).toBeLessThanOrEqual(3);
  });

  it("scores every item whose answer is a number, or scores nothing", () => {
    const scored = new Set(measure.scales.flatMap(({ items }) => items));
    const left = scoredItems(measure).filter((item) => !scored.has(item.id));
    expect(left).toEqual(scored.size === 0 ? scoredItems(measure) : []);
  });
});
