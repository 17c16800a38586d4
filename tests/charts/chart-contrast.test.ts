import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { colour, type Colour, contrast, ratio } from "../support/contrast.ts";

const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
const [light = "", dark = ""] = read("styles/tokens.css").split("prefers-color-scheme: dark");
const FILLS = ["band-1", "band-2", "band-3", "band-4", "band-5", "noise", "paper", "paper-raised"];

/** One colour laid over another. */
const over = (above: Colour, below: Colour, opacity: number): Colour => {
  const part = (at: 0 | 1 | 2) => above[at] * opacity + below[at] * (1 - opacity);
  return [part(0), part(1), part(2)];
};

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

  it("the range of a day stands out on a row or panel, faint as it is", () => {
    const rule = /\.chart-spread \{[^}]*opacity: ([\d.]+)/.exec(read("charts/daily/daily.css"));
    for (const fill of ["paper", "paper-raised"]) {
      const below = colour(css, fill);
      const line = over(colour(css, "accent-strong"), below, Number(rule?.[1]));
      expect(ratio(line, below), fill).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(["ink", "ink-soft", "cutoff"])("%s is legible as text beside the plot", (token) => {
    expect(contrast(css, token, "paper")).toBeGreaterThanOrEqual(4.5);
  });
});

describe("the size of the type", () => {
  const css = read("charts/figure.css");

  it("is 12px or more at the least width of each drawing", () => {
    const wideFrom = Number(/inline-size >= ([\d.]+)rem/.exec(css)?.[1]) * 16;
    const narrowFrom = Number(/min-inline-size: min\(([\d.]+)rem/.exec(css)?.[1]) * 16;
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
