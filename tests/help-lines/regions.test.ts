/** Every region's file is valid, and the index lists exactly the files. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Region } from "../../src/help-lines/help-line.ts";
import { REGIONS } from "../../src/help-lines/index.ts";
import { regionSchema } from "../../src/help-lines/schema.ts";

const FOLDER = join(import.meta.dirname, "../../src/help-lines/regions");
const codes = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ""));
const read = (code: string): unknown =>
  JSON.parse(readFileSync(join(FOLDER, `${code}.json`), "utf8"));
const parsed = (code: string): Region => regionSchema.parse(read(code));

describe.each(codes)("region %s", (code) => {
  it("is valid and named after its file", () => {
    expect(parsed(code).region).toBe(code.toUpperCase());
  });

  it("was not read in the future", () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(parsed(code).lines.filter(({ lastRead }) => lastRead > today)).toEqual([]);
  });

  it("begins with a line for everyone in the whole country", () => {
    expect(parsed(code).lines[0]).toMatchObject({ audience: "everyone" });
    expect(parsed(code).lines[0]).not.toHaveProperty("area");
  });
});

describe("the index", () => {
  it("lists exactly the files", () => {
    expect(REGIONS.map(({ region }) => region)).toEqual(
      codes.map((code) => code.toUpperCase()).sort(),
    );
  });

  it("has no id twice", () => {
    const ids = REGIONS.flatMap(({ lines }) => lines.map(({ id }) => id));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

describe("the schema", () => {
  const line = {
    id: "a-line",
    name: "A line",
    lang: "en",
    tel: "123",
    audience: "everyone",
    source: ["https://example.org/"],
    lastRead: "2026-01-31",
    readBy: "Nobody",
  };
  const accepts = (change: object): boolean =>
    regionSchema.safeParse({
      region: "XX",
      emergency: { tel: "112", source: "https://example.org/" },
      lines: [{ ...line, ...change }],
    }).success;
  const hours = (from: string, to: string) => ({ hours: { days: ["mon"], from, to } });

  it.each([
    {},
    { area: "The North", telDisplay: "12-3", press: "2" },
    hours("15:30", "00:30"),
    hours("09:00", "24:00"),
    { sms: { number: "85258", text: "HELLO" } },
  ])("accepts %j", (change) => {
    expect(accepts(change)).toBe(true);
  });

  it.each([
    { tel: "12 3" },
    { telDisplay: "999" },
    { press: "two" },
    { source: [] },
    { source: ["http://example.org/"] },
    { chat: "http://example.org/" },
    { audience: "someone" },
    { lang: "english!" },
    { lastRead: "2026-02-30" },
    { surprise: 1 },
    hours("24:00", "09:00"),
    hours("09:00", "09:00"),
    hours("9", "24"),
  ])("refuses %j", (change) => {
    expect(accepts(change)).toBe(false);
  });

  it("refuses a line that nobody can reach", () => {
    const { tel: _, ...unreachable } = line;
    const region = { region: "XX", emergency: { tel: "112", source: "https://example.org/" } };
    expect(regionSchema.safeParse({ ...region, lines: [unreachable] }).success).toBe(false);
    expect(regionSchema.safeParse({ ...region, lines: [line] }).success).toBe(true);
  });
});
