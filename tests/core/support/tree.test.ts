import { describe, expect, it } from "vitest";
import { AREAS, PARTS } from "../../../src/core/support/area.ts";
import { SUPPORT_SOURCES, type SupportSource } from "../../../src/core/support/sources.ts";
import { SUPPORT_TREE } from "../../../src/core/support/tree.ts";
import { supportTree } from "../../../src/locales/staff/support-tree.ts";

const leaves = SUPPORT_TREE.flatMap((area) => area.leaves.map((leaf) => ({ ...leaf, area })));

describe("the support tree", () => {
  it("has the five areas, each with something in each part", () => {
    expect(SUPPORT_TREE.map(({ id }) => id)).toEqual(AREAS);
    for (const area of SUPPORT_TREE) {
      expect(new Set(area.leaves.map(({ part }) => part))).toEqual(new Set(PARTS));
    }
  });

  it("names each line once, after its area", () => {
    expect(new Set(leaves.map(({ id }) => id)).size).toBe(leaves.length);
    expect(leaves.filter(({ id, area }) => !id.startsWith(`${area.id}-`))).toEqual([]);
  });

  it("has words for each line, and no words without a line", () => {
    expect(Object.keys(supportTree).toSorted()).toEqual(
      leaves.map(({ id }) => `support.leaf.${id}`).toSorted(),
    );
  });

  it("says what to do when danger is near, and asks for supervision in every area", () => {
    expect(supportTree["support.leaf.safety-emergency"]).toContain("call the emergency number");
    for (const area of AREAS) {
      expect(leaves.some((leaf) => leaf.area.id === area && leaf.part === "supervision")).toBe(
        true,
      );
    }
  });
});

describe("the sources of the support tree", () => {
  const cited = new Set(leaves.flatMap(({ sources }) => sources as readonly string[]));
  const all: readonly (readonly [string, SupportSource])[] = Object.entries(SUPPORT_SOURCES);

  it.each(all.filter(([id]) => id !== "own"))("%s can be looked up", (_id, { url, read }) => {
    expect(url).toMatch(/^https:\/\//);
    expect(read).not.toBe("none");
  });

  it("claim nothing for our own suggestions", () => {
    expect(SUPPORT_SOURCES.own).toEqual({ text: expect.stringContaining("own"), read: "none" });
    const mixed = leaves.filter(
      ({ sources }) => sources.length > 1 && (sources as readonly string[]).includes("own"),
    );
    expect(mixed).toEqual([]);
  });

  it("are each cited by a line, or stand over the tree", () => {
    const over = ["kuhne-2019", "de-jong-2024"];
    expect(all.map(([id]) => id).filter((id) => !cited.has(id) && !over.includes(id))).toEqual([]);
  });
});
