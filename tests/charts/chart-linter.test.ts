/**
 * The rules that every chart keeps, over every chart and many inputs. Numbers are those of
 * the UX requirements, section C.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { drawAll } from "../support/chart-gallery.ts";
import { openRenderer } from "../support/chart-render.ts";
import { type Sample, SAMPLES } from "../support/chart-samples.ts";

const SOURCE_OF_CHARTS = join(import.meta.dirname, "../../src/charts");
const CHARTS = ["course", "lane", "daily", "goals", "plain"] as const;
type Kind = (typeof CHARTS)[number];
const LOCALES = ["en", "en-XA", "ar-XB"].map((tag) => findLocale(tag) ?? SOURCE);
const CASES = SAMPLES.flatMap((sample) =>
  LOCALES.map((locale) => [sample.name, locale.tag, sample, locale] as const),
);

/** Markup of each figure, by chart. */
const drawn = new Map<string, ReadonlyMap<Kind, readonly string[]>>();
let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
  for (const [name, tag, sample, locale] of CASES) {
    const shown = await drawAll(renderer, sample, locale);
    const figures = shown.map(
      ({ name: chart, html }) =>
        [chart.split(",")[0] as Kind, html.match(/<figure[^]*?<\/figure>/g) ?? []] as const,
    );
    drawn.set(`${name} ${tag}`, new Map(figures));
  }
}, 120_000);
afterAll(() => renderer?.close());

/** What is wrong with one figure; empty when nothing is. */
type Rule = (html: string, about: { readonly kind: Kind; readonly sample: Sample }) => boolean;

const textOf = (html: string): string => html.replace(/<[^>]*>/g, " ");
const all = (html: string, pattern: RegExp): readonly string[] => html.match(pattern) ?? [];
const DRAWING = /<svg(?![^>]*aria-hidden)[^>]*>/g;
/** A signed number with nothing before it: "−3", not "16-18" and not "3 points lower". */
const BARE_SIGN = /(?:^|[\s(])[+−-]\d/;

const hasNothing = ({ scores, entries, goals }: Sample, kind: Kind): boolean =>
  kind === "lane"
    ? entries.length === 0
    : kind === "goals"
      ? goals.every(({ ratings, milestones }) => ratings.length + milestones.length === 0)
      : scores.length === 0;

const RULES: Readonly<Record<string, Rule>> = {
  "V3 says in words which way is better, beside the drawing and in the table": (html, { kind }) => {
    if (kind === "lane") return true;
    const [said = ""] = all(html, /<p class="chart-direction">[^]*?<\/p>/g);
    const direction = textOf(said.replace(/<b>[^]*?<\/b>/, "")).trim();
    const captions = all(html, /<caption[^]*?<\/caption>/g);
    return direction !== "" && captions.every((caption) => caption.includes(direction));
  },
  "V3 shows no bare signed difference": (html, { kind }) =>
    kind === "goals" ||
    all(html, /<t[dh][\s>][^]*?<\/t[dh]>|data-says="[^"]*"|<p[^>]*>[^]*?<\/p>/g).every(
      (text) => !BARE_SIGN.test(textOf(text)),
    ),
  "V5 has both ends of the range on its axis": (html, { kind }) => {
    if (kind === "lane") return true;
    const numbers = all(html, /chart-score-text[^]*?<\/g>/g)
      .flatMap((group) => all(group, /<text[^>]*>[^<]*</g))
      .map((text) => text.replace(/^[^>]*>|<$/g, "").trim());
    const ends =
      kind === "goals" ? [/^(0|−2)$/, /^(10|\+2)$/] : [/^0$/, kind === "daily" ? /^10$/ : /^40$/];
    return ends.every((end) => numbers.some((text) => end.test(text.replace(/[^\d+−]/g, ""))));
  },
  "V12, V16 has a table with caption and scope": (html, { kind, sample }) =>
    hasNothing(sample, kind) ||
    (/<caption[^>]*>/.test(html) &&
      /<th scope="col"/.test(html) &&
      /<th scope="row"/.test(html) &&
      !/<th(?!ead)(?![^>]*scope=)/.test(html)),
  "V14 has a heading, a visible summary and how to read it": (html) =>
    /<h[234][^>]*class="chart-heading"/.test(html) &&
    /class="chart-summary"[^>]*>\s*[^<\s]/.test(html) &&
    /<details[^>]*class="chart-more"/.test(html),
  "V18 is an image with a name that stands on the page": (html) => {
    const drawings = all(html, DRAWING);
    return (
      drawings.length === 2 &&
      drawings.every((svg) => {
        const ids = /aria-labelledby="([^"]+)"/.exec(svg)?.[1]?.split(" ") ?? [];
        return /role="img"/.test(svg) && ids.length === 2 && ids.every((id) => html.includes(`id="${id}"`)); // prettier-ignore
      })
    );
  },
  "V19, V21 whatever takes the focus has a role and a name": (html) =>
    all(html, /<[^>]*tabindex="0"[^>]*>/g).every(
      (tag) => /role="|^<section/.test(tag) && /aria-label(ledby)?="/.test(tag),
    ),
  "V9 has the number of people and the version beside what is expected": (html) =>
    !/<path class="course-expected"/.test(html) || /259[^]*1/.test(textOf(html)),
  "V25 explains every form that it uses": (html) => {
    const used = new Set(
      all(html, /marker-start="url\(#[^)]+\)"/g).map((use) => /#([^)]+)/.exec(use)?.[1]),
    );
    const formOf = (id = "") =>
      new RegExp(`id="${id}"[^>]*><path[^>]* d="([^"]+)"`).exec(html)?.[1];
    const key = /<ul class="chart-key"[^]*?<\/ul>/.exec(html)?.[0] ?? "";
    return (
      /class="[^"]*plain/.test(html) || [...used].every((id) => key.includes(`d="${formOf(id)}"`))
    );
  },
  "V28 is complete without scripts": (html) =>
    !/<script|\son[a-z]+=|\sstyle=|hidden(?!=")|NaN|undefined|Infinity/.test(
      html.replace(/visibility="hidden"|aria-hidden/g, ""),
    ),
  "V29 has one path for each line": (html) => all(html, /class="chart-line/g).length <= 2 * 40,
  "words that somebody typed keep their direction to themselves": (html, { kind }) =>
    kind !== "goals" || /<h[34][^>]*><span dir="auto">/.test(html),
};

