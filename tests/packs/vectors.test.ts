import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoredItems, type Scale } from "../../src/core/measures/measure.ts";
import { checkAnswers } from "../../src/core/answers/answers.ts";
import { bandOf } from "../../src/core/scoring/band.ts";
import { raisedRisks } from "../../src/core/scoring/risk.ts";
import { score } from "../../src/core/scoring/score.ts";
import { PACKS } from "../../scripts/packs-files.ts";
import { packs } from "./read-packs.ts";
import { Vector } from "./vector.ts";

const vectors = packs.flatMap(({ id, measure, vectors: all }) =>
  all.map((vector) => ({ pack: id, name: vector.name, measure, vector })),
);

describe("measures score as published", () => {
  it.each(vectors)("$pack: $name", ({ pack, measure, vector }) => {
    const why = `${pack}: ${vector.name} (${vector.source})`;
    const { answers, expect: expected } = Vector.parse(vector);
    const scale = measure.scales.find(({ id }) => id === (vector.scale ?? measure.scales[0]?.id));
    if (!scale) throw new Error(`No such scale: ${why}`);

    expect(checkAnswers(measure, answers).ok, why).toBe(true);
    const result = score(scale, measure, answers);
    expect(result, why).toEqual(expected.score);
    if (result.status !== "unscorable") {
      expect(bandOf(scale, result.value)?.key, why).toBe(expected.band);
    }
    const risks = raisedRisks(measure, answers).map(({ id }) => id);
    expect(risks, why).toEqual(expected.risk ?? []);
  });
});

/** Smallest difference between two scores. */
const stepOf = ({ method, multiply = 1, decimals = 0 }: Scale): number =>
  method === "sum" || method === "count" ? multiply : 10 ** -decimals;

const withScales = packs.filter(({ measure }) => measure.scales.length > 0);
const withoutScales = packs.filter(({ measure }) => measure.scales.length === 0);

describe.each(withoutScales)(
  "the pack $id, which scores nothing,",
  ({ id, measure, vectors: all }) => {
    it("has nothing to work out, and says so", () => {
      expect(all).toEqual([]);
      expect(measure.risk).toEqual([]);
      const source = readFileSync(join(PACKS, id, "SOURCE.md"), "utf8");
      expect(source).toMatch(/gives no score/);
    });
  },
);

describe.each(withScales)("the vectors of $id", ({ measure, vectors: all }) => {
  const values = (scale: string) =>
    all.flatMap(({ scale: of, expect: { score: result } }) =>
      (of ?? measure.scales[0]?.id) === scale && result.status !== "unscorable"
        ? [result.value]
        : [],
    );

  it("are at least eight, each with its own name", () => {
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it.each(measure.scales)("touch both ends of $id and both sides of every band edge", (scale) => {
    const got = values(scale.id);
    const edges = scale.bands.slice(1).map(({ from }) => from);
    expect(got).toEqual(expect.arrayContaining([...scale.range]));
    // An edge need not be a score: where a sum is doubled, a band from 15 begins at 16.
    for (const edge of edges) {
      const below = Math.max(...got.filter((value) => value < edge));
      const above = Math.min(...got.filter((value) => value >= edge));
      expect(below, `the score just below ${edge}`).toBeGreaterThanOrEqual(edge - stepOf(scale));
      expect(above, `the lowest score from ${edge}`).toBeLessThan(edge + stepOf(scale));
    }
  });

  it("leave items out", () => {
    const asked = scoredItems(measure).length;
    const partial = all.filter(
      ({ answers }) =>
        Object.values(answers).filter((one) => typeof one === "number").length < asked,
    );
    expect(partial.length).toBeGreaterThan(1);
  });

  it.each(measure.risk)("raise $id and do not raise it", ({ id }) => {
    const raised = all.map(({ expect: { risk } }) => risk?.includes(id) ?? false);
    expect(new Set(raised)).toEqual(new Set([true, false]));
  });
});
