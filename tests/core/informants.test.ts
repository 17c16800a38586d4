import { describe, expect, it } from "vitest";
import { NEAR_DAYS, sideBySide, type SeenByOther } from "../../src/core/informants/side-by-side.ts";
import type { Instant } from "../../src/core/brand.ts";
import { dayOf, pointOf } from "./builders.ts";

const measure = { id: "outside", mirrors: "demo" };
const seenOn = (day: number, value: number, relation: SeenByOther["relation"] = "partner") => ({
  at: dayOf(day),
  relation,
  points: [pointOf(day, value, { measure: "outside@1.0.0" })],
});
const own = (day: number, value: number) => pointOf(day, value, { measure: "demo@1.0.0" });

describe("sideBySide()", () => {
  it("puts the nearest own score beside each, and says how far apart they are", () => {
    const rows = sideBySide(measure, [seenOn(10, 3)], [own(4, 9), own(11, 7.3), own(20, 1)]);
    expect(rows).toMatchObject([{ value: 3, client: { at: dayOf(11), value: 7.3 }, apart: 4.3 }]);
  });

  it("compares nothing that lies more than a week apart, or that is of another measure or scale", () => {
    const far = own(10 + NEAR_DAYS + 1, 5);
    const otherScale = pointOf(10, 5, { measure: "demo@1.0.0", scale: "part" });
    const other = pointOf(10, 5, { measure: "else@1.0.0" });
    const [row] = sideBySide(measure, [seenOn(10, 3)], [far, otherScale, other]);
    expect(row).not.toHaveProperty("client");
    expect(row).not.toHaveProperty("apart");
  });

  it("keeps everybody apart, newest first, and never makes one number of two", () => {
    const seen = [seenOn(3, 2, "parent"), seenOn(9, 8, "teacher"), seenOn(9, 1, "partner")];
    const rows = sideBySide(measure, seen, []);
    expect(rows.map(({ relation, value }) => [relation, value])).toEqual([
      ["teacher", 8],
      ["partner", 1],
      ["parent", 2],
    ]);
  });

  it("has no score where there was none, and no difference then", () => {
    const unscorable = pointOf(
      5,
      { status: "unscorable", missing: ["1"] },
      { measure: "outside@1.0.0" },
    );
    const seen = [{ at: dayOf(5) as Instant, relation: "family" as const, points: [unscorable] }];
    const [row] = sideBySide(measure, seen, [own(5, 4)]);
    expect(row).not.toHaveProperty("value");
    expect(row).not.toHaveProperty("apart");
    expect(row?.client?.value).toBe(4);
  });
});
