/** P20: the colours of every client page, in the light, in the dark, and of quiet pages. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../support/contrast.ts";

const read = (name: string) =>
  readFileSync(new URL(`../../src/styles/${name}.css`, import.meta.url), "utf8");
const [light = "", dark = ""] = read("tokens").split("prefers-color-scheme: dark");
const [quiet = "", quietDark = ""] = read("quiet").split("prefers-color-scheme: dark");

/** What a quiet page does not set itself it has from the page around it: the first one counts. */
const SCHEMES = [
  ["light", light],
  ["dark", dark],
  ["quiet", quiet + light],
  ["quiet, dark", quietDark + dark],
] as const;
const SURFACES = ["paper", "paper-raised", "accent-soft"];

describe.each(SCHEMES)("the colours of pages, %s", (_name, css) => {
  it.each(["ink", "accent", "accent-strong", "error", "cutoff"])(
    "%s is legible on every surface",
    (text) => {
      for (const surface of SURFACES)
        expect(contrast(css, text, surface), surface).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("text is read at 7:1 where it is the main thing, and softly at 4.5:1", () => {
    expect(contrast(css, "ink", "paper")).toBeGreaterThanOrEqual(7);
    expect(contrast(css, "ink", "paper-raised")).toBeGreaterThanOrEqual(7);
    for (const surface of ["paper", "paper-raised"])
      expect(contrast(css, "ink-soft", surface), surface).toBeGreaterThanOrEqual(4.5);
  });

  it("the words on a button stand out from it", () => {
    expect(contrast(css, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(css, "on-accent", "accent-strong")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["line-strong", "accent", "focus", "error", "ink"])(
    "%s, which draws controls and focus, stands out at 3:1",
    (edge) => {
      for (const surface of ["paper", "paper-raised"])
        expect(contrast(css, edge, surface), surface).toBeGreaterThanOrEqual(3);
    },
  );

  it("a banner of made-up data is legible", () => {
    expect(contrast(css, "ink", "warm-soft")).toBeGreaterThanOrEqual(4.5);
  });
});

it("a quiet page sets as much in the dark as in the light, and all of it is grey", () => {
  const tokens = (css: string) => [...css.matchAll(/--([\w-]+): #/g)].map(([, name]) => name);
  expect(new Set(tokens(quietDark))).toEqual(new Set([...tokens(quiet), "on-accent"]));
  for (const [, red, green, blue] of `${quiet}${quietDark}`.matchAll(
    /#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/g,
  ))
    expect([green, blue]).toEqual([red, red]);
});
