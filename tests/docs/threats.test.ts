import { describe, expect, it } from "vitest";
import { filled, proofs } from "../../scripts/docs-threats.ts";
import { read, tableRows } from "./repository.ts";

const ROWS = 25;
/** What version 0.1 may not be without. */
const MUST_BE_TESTED = [1, 2, 3, 4, 5, 6, 11, 12, 13, 15, 17, 20];
const text = read("docs/threats.md");
const rows = tableRows(text, "#").map(
  ([number = "", asset = "", attacker = "", defence = "", state = ""]) => ({
    number: Number(number),
    cells: [asset, attacker, defence, state],
    state,
  }),
);

const STATE =
  /^(?:\[tested\]\(#tests-of-(\d+)\)(?:; not yet: .+)?|not yet: .+|documented limit: .+)$/;

describe("docs/threats.md", () => {
  it("has every threat once, in order, with every cell filled", () => {
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: ROWS }, (_, index) => index + 1),
    );
    expect(rows.filter(({ cells }) => cells.length !== 4 || cells.includes(""))).toEqual([]);
  });

  it.each(rows)("threat $number says its state and, if tested, leads to its tests", (row) => {
    const [, number] = STATE.exec(row.state) ?? [];
    expect(row.state).toMatch(STATE);
    const tested = proofs().some(({ threat }) => threat === row.number);
    expect(number).toBe(tested ? String(row.number) : undefined);
  });

  it("lists every test that proves a defence (npx node scripts/docs-threats.ts writes it)", () => {
    expect(text).toBe(filled(text));
  });

  it("has a test for each threat that today's product meets", () => {
    const tested = new Set(proofs().map(({ threat }) => threat));
    expect(MUST_BE_TESTED.filter((threat) => !tested.has(threat))).toEqual([]);
  });

  it("knows no test of a threat that is not in the table", () => {
    expect(proofs().filter(({ threat }) => threat < 1 || threat > ROWS)).toEqual([]);
  });
});
