import { describe, expect, it } from "vitest";
import { dueLines } from "../../src/help-lines/due.ts";
import type { Region } from "../../src/help-lines/help-line.ts";

const line = (id: string, lastVerified: string): Region["lines"][number] => ({
  id,
  name: id,
  lang: "en",
  tel: "1",
  audience: "everyone",
  source: ["https://example.org/"],
  lastVerified,
  verifiedBy: "Nobody",
});
const regions: readonly Region[] = [
  {
    region: "XX",
    emergency: { tel: "112", source: "https://example.org/" },
    lines: [line("new", "2026-06-30"), line("old", "2026-01-01"), line("oldest", "2025-01-01")],
  },
];
const due = (today: string, days: number) => dueLines(regions, today, days).map(({ id }) => id);

describe("dueLines", () => {
  it("names nothing that is young enough", () => {
    expect(due("2026-06-30", 1000)).toEqual([]);
  });

  it("counts a line as due on the day after its last day", () => {
    expect(due("2026-06-30", 180)).toEqual(["oldest"]);
    expect(due("2026-07-01", 180)).toEqual(["oldest", "old"]);
  });

  it("tells where the line is and how old", () => {
    expect(dueLines(regions, "2026-01-01", 364)).toEqual([
      { region: "XX", id: "oldest", lastVerified: "2025-01-01", ageDays: 365 },
    ]);
  });
});
