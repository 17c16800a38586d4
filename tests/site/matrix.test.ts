/**
 * The whole journey for every kind of question, in both directions, made longer, and looked at in
 * six ways, with the probes at every page. What they find is also written as a test card.
 */
import { afterAll, describe, expect, it } from "vitest";
import { allItems } from "../../src/core/measures/measure.ts";
import { usableMeasures } from "../../src/packs/index.ts";
import { rectangles } from "../support/pdf.ts";
import * as controls from "../support/site-controls.ts";
import { htmlFindings } from "../support/site-html.ts";
import * as matrix from "../support/site-matrix.ts";
import * as motion from "../support/site-motion.ts";
import { axeFindings, nothingChosen, scripts, structure } from "../support/site-probes.ts";
import { testCard } from "../support/test-card.ts";
import { visitedSite } from "../support/site-visit.ts";
import type { Page } from "playwright-core";

const { site, visit } = await visitedSite();
const card = testCard();
afterAll(() => card.write());

type Probed = Record<string, readonly string[]>;

/** Fast ones everywhere; a slow one where what it looks at is drawn anew. */
async function probesOf(
  page: Page,
  { fresh, html }: matrix.MatrixStop,
  { locale, mode }: { locale: string; mode: matrix.Mode },
): Promise<Probed> {
  const isSlowest = mode === "default";
  const found = await structure(page);
  const of = (probe: string) => found.filter((one) => one.startsWith(probe));
  return {
    P1: await motion.reflow(page),
    ...(mode === "320 px" && { P2: await motion.spacing(page), F7: await controls.targets(page) }),
    ...(mode === "320 px" && { "P3 P4": await controls.focusInOneGo(page) }),
    ...(fresh && { P5: nothingChosen(html), P6: await controls.untouched(page) }),
    ...Object.fromEntries(["P7", "P8", "P9", "P14", "P15"].map((one) => [one, of(one)])),
    P10: await scripts(page),
    ...(mode === "reduced motion" && { P11: await motion.stillness(page) }),
    ...(mode === "forced colours" && { P12: await controls.chosenShows(page) }),
    ...(isSlowest && { F8: await motion.largeText(page) }),
    ...(isSlowest && { "html-validate": await htmlFindings(html) }),
    // Markup is the same in the made-up languages.
    ...(isSlowest && !locale.includes("-X") && { axe: await axeFindings(page) }),
    // Last: what it changes is kept a moment later.
    ...(isSlowest && { P13: await motion.changeLeadsNowhere(page) }),
  };
}

const everything = matrix.MODE_NAMES.flatMap((mode) =>
  matrix.LOCALES_OF_THE_MATRIX.map((locale) => [mode, locale] as const),
);

describe("the matrix", () => {
  it("asks every kind of question that the product's own measures have", () => {
    const kinds = (measures: readonly Parameters<typeof allItems>[0][]) =>
      new Set(measures.flatMap((one) => allItems(one).map(({ kind }) => kind)));
    expect(kinds(matrix.ASKED)).toEqual(kinds(usableMeasures([])));
  });

  it.each(everything)("holds: %s, %s", async (mode, locale) => {
    const scripted = mode !== "no JavaScript";
    const { context, page, seen } = await visit(matrix.MODES[mode]);
    const { code } = await matrix.askAll(site);
    const before = await site.count("response");
    const problems: Record<string, readonly string[]> = {};
    const names: string[] = [];
    for await (const stop of matrix.journey(page, site, { code, locale, scripted })) {
      if (mode === "print") await page.emulateMedia({ media: "print" });
      const probed = await probesOf(page, stop, { locale, mode });
      if (mode === "print") await page.emulateMedia({ media: null });
      card.add({ page: stop.name, locale, mode }, probed);
      const found = Object.values(probed).flat();
      if (found.length > 0) problems[stop.name] = found;
      names.push(stop.name);
    }
    await context.close();
    // P18: the last page tried to send once more.
    const stored = (await site.count("response")) - before;
    card.add({ page: "all", locale, mode }, { P18: stored === 1 ? [] : [`${stored} stored`] });
    expect(stored).toBe(1);
    expect(problems).toEqual({});
    expect(seen.problems).toEqual([]);
    expect(names).toHaveLength(matrix.ASKED.length + 5);
  });

  it("P16: lines on a printed sheet are 100 mm long", async () => {
    const { context, page } = await visit();
    await page.goto(`${site.origin}/en/measures/session-check/paper`);
    const lines = allItems(matrix.ASKED[1] as (typeof matrix.ASKED)[number]).length;
    const exact = rectangles(await page.pdf({ format: "A4" })).filter(
      (width) => Math.abs(width - 100) <= 1,
    );
    const found = exact.length > lines ? [] : [`P16 ${exact.length} lines of 100 mm`];
    card.add({ page: "session-check, paper", locale: "en", mode: "print" }, { P16: found });
    expect(found).toEqual([]);
    await context.close();
  });
});
