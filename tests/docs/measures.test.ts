import { describe, expect, it } from "vitest";
import { measuresPage, thresholdsOf } from "../../scripts/docs-measures.ts";
import { isSlot } from "../../src/core/measures/measure.ts";
import { measures } from "../../src/packs/index.ts";
import { fixed, scaleOf } from "../core/builders.ts";
import { headings, read, tableRows } from "./repository.ts";

const text = read("docs/measures.md");
const sections = text.split(/^## /m).slice(1);
const sectionOf = (name: string) => sections.find((part) => part.startsWith(`${name}\n`)) ?? "";

describe("docs/measures.md", () => {
  it("is what the packs say (npm run docs writes it)", () => {
    expect(text).toBe(measuresPage());
  });

  it("has every measure once, in the overview and as a section", () => {
    const names = measures.map(({ abbreviation }) => abbreviation).toSorted();
    expect(
      tableRows(text, "Measure")
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(names);
    const titles = headings(text).filter(({ level }) => level === 2);
    expect(titles.map(({ words }) => words).toSorted()).toEqual(names);
  });

  it("names a source for every threshold", () => {
    for (const part of sections) {
      const first = /^\| (Score|What) \|/m.exec(part)?.[1];
      if (first === undefined) continue;
      for (const cells of tableRows(part, first)) {
        expect(cells.at(-1)).toMatch(/^\[[\w-]+\]\(https:\/\/[^)\s]+\)$/);
      }
    }
  });

  it("says the thresholds of PHQ-9 as its sources do", () => {
    const rows = tableRows(sectionOf("PHQ-9"), "What").map(([what, value]) => `${what}: ${value}`);
    expect(rows).toEqual([
      "Range “minimal”: 0 to 4",
      "Range “mild”: 5 to 9",
      "Range “moderate”: 10 to 14",
      "Range “moderately severe”: 15 to 19",
      "Range “severe”: 20 to 27",
      "Cut-off: 10 or more",
      "Cut-off: 10 or more",
      "Reliable change: 6 or more",
      "Success, in per cent of the first score: 50",
      "Success, in standard deviations: 0.8",
      "Reliability, test-retest: 0.84",
      "Norm, n = 233776: mean 14.2, SD 6.1",
      "Norm, n = 233776: mean 9.5, SD 6.6",
      "Risk rule, item 9: above 0",
    ]);
  });
});

describe("README.md", () => {
  it("counts the measures as they are, and names those with wording", () => {
    const own = measures.filter(({ validated }) => !validated);
    const slots = measures.filter(isSlot);
    const worded = measures.filter((one) => one.validated && !isSlot(one));
    const said = read("README.md");
    expect(said).toContain(`- ${measures.length} measures, each a folder`);
    expect(said).toContain(`${worded.length} come with wording: `);
    expect(said).toContain(`${slots.length} are slots: `);
    expect(said).toContain(`${own.length} are questions of our own`);
    const [, list = ""] = /come with wording: ([^.]+)\./.exec(said) ?? [];
    for (const { abbreviation } of worded) {
      // "PHQ-9, -8, -4" stands for PHQ-9, PHQ-8, PHQ-4.
      const short = abbreviation.replace(/^(PHQ|GAD)(?=-)/, "");
      expect(list).toContain(short);
    }
  });
});

describe("thresholdsOf()", () => {
  it("has every kind of number, and nothing where nothing is known", () => {
    const basis = { population: "nobody", locale: "en", source: "invented" };
    const scale = scaleOf({
      bands: [],
      reliableChange: [{ ...fixed(6, "more-than"), kind: "fixed", value: 6, confidence: 90 }],
      reliability: [{ ...basis, type: "test-retest", value: 0.84 }],
      norms: [{ ...basis, mean: 4.25, sd: 3, n: 120 }],
      minimalDifference: [{ ...basis, value: 5 }],
    });
    expect(thresholdsOf(scale).map(({ what, value }) => `${what}: ${value}`)).toEqual([
      "Cut-off: 5 or more",
      "Reliable change: more than 6. With 90% confidence.",
      "Smallest difference that matters: 5",
      "Reliability, test-retest: 0.84",
      "Norm, n = 120: mean 4.25, SD 3",
    ]);
    expect(thresholdsOf(scaleOf({ bands: [], cutoffs: [], reliableChange: [] }))).toEqual([]);
  });
});
