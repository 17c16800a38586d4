import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { coursesOf, fitted } from "../../scripts/growth-model.ts";
import { PARAMETERS } from "../core/trajectory/models.ts";
import { drawn } from "../core/trajectory/simulated.ts";
import { ROOT } from "../docs/repository.ts";

describe("scripts/growth-model.ts", () => {
  const courses = drawn(PARAMETERS, 300, 31, { stops: true });
  const csv = [
    "person,session,score",
    ...courses.flatMap((course, i) =>
      course.map(({ session, value }) => `p${i},${session},${value}`),
    ),
  ].join("\n");
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "growth-"));
    writeFileSync(join(folder, "scores.csv"), csv);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(ROOT, "scripts/growth-model.ts"), ...args], {
      encoding: "utf8",
    });

  it("reads a clinic's table in any order of rows", () => {
    const [head, ...rows] = csv.split("\n");
    const turned = coursesOf([head, ...rows.toReversed()].join("\n"));
    expect(turned.toReversed()).toEqual(coursesOf(csv));
    expect(coursesOf(csv)).toEqual(courses);
  });

  it("prints a model with its support and its calibration", () => {
    const { stdout, status } = run(join(folder, "scores.csv"), "-100", "100");
    expect(status).toBe(0);
    const model = JSON.parse(stdout) as ReturnType<typeof fitted>;
    expect(model).toEqual(fitted(courses, [-100, 100]));
    expect(Math.abs(model.parameters.rate + 2.5)).toBeLessThan(0.7);
    expect(model.persons).toBe(300);
    expect(model.support.sessions).toEqual({ from: 1, to: 8 });
    expect(model.calibration?.scores).toBeGreaterThan(1000);
    // Four standard errors around what the bands promise, though people left for their scores.
    const error = 4 * Math.sqrt((0.8 * 0.2) / model.calibration!.scores);
    expect(Math.abs(model.calibration!.in80 - 0.8)).toBeLessThan(error);
  });

  it("asks for a table, and says why it cannot estimate", () => {
    expect(run()).toMatchObject({ status: 1 });
    expect(run().stderr).toContain("scores.csv");
    expect(() => fitted(courses.slice(0, 20), [0, 40])).toThrow("too-few-persons");
  });
});
