import { describe, expect, it } from "vitest";
import { courseRows } from "../../src/charts/course/table.ts";
import { invented, judge, onDay, scored, unscored } from "../support/chart-facts.ts";

describe("courseRows()", () => {
  it("has a row for every answer, in order of time", () => {
    const facts = invented([scored(0, 18), scored(14, 12)], {
      unscorable: [unscored(7)],
      otherVersions: [onDay(9)],
    });
    expect(courseRows(facts, { judge }).map((row) => row.score)).toEqual([
      18,
      undefined,
      undefined,
      12,
    ]);
  });

  it("makes the latest rows only, of any kind, where no more are wanted", () => {
    const facts = invented([scored(0, 18), scored(7, 15), scored(21, 12)], {
      unscorable: [unscored(2), unscored(14)],
      otherVersions: [onDay(9)],
    });
    const all = courseRows(facts, { judge });
    expect(all).toHaveLength(6);
    for (const latest of [1, 2, 3, 4, 20]) {
      expect(courseRows(facts, { judge, latest })).toEqual(all.slice(-latest));
    }
  });

  it("leaves answers without a score without one, and says why", () => {
    const [row] = courseRows(invented([], { unscorable: [unscored(0)] }), { judge });
    expect(row).toEqual({
      at: onDay(0),
      change: { status: "none" },
      mode: "screen",
      locale: "en",
      notes: [{ kind: "unscorable" }],
    });
  });

  it("says how and in which language an answer without a score was asked", () => {
    const asked = unscored(7, { mode: "paper", locale: "de" });
    const facts = invented([scored(0, 18)], {
      unscorable: [asked],
      modeChanges: [asked.at],
      localeChanges: [asked.at],
    });
    expect(courseRows(facts, { judge })[1]).toMatchObject({
      mode: "paper",
      locale: "de",
      notes: [{ kind: "unscorable" }, { kind: "mode-changed" }, { kind: "locale-changed" }],
    });
  });

  it.each([
    ["higher-is-worse", 12, { side: "lower", towards: "better", points: 6 }],
    ["higher-is-worse", 24, { side: "higher", towards: "worse", points: 6 }],
    ["higher-is-better", 12, { side: "lower", towards: "worse", points: 6 }],
    ["higher-is-better", 24, { side: "higher", towards: "better", points: 6 }],
    ["higher-is-worse", 18, { side: "same", towards: "same", points: 0 }],
  ] as const)("%s: 18 to %i is said in words, not signs", (direction, value, expected) => {
    const rows = courseRows(invented([scored(0, 18), scored(7, value)], { direction }), { judge });
    expect(rows[0]?.change).toEqual({ status: "baseline" });
    expect(rows[1]?.change).toMatchObject({ status: "compared", ...expected });
  });

  it("without norms tells the difference and no class", () => {
    const rows = courseRows(invented([scored(0, 18), scored(7, 12)]), {
      judge: () => ({ status: "not-judged", reason: "no-norms" }),
    });
    expect(rows[1]?.change).not.toHaveProperty("class");
    expect(rows[1]?.change).toMatchObject({ points: 6 });
  });

  it("compares with the chosen baseline", () => {
    const points = [scored(0, 18), scored(7, 12), scored(14, 9)];
    const facts = invented(points);
    const rows = courseRows(
      { ...facts, ...(facts.points[1] && { baseline: facts.points[1] }) },
      { judge },
    );
    expect(rows.map((row) => row.change.status)).toEqual(["compared", "baseline", "compared"]);
    expect(rows[2]?.change).toMatchObject({ points: 3 });
  });

  it("notes what changed about the asking, and how long the silence was", () => {
    const facts = invented([scored(0, 18), scored(60, 12, { prorated: true, mode: "paper" })], {
      modeChanges: [onDay(60)],
    });
    expect(courseRows(facts, { judge })[1]?.notes).toEqual([
      { kind: "prorated" },
      { kind: "after-gap", days: 60 },
      { kind: "mode-changed" },
    ]);
  });
});
