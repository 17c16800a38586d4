import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OFFERED } from "../../src/core/i18n/locales.ts";
import { dueLines } from "../../src/help-lines/due.ts";
import { REGIONS } from "../../src/help-lines/index.ts";
import type { Region } from "../../src/help-lines/help-line.ts";
import { lastReadOf } from "../../src/help-lines/last-read.ts";
import { withoutLine } from "../../src/help-lines/uncovered.ts";

const line = (id: string, lastRead: string): Region["lines"][number] => ({
  id,
  name: id,
  lang: "en",
  tel: "1",
  audience: "everyone",
  source: ["https://example.org/"],
  lastRead,
  readBy: "Nobody",
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
      { region: "XX", id: "oldest", lastRead: "2025-01-01", ageDays: 365 },
    ]);
  });
});

describe("lastReadOf", () => {
  it("is the day of the line that waits longest, so no page says a later one", () => {
    expect(lastReadOf(regions)).toBe("2025-01-01");
    expect(lastReadOf([...REGIONS, ...regions])).toBe("2025-01-01");
  });
});

describe("the check that a build begins with", () => {
  const run = (env: Readonly<Record<string, string>>) =>
    spawnSync(process.execPath, ["scripts/help-lines-due.ts", "--check"], {
      cwd: join(import.meta.dirname, "../.."),
      env: { ...process.env, ...env },
      encoding: "utf8",
    });

  it("is what `npm run build` begins with", () => {
    const file = join(import.meta.dirname, "../../package.json");
    const { scripts } = JSON.parse(readFileSync(file, "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(scripts["build"]).toMatch(/^node scripts\/help-lines-due\.ts --check && /);
  });

  it("says nothing while every line is young enough", () => {
    const { status, stdout, stderr } = run({ HELP_LINES_MAX_AGE: "100000" });
    expect([status, stdout, stderr]).toEqual([0, "", ""]);
  });

  it("fails on a stale line, names it, and says how to go on; a demo is only told", () => {
    const stale = run({ HELP_LINES_MAX_AGE: "0", PUBLIC_DEMO: "" });
    expect(stale.status).toBe(1);
    expect(stale.stderr).toMatch(/GB {2}\S+ {2}last read \d{4}-\d\d-\d\d, \d+ days ago/);
    expect(stale.stderr).toContain("HELP_LINES_MAX_AGE=<days>");
    const demo = run({ HELP_LINES_MAX_AGE: "0", PUBLIC_DEMO: "1" });
    expect(demo.status).toBe(0);
    expect(demo.stderr).toContain("last read");
  });

  it("refuses a number of days that is none", () => {
    expect(run({ HELP_LINES_MAX_AGE: "soon" }).status).toBe(2);
  });
});

describe("withoutLine", () => {
  const tags = (locales: readonly { readonly tag: string }[]) => locales.map(({ tag }) => tag);
  const speaking = (languages: readonly string[]): readonly Region[] =>
    regions.map((region) => ({
      ...region,
      lines: region.lines.map((one) => ({ ...one, languages })),
    }));

  it("names each language of the pages in which no line is known to answer", () => {
    expect(withoutLine(regions, OFFERED)).toEqual(OFFERED);
    const left = tags(withoutLine(speaking(["pt", "zh-Hant", "en"]), OFFERED));
    expect(left).toContain("de");
    expect(left).not.toContain("pt-BR");
    expect(left).toHaveLength(OFFERED.length - 3);
  });

  it("is told by `npm run help-lines`, one line for each", () => {
    const { stdout } = spawnSync(process.execPath, ["scripts/help-lines-due.ts"], {
      cwd: join(import.meta.dirname, "../.."),
      encoding: "utf8",
    });
    const told = stdout.split("\n").filter((line) => line.includes("is known to answer"));
    expect(told.map((line) => line.split(" ")[0])).toEqual(tags(withoutLine(REGIONS, OFFERED)));
  });
});

describe("the regions", () => {
  it("are at least twelve, each with a source and a day for every line", () => {
    expect(REGIONS.length).toBeGreaterThanOrEqual(12);
    const lines = REGIONS.flatMap((region) => region.lines);
    expect(lines.filter(({ source, lastRead }) => source.length === 0 || !lastRead)).toEqual([]);
  });
});
