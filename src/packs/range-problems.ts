import { type Measure, optionsOf, type Scale } from "../core/measures/measure.ts";
import type { Problem } from "./problems.ts";

/** Numbers of a scale that no answers can give. Every item must already find its options. */
export const rangeProblems =
  (measure: Measure) =>
  (scale: Scale, s: number): readonly Problem[] => {
    const [lowest, highest] = scale.range;
    const values = scale.items.map((item) => optionsOf(measure, item).map(({ value }) => value));
    const least = values.reduce((sum, of) => sum + Math.min(...of), 0);
    const most = values.reduce((sum, of) => sum + Math.max(...of), 0);
    const inside = (value: number) => value >= lowest && value <= highest;
    const here = (path: Problem["path"], message: string) => ({
      path: ["scales", s, ...path],
      message,
    });
    return [
      ...(lowest === least && highest === most
        ? []
        : [here(["range"], `The items can give scores from ${least} to ${most}`)]),
      ...(scale.bands[0]?.from === lowest
        ? []
        : [here(["bands", 0, "from"], `The first band begins at the lowest score, ${lowest}`)]),
      ...scale.bands.flatMap(({ from }, b) => {
        const before = scale.bands[b - 1];
        if (before && from <= before.from) {
          return [here(["bands", b, "from"], "Each band begins above the one before")];
        }
        return inside(from)
          ? []
          : [here(["bands", b, "from"], "The band begins outside the range")];
      }),
      ...scale.cutoffs.flatMap(({ value }, c) =>
        inside(value) ? [] : [here(["cutoffs", c, "value"], "The cut-off lies outside the range")],
      ),
      ...scale.reliableChange.flatMap((rule, r) =>
        rule.kind === "computed" || rule.value <= highest - lowest
          ? []
          : [here(["reliableChange", r, "value"], "No two scores can differ by so much")],
      ),
      ...(scale.missing.rule === "none-allowed" || scale.missing.maxMissing < scale.items.length
        ? []
        : [here(["missing", "maxMissing"], "At least one item must be answered")]),
    ];
  };
