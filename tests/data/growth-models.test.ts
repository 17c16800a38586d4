import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expectedCourse } from "../../src/core/trajectory/expected-course.ts";
import { rateOf } from "../../src/core/statistics/rate.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { measures } from "../../src/packs/index.ts";
import { ROOT } from "../docs/repository.ts";

describe("growth models that Soundings brings along", () => {
  it("are found by this test, with ids of their own", () => {
    expect(growthModels.map(({ id }) => id)).toEqual(["core-10-quito", "core-om-quito"]);
  });

  it.each(growthModels)("$id has every field, and a possible spread", (model) => {
    expect(["fitted", "thin"]).toContain(model.evidence);
    for (const text of [model.measure, model.scale, model.population, model.locale]) {
      expect(text).toMatch(/\S/);
    }
    expect(model.version).toBeGreaterThanOrEqual(1);
    expect(model.source.url).toMatch(/^https:\/\//);
    const { startVariance, rateVariance, covariance, residualVariance } = model.parameters;
    expect(startVariance * rateVariance).toBeGreaterThan(covariance ** 2);
    expect(residualVariance).toBeGreaterThan(0);
    const { firstScore, sessions } = model.support;
    expect(firstScore.from).toBeGreaterThanOrEqual(model.range.from);
    expect(firstScore.to).toBeLessThanOrEqual(model.range.to);
    expect(firstScore.from).toBeLessThan(firstScore.to);
    expect(sessions).toMatchObject({ from: 1 });
    expect(model.scores).toBeGreaterThan(model.persons);
  });

  it.each(growthModels)("$id is labelled experimental: it rests on two clinics", (model) => {
    const first = [{ session: 1, value: 20 }];
    const course = expectedCourse(model, first, [2], [model.range.from, model.range.to]);
    expect(course).toMatchObject({ status: "shown", experimental: true });
  });

  it.each(growthModels)(
    "$id was calibrated: its 80 %% band may hold 0.8, its 50 %% band no less than half",
    (model) => {
      const { scores, in50, in80 } = model.calibration!;
      const rate = rateOf(Math.round(in80 * scores), scores)!;
      expect(rate.from).toBeLessThan(0.8);
      expect(rate.to).toBeGreaterThan(0.8);
      // SOURCE.md says that the 50 % bands are a little too wide.
      expect(in50).toBeGreaterThan(0.5);
      expect(in50).toBeLessThan(0.56);
    },
  );

  // The same likelihood by another program: numpy and scipy.optimize.minimize (BFGS), see SOURCE.md.
  it.each([
    ["core-10-quito", [18.83368, -2.70463, 30.00823, 4.56362, -6.97296, 8.95793]],
    ["core-om-quito", [18.69431, -2.55626, 18.8159, 2.54663, -3.66586, 5.37158]],
  ])("%s has the numbers that scipy finds", (id, numbers) => {
    const { parameters } = growthModels.find((model) => model.id === id)!;
    const { start, rate, startVariance, rateVariance, covariance, residualVariance } = parameters;
    [start, rate, startVariance, rateVariance, covariance, residualVariance].forEach((own, i) => {
      expect(own).toBeCloseTo(numbers[i]!, 3);
    });
  });

  it("are none for PHQ-9 and GAD-7: there is no open data, and the report says so", () => {
    for (const { id } of measures.filter(({ id }) => id === "phq-9" || id === "gad-7")) {
      expect(growthModels.some(({ measure }) => measure === id)).toBe(false);
    }
  });
});

describe("data from others", () => {
  const folders = readdirSync(join(ROOT, "src/data"), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );

  it.each(folders.map(({ name }) => name))(
    "src/data/%s says whose it is, in NOTICE too",
    (name) => {
      const source = readFileSync(join(ROOT, "src/data", name, "SOURCE.md"), "utf8");
      expect(source).toMatch(/Open Government Licence v3\.0|CC BY-SA/);
      expect(readFileSync(join(ROOT, "NOTICE"), "utf8")).toContain(`src/data/${name}`);
    },
  );

  it("holds no person's scores: only the NHS table of means is a table", () => {
    const tables = folders.flatMap(({ name }) =>
      readdirSync(join(ROOT, "src/data", name)).filter((file) => !/\.(json|md)$/.test(file)),
    );
    expect(tables).toEqual(["proms.csv"]);
  });
});
