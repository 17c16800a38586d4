import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { marksInPaths, pathsOfMarks } from "../../src/charts/mark-paths.ts";
import { type Outline, OUTLINES } from "../../src/charts/shapes.ts";

const outline = fc.constantFrom(...(Object.keys(OUTLINES) as Outline[]));
const tenth = fc.integer({ min: -100, max: 9000 }).map((tenths) => tenths / 10);
const marks = fc.array(fc.record({ x: tenth, y: tenth, outline }), { maxLength: 60 });

describe("marks as paths", () => {
  it("come back where they were put, in their order", () => {
    fc.assert(
      fc.property(marks, (put) => {
        expect(marksInPaths(pathsOfMarks(put))).toEqual(put.map(({ x, y }) => ({ x, y })));
      }),
    );
  });

  it("are one for each outline, and say their order only where there are several", () => {
    const circle = (x: number) => ({ x, y: 1.5, outline: "circle" as const });
    const cross = { x: 2, y: 3, outline: "cross" as const };
    expect(pathsOfMarks([circle(1), circle(4)])).toEqual([
      { outline: "circle", d: "M1 1.5L4 1.5" },
    ]);
    expect(pathsOfMarks([circle(1), cross, circle(4)])).toEqual([
      { outline: "circle", d: "M1 1.5L4 1.5", order: "0 2" },
      { outline: "cross", d: "M2 3", order: "1" },
    ]);
    expect(pathsOfMarks([])).toEqual([]);
  });
});
