import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const CORE = join(import.meta.dirname, "..", "..", "src", "core");
/** Rooms in which every number that leaves must say its unit and its source. */
// prettier-ignore
const ROOMS = [
  "scoring", "change", "series", "answers",
  "statistics", "trajectory", "rules", "simulation", "honesty", "signals",
];

/** An exported function, with the comment that stands directly above it. */
const EXPORT =
  /(?:(\/\*\*(?:(?!\*\/)[^])*\*\/)\n)?export (?:function (\w+)|const (\w+) = (?:<[^=]*>)?\()/g;

/** Exported functions of a source text and their doc comments. */
const exportedFunctions = (text: string) =>
  [...text.matchAll(EXPORT)].map(([, comment = "", declared, assigned]) => ({
    name: declared ?? assigned ?? "",
    comment,
  }));

const functions = ROOMS.flatMap((room) =>
  readdirSync(join(CORE, room))
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => {
      const text = readFileSync(join(CORE, room, file), "utf8");
      return exportedFunctions(text).map((found) => ({ ...found, file: `${room}/${file}` }));
    }),
);

describe("exported functions of scoring and change", () => {
  it("are found by this test", () => {
    const names = functions.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["score", "judgeChange", "raisedRisks", "factsOf"]),
    );
  });

  it.each(functions)(
    "$file $name() says what it means, its @unit and its @source",
    ({ comment }) => {
      expect(comment).toMatch(/^\/\*\*\s+(\* )?[A-Z]/);
      expect(comment).toMatch(/\* @unit \S/);
      expect(comment).toMatch(/\* @source \S/);
    },
  );

  it("would be refused without them", () => {
    const [bare] = exportedFunctions("/** Adds. */\nexport function add(a: number) {}");
    expect(bare?.comment).not.toMatch(/@unit|@source/);
    expect(exportedFunctions("export const add = (a: number) => a")[0]?.comment).toBe("");
  });
});
