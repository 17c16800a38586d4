/**
 * P19: what a screen reader is given, for each kind of question, as a text that was read and
 * approved. After a change that is meant: `npx vitest run --project site tests/site/golden.test.ts -u`,
 * then read the difference aloud.
 */
import type { Page } from "playwright-core";
import { afterEach, expect, it } from "vitest";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { openItems, type Show } from "../support/items-page.ts";

const stage = await openItems();
let page: Page;
afterEach(() => page?.close());

const ANSWERED = {
  mood: "1",
  goal: "7",
  week: "7.2",
  how: "Walks",
  since: "2026-03-05",
  note: "Two words",
};

const TRANSCRIPTS: readonly (readonly [string, Show])[] = [
  ["choice", { measure: findMeasure("phq-9") }],
  ["line", { measure: findMeasure("session-check") }],
  ["line-without-scripts", { measure: findMeasure("session-check"), scripted: false }],
  ["number-ticks-text", { measure: findMeasure("daily-mood") }],
  ["all-kinds-without-scripts", { scripted: false }],
  ["all-kinds-answered", { typed: ANSWERED }],
  ["all-kinds-rtl", { locale: findLocale("ar") ?? SOURCE, scaleDir: "rtl" }],
];

it.each(TRANSCRIPTS)("%s", async (name, show) => {
  page = await stage.show(show);
  const heard = await page.locator("form").ariaSnapshot();
  await expect(`${heard}\n`).toMatchFileSnapshot(`golden/${name}.txt`);
});
