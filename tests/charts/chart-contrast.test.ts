import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";

const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
const [light = "", dark = ""] = read("styles/tokens.css").split("prefers-color-scheme: dark");
const FILLS = ["band-1", "band-2", "band-3", "band-4", "band-5", "noise", "paper", "paper-raised"];

type Colour = readonly [red: number, green: number, blue: number];

function colour(css: string, token: string): Colour {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6})`).exec(css)?.[1];
  if (!hex) throw new Error(`Token "${token}" is not a colour`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [r, g, b];
}

function luminance(of: Colour): number {
  const [r = 0, g = 0, b = 0] = of
    .map((part) => part / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** One colour laid over another. */
const over = (above: Colour, below: Colour, opacity: number): Colour => {
  const part = (at: 0 | 1 | 2) => above[at] * opacity + below[at] * (1 - opacity);
  return [part(0), part(1), part(2)];
};

const ratio = (a: Colour, b: Colour): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const contrast = (css: string, a: string, b: string): number =>
  ratio(colour(css, a), colour(css, b));

describe.each([
  ["light", light],
  ["dark", dark],
])("the course's colours, %s", (_name, css) => {
  it.each(["accent-strong", "accent", "cutoff", "ink-soft", "ink", "focus"])(
    "%s stands out at 3:1 or more from every fill it crosses",
    (token) => {
      for (const fill of FILLS) expect(contrast(css, token, fill), fill).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(["accent-strong", "cutoff", "ink-soft"])(
    "%s stands out from both bands of the expected course, over every fill",
    (token) => {
      const veil = colour(css, "ink-soft");
      for (const fill of FILLS) {
        // The inner band lies over the outer one: a tenth of the ink each.
        const twice = over(veil, over(veil, colour(css, fill), 0.1), 0.1);
        expect(ratio(colour(css, token), twice), fill).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it.each(["accent-strong", "cutoff", "line-strong"])(
    "%s stands out on a row or panel",
    (token) => {
      for (const fill of ["paper", "paper-raised"])
        expect(contrast(css, token, fill), fill).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(["ink", "ink-soft", "cutoff"])("%s is legible as text beside the plot", (token) => {
    expect(contrast(css, token, "paper")).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the size of the type", () => {
  const css = read("charts/figure.css");

  it("is 12px or more at the least width of each drawing", () => {
    const wideFrom = Number(/inline-size >= ([\d.]+)rem/.exec(css)?.[1]) * 16;
    const narrowFrom = Number(/min-inline-size: ([\d.]+)rem/.exec(css)?.[1]) * 16;
    expect((WIDE.type * wideFrom) / WIDE.width).toBeGreaterThanOrEqual(12);
    expect((NARROW.type * narrowFrom) / NARROW.width).toBeGreaterThanOrEqual(12);
  });

  it("is never set in pixels below that", () => {
    expect(css).not.toMatch(/font-size: (0\.[0-6]\d*rem|\d(\.\d+)?px)/);
  });
});

describe("the styles of charts", () => {
  it.each([
    "figure",
    "drawing",
    "table",
    "media",
    "course/course",
    "lane/lane",
    "goals/goals",
    "sparkline/sparkline",
  ])("%s uses logical properties only", (name) => {
    expect(read(`charts/${name}.css`)).not.toMatch(
      /\b(left|right)\b|(margin|padding)-(top|bottom)|[\s;](min-|max-)?width:/,
    );
  });
});
