/** Every formula against sixty decimal digits: see data/SOURCE.md. */
import { describe, expect, it } from "vitest";
import { cutoffA, cutoffB, cutoffC } from "../../../src/core/change/cutoffs.ts";
import { trueCutoff } from "../../../src/core/change/hageman-arrindell.ts";
import { yardstickOf } from "../../../src/core/change/prepare.ts";
import type { ChangeRule } from "../../../src/core/change/rule.ts";
import { indexOf } from "../../../src/core/change/yardstick.ts";
import { textOf } from "./data.ts";

interface Worked {
  readonly given: Readonly<Record<string, number>> & { readonly from: number; readonly to: number };
  readonly index: Readonly<Record<string, string>>;
  readonly cutoff: Readonly<Record<"a" | "b" | "c" | "true c" | "cs", string>>;
}

const worked = JSON.parse(textOf("high-precision.json")) as readonly Worked[];

/** Agreement in twelve significant digits, or to a billionth near nought. */
const agrees = (found: number | undefined, digits: string): boolean =>
  found !== undefined &&
  Math.abs(found - Number(digits)) <= 1e-12 * Math.max(1000, Math.abs(Number(digits)));

describe.each(worked.map((example, i) => [i + 1, example] as const))(
  "worked example %d",
  (_number, { given, index, cutoff }) => {
    const groups = {
      clinical: { mean: given["mean"]!, sd: given["sd"]! },
      functional: { mean: given["functionalMean"]!, sd: given["functionalSd"]! },
    };
    const ruleFor = (method: string) =>
      ({
        method,
        comparison: "more-than",
        ...given,
        functional: groups.functional,
        zero: 0,
        improvement: 50,
        worsening: 50,
      }) as unknown as ChangeRule;

    it.each(Object.entries(index))("%s: %s", (method, digits) => {
      const yardstick = yardstickOf(ruleFor(method));
      const found = yardstick.ok ? indexOf(yardstick.value, given.from, given.to) : undefined;
      expect(agrees(found, digits), `${found} is not ${digits}`).toBe(true);
    });

    it("cut-offs a, b and c, and the true one with its index", () => {
      const rule = ruleFor("hageman-arrindell") as Extract<
        ChangeRule,
        { method: "hageman-arrindell" }
      >;
      const own = trueCutoff(rule, "higher-is-worse");
      const found = {
        a: cutoffA(groups.clinical, "higher-is-worse"),
        b: cutoffB(groups.functional, "higher-is-worse"),
        c: cutoffC(groups.clinical, groups.functional),
        "true c": own?.value,
        cs: own?.index(given.to),
      };
      for (const [name, digits] of Object.entries(cutoff)) {
        expect(agrees(found[name as keyof typeof found], digits), name).toBe(true);
      }
    });
  },
);