describe.each(Object.entries(RULES))("%s", (_title, rule) => {
  it.each(CASES)("%s, %s", (name, tag, sample) => {
    const broken = CHARTS.flatMap((kind) =>
      (drawn.get(`${name} ${tag}`)?.get(kind) ?? [])
        .filter((html) => !rule(html, { kind, sample }))
        .map((html) => `${kind}: ${html.slice(0, 200)}`),
    );
    expect(broken).toEqual([]);
  });
});

describe("the linter", () => {
  it("has seen every chart", () => {
    const folders = readdirSync(SOURCE_OF_CHARTS).filter((name) =>
      existsSync(join(SOURCE_OF_CHARTS, name, "Chart.astro")),
    );
    // A sparkline is hidden from assistive technology: the cells beside it say the same.
    expect(CHARTS.toSorted()).toEqual(folders.filter((name) => name !== "sparkline").toSorted());
    for (const charts of drawn.values()) {
      expect(CHARTS.filter((chart) => (charts.get(chart)?.length ?? 0) === 0)).toEqual([]);
    }
  });

  const figure = (name: string, chart: Kind = "course"): string =>
    drawn
      .get("full en")
      ?.get(chart)
      ?.find((html) => html.includes(name)) ?? "";

  it.each([
    ["V3 says", /<b>Score<\/b>[^<]*/, "<b>Score</b>"],
    ["V3 shows", /7 points lower \(less distress\)/g, "-7"],
    ["V5", />40</g, ">25<"],
    ["V12", / scope="col"/g, ""],
    ["V14", /class="chart-heading"/g, ""],
    ["V18", /role="img"/g, ""],
    ["V19", /role="application"/g, ""],
    ["V9", /259/g, "some"],
    ["V25", /<ul class="chart-key"/g, "<ul"],
    ["V28", /<figure/, '<figure style="x"'],
  ])("finds a breach of %s", (title, what, instead) => {
    const found = Object.entries(RULES).find(([name]) => name.startsWith(title));
    const html = figure("CORE-10");
    const sample = SAMPLES[0];
    if (!found || !sample) throw new Error("No such rule");
    expect(found[1](html, { kind: "course", sample })).toBe(true);
    const broken = html.replace(what, instead);
    expect(broken).not.toBe(html);
    expect(found[1](broken, { kind: "course", sample })).toBe(false);
  });
});
