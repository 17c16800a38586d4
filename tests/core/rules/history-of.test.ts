import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { historyOf, type HistoryInput } from "../../../src/core/rules/history-of.ts";
import type { ReliableChange, Scale } from "../../../src/core/measures/measure.ts";
import { growthModels } from "../../../src/data/growth-models.ts";
import { measures } from "../../../src/packs/index.ts";
import { dayOf, fixed, measureOf, pointOf, scaleOf } from "../builders.ts";
import { modelOf } from "../trajectory/models.ts";

const measure = measureOf();
const historyFrom = (input: Partial<HistoryInput>) =>
  historyOf({ measures: [measure], points: [], flags: [], missed: [], models: [], ...input });
const scoresFrom = (input: Partial<HistoryInput>) =>
  historyFrom(input).scales[0]!.scores.map(({ session, value }) => [session, value]);

describe("historyOf()", () => {
  it("numbers sessions in order of time, also those without a score", () => {
    const points = [
      pointOf(15, 7),
      pointOf(1, 9),
      pointOf(8, { status: "unscorable", missing: ["1", "2"] }),
    ];
    expect(scoresFrom({ points })).toEqual([
      [1, 9],
      [3, 7],
    ]);
    expect(historyFrom({ points }).lastAnswered).toEqual([{ measure: "demo-4", at: dayOf(15) }]);
  });

  it("leaves out other measures, other scales and scores that cannot be compared", () => {
    const points = [
      pointOf(1, 9),
      pointOf(2, 1, { measure: "demo-40@1.0.0" }),
      pointOf(3, 2, { scale: "part" }),
      pointOf(4, 3, { measure: "demo-4@2.0.0" }),
      pointOf(5, 8, { measure: "demo-4@1.3.0" }),
    ];
    expect(scoresFrom({ points })).toEqual([
      [1, 9],
      [3, 8],
    ]);
  });

  it("brings along what the scale says about itself", () => {
    const scale = scaleOf();
    expect(historyFrom({}).scales[0]).toEqual({
      measure: "demo-4",
      scale: "total",
      direction: "higher-is-worse",
      range: [0, 12],
      step: 1,
      decimals: 0,
      cutoff: scale.cutoffs[0],
      reliableChange: scale.reliableChange[0],
      scores: [],
    });
  });

  it("brings the norm of the person's language, and none for a sex that is not known", () => {
    const reliableChange = [
      { ...fixed(7), sex: "male" } as const,
      fixed(3),
      { ...fixed(5), locale: "de" },
    ];
    const limitOf = (limits: readonly ReliableChange[], locale: string) =>
      historyFrom({
        measures: [measureOf(scaleOf({ reliableChange: limits }))],
        points: [pointOf(1, 9, { locale: locale as LocaleTag })],
      }).scales[0]!.reliableChange;
    expect(limitOf(reliableChange, "de-AT")).toBe(reliableChange[2]);
    expect(limitOf(reliableChange, "en")).toBe(reliableChange[1]);
    expect(limitOf(reliableChange.slice(0, 1), "en")).toBeUndefined();
  });

  it("knows which scores the scale can have", () => {
    const stepOf = (changes: Partial<Scale>) => {
      const { step, decimals } = historyFrom({ measures: [measureOf(scaleOf(changes))] })
        .scales[0]!;
      return [step, decimals];
    };
    expect(stepOf({ method: "mean", range: [0, 3], decimals: 2 })).toEqual([0.25, 2]);
    expect(stepOf({ multiply: 4, range: [0, 48] })).toEqual([4, 0]);
  });

  it("gives the models that Soundings brings along to their own measures, and to no other", () => {
    const alike = measures.flatMap((one) =>
      one.scales.filter(({ id, range }) => id === "total" && range.join() === "0,40"),
    );
    expect(alike.length).toBeGreaterThan(2);
    const { scales } = historyFrom({ measures, models: growthModels });
    const served = scales.flatMap(({ measure, scale, model }) =>
      model ? [[measure, scale, model.id]] : [],
    );
    expect(served).toEqual([
      ["core-10", "total", "core-10-quito"],
      ["core-om", "total", "core-om-quito"],
    ]);
  });

  it("takes a model only for the very scale it was made for", () => {
    const fitting = modelOf({ range: { from: 0, to: 12 } });
    const modelFrom = (model = fitting) => historyFrom({ models: [model] }).scales[0]!.model;
    expect(modelFrom()).toBe(fitting);
    expect(modelFrom(modelOf())).toBeUndefined();
    expect(modelFrom({ ...fitting, scale: "part" })).toBeUndefined();
    expect(modelFrom({ ...fitting, measure: "other" })).toBeUndefined();
  });

  it("gives each risk answer the limit of its rule", () => {
    const flag = { at: dayOf(1), measure: "demo-4@1.0.0", item: "4", rule: "danger", value: 2 };
    const gone = { ...flag, rule: "of-long-ago" };
    expect(historyFrom({ flags: [flag, gone] }).risks).toEqual([
      { at: dayOf(1), measure: "demo-4", item: "4", rule: "danger", value: 2, above: 0 },
    ]);
  });

  it("puts missed occasions in order, and knows a planned end only if there is one", () => {
    expect(historyFrom({ missed: [dayOf(9), dayOf(2)] }).missed).toEqual([dayOf(2), dayOf(9)]);
    expect(historyFrom({})).not.toHaveProperty("plannedEnd");
    expect(historyFrom({ plannedEnd: dayOf(90) }).plannedEnd).toBe(dayOf(90));
  });
});
