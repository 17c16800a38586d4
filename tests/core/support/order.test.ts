import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleKind } from "../../../src/core/rules/rule.ts";
import { AREAS } from "../../../src/core/support/area.ts";
import { areasFor } from "../../../src/core/support/order.ts";

const KINDS: readonly RuleKind[] = [
  "deterioration",
  "no-improvement",
  "beyond-expected",
  "alliance-drop",
  "alliance-low",
  "risk-item",
  "missed-occasions",
  "clinical-at-end",
];

const order = (...fired: readonly RuleKind[]) => areasFor(fired).map(({ area }) => area);

describe("areasFor()", () => {
  it.each([
    [[], AREAS],
    [["risk-item"], ["safety", "motivation", "alliance", "support", "skills"]],
    [["alliance-drop"], ["alliance", "safety", "motivation", "support", "skills"]],
    [
      ["alliance-low", "risk-item"],
      ["safety", "alliance", "motivation", "support", "skills"],
    ],
    [["deterioration"], ["safety", "support", "motivation", "alliance", "skills"]],
    [
      ["deterioration", "alliance-low"],
      ["safety", "alliance", "support", "motivation", "skills"],
    ],
    [["no-improvement"], ["motivation", "skills", "support", "alliance", "safety"]],
    [["missed-occasions"], ["motivation", "alliance", "support", "safety", "skills"]],
    [["clinical-at-end"], ["skills", "support", "safety", "motivation", "alliance"]],
  ] as const)("after %j", (fired, expected) => {
    expect(order(...fired)).toEqual(expected);
  });

  it("says which signals point to an area", () => {
    const areas = areasFor(["no-improvement", "deterioration", "no-improvement"]);
    expect(areas[0]).toEqual({ area: "safety", because: ["deterioration"] });
    expect(areas.find(({ area }) => area === "support")?.because).toEqual([
      "deterioration",
      "no-improvement",
    ]);
    expect(areasFor([])[0]?.because).toEqual([]);
  });

  it("shows all five areas, safety first whenever a signal points to it, in any order of signals", () => {
    fc.assert(
      fc.property(fc.subarray([...KINDS]), (fired) => {
        const areas = areasFor(fired);
        expect(areas.map(({ area }) => area).toSorted()).toEqual(AREAS.toSorted());
        expect(areasFor(fired.toReversed())).toEqual(areas);
        const safety = areas.find(({ area }) => area === "safety");
        if (safety && safety.because.length > 0) expect(areas[0]).toBe(safety);
      }),
    );
  });

  it("points every kind of rule somewhere", () => {
    for (const kind of KINDS) {
      expect(areasFor([kind])[0]?.because).toEqual([kind]);
    }
  });
});
