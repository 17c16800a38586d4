import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CourseBaseline, DAY } from "../../src/charts/course/words.ts";
import { courseRows } from "../../src/charts/course/table.ts";
import type { Facts } from "../../src/core/series/facts.ts";
import { invented, judge, onDay, scored, SPANS, unscored } from "../support/chart-facts.ts";
import { openRenderer } from "../support/chart-render.ts";
import { sampleWords, tableWords } from "../support/chart-words.ts";

const twelve = invented(
  [18, 17, 19, 15, 14, 12, 13, 10, 9, 8, 6, 5].map((value, i) => scored(i * 7, value)),
);
const COURSES: [string, Facts][] = [
  ["twelve scores", twelve],
  ["no score", invented([])],
  ["one score", invented([scored(0, 11)])],
  ["only answers that cannot be scored", invented([], { unscorable: [unscored(0)] })],
  [
    "every kind of mark",
    invented([scored(0, 9, { prorated: true }), scored(7, 9, { mode: "paper" }), scored(14, 9)], {
      unscorable: [unscored(9)],
      localeChanges: [onDay(14)],
      otherVersions: [onDay(10)],
    }),
  ],
  ["two hundred scores", invented(Array.from({ length: 200 }, (_, i) => scored(i * 3, i % 28)))],
  ["more than two hundred", invented(Array.from({ length: 201 }, (_, i) => scored(i * 3, i % 28)))],
];

const baselinesOf = ({ points }: Facts): CourseBaseline[] =>
  points.slice(0, -1).map(({ value }, point) => ({
    point,
    label: `Session ${point + 1}: ${value}`,
    day: `Session ${point + 1}`,
    noise: { low: value - 5, high: value + 5 },
    verdict: `From ${value} on ${DAY}, in words.`,
  }));

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

async function chart(facts: Facts, { id = "c", lang = "en" as "en" | "ar" } = {}): Promise<string> {
  const rows = courseRows(facts, { judge });
  const table = await renderer.render("/src/charts/course/CourseTable.astro", {
    props: { id: `${id}-table`, rows, words: tableWords },
  });
  return renderer.render("/src/charts/course/Chart.astro", {
    props: {
      id,
      facts,
      bands: SPANS,
      baselines: baselinesOf(facts),
      words: sampleWords(lang),
      heading: "The finding",
      summary: "The summary.",
      dir: lang === "ar" ? "rtl" : "ltr",
    },
    slots: { table, reading: "<p>Reading.</p>" },
  });
}

const count = (html: string, pattern: RegExp): number => [...html.matchAll(pattern)].length;

describe("Chart.astro", () => {
  it.each(COURSES)("%s: says the direction, the finding and the summary", async (_name, facts) => {
    for (const lang of ["en", "ar"] as const) {
      const html = await chart(facts, { lang });
      expect(html).toContain(sampleWords(lang).direction);
      expect(html).toContain("The finding");
      expect(html).toContain("The summary.");
      expect(html).toContain("<caption");
    }
  });

  it.each(COURSES)("%s: needs no inline style or script", async (_name, facts) => {
    expect(await chart(facts)).not.toMatch(/\sstyle=|<style|<script|\son[a-z]+=|NaN|undefined/);
  });

  it.each(COURSES)("%s: ids are unique and references lead somewhere", async (_name, facts) => {
    const html = (await chart(facts)) + (await chart(facts, { id: "d" }));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [
      ...html.matchAll(/(?:href="#|url\(#|aria-labelledby="|aria-describedby="|for=")([^")]+)/g),
    ];
    for (const target of targets.flatMap((match) => match[1]?.split(" ") ?? []))
      expect(ids).toContain(target);
  });

  it("is an image with a name, drawn twice and explained once", async () => {
    const html = await chart(twelve);
    expect(count(html, /<svg[^>]*role="img"[^>]*aria-labelledby="c-heading c-summary"/g)).toBe(2);
    expect(count(html, /<svg(?![^>]*(role="img"|aria-hidden))/g)).toBe(0);
    expect(/data-says="([^"]+)"/.exec(html)?.[1]?.split("\n")).toHaveLength(12);
    expect(html.match(/marker-mid=/g)).toHaveLength(2);
  });

  /** What stands in one attribute of the choice, a line each. */
  const linesOf = (html: string, name: string): readonly string[] =>
    new RegExp(`<select[^>]* data-${name}="([^"]*)"`).exec(html)?.[1]?.split("\n") ?? [];

  it("compares with scores, whose marks stand among those without one", async () => {
    const values = async (facts: Facts) => linesOf(await chart(facts), "mark");
    expect(await values(COURSES[4]?.[1] ?? twelve)).toEqual(["0", "1"]);
    const late = invented([scored(0, 9), scored(7, 8), scored(14, 7)], {
      unscorable: [unscored(3)],
    });
    expect(await values(late)).toEqual(["0", "2"]);
  });

  it("sets the direction of the drawing's text", async () => {
    expect(count(await chart(twelve), /<svg[^>]*direction="ltr"/g)).toBe(2);
    expect(count(await chart(twelve, { lang: "ar" }), /<svg[^>]*direction="rtl"/g)).toBe(2);
  });

  it("explains the signs it uses, and no others", async () => {
    const { shapes } = sampleWords("en");
    const plain = await chart(twelve);
    expect(plain).toContain(shapes.circle);
    expect(plain).not.toContain(shapes.diamond);
    const all = await chart(COURSES[4]?.[1] ?? twelve);
    for (const shape of ["diamond", "square", "triangle", "cross", "ring"] as const)
      expect(all).toContain(shapes[shape]);
  });

  it("carries every baseline's band and verdict from the server", async () => {
    const html = await chart(twelve);
    expect(count(html, /<option/g)).toBe(11);
    for (const name of ["mark", "day", "said"]) expect(linesOf(html, name)).toHaveLength(11);
    const verdicts = linesOf(html, "verdict");
    for (const size of ["wide", "narrow"]) {
      expect(linesOf(html, size)).toHaveLength(verdicts.length);
      for (const band of linesOf(html, size)) expect(band).toMatch(/^[\d.]+ [\d.]+$/);
    }
    for (const place of linesOf(html, "said")) expect(verdicts[Number(place)]).toMatch(/\w/);
  });

  it("says of a score once what every session with it points to", async () => {
    const html = await chart(invented(Array.from({ length: 61 }, (_, i) => scored(i * 7, i % 28))));
    expect(linesOf(html, "verdict")).toHaveLength(28);
    expect(linesOf(html, "said")).toHaveLength(60);
    expect(linesOf(html, "said")[28]).toBe(linesOf(html, "said")[0]);
  });

  it("offers single marks up to two hundred", async () => {
    const [at, beyond] = await Promise.all(COURSES.slice(-2).map(([, facts]) => chart(facts)));
    expect(at).toContain("chart-reader");
    expect(beyond).not.toContain("chart-reader");
  });

  it("stays small: two charts of twelve with their tables under 12 kB compressed", async () => {
    const other = invented(
      twelve.points.map((point, i) => scored(i * 8 + 1, (point.value * 7) % 22)),
    );
    const html = (await chart(twelve)) + (await chart(other, { id: "d" }));
    expect(gzipSync(html).length).toBeLessThan(12_000);
  });
});
