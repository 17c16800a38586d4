import type { Page } from "playwright-core";
import type { Answers } from "../../src/core/measures/answers.ts";
import { optionsOf, type Item, type Measure } from "../../src/core/measures/measure.ts";

/** What a person answers to an item, as it should be stored. */
export function answerTo(measure: Measure, item: Item): Answers[string] {
  switch (item.kind) {
    case "choice":
      return optionsOf(measure, item.id).at(-1)?.value ?? 0;
    case "ticks":
      return optionsOf(measure, item.id).map(({ key }) => key);
    case "number":
      return item.max;
    case "line":
      return item.min + (item.max - item.min) / 4;
    case "text":
      return "Two\nlines";
    case "date":
      return "2026-03-05";
  }
}

/** Answers one question, if it is there to be answered. */
export async function give(page: Page, item: Item, answer: Answers[string]): Promise<void> {
  const field = page.locator(`[id="q-${item.id}"]`);
  if (!(await field.isVisible())) return;
  switch (item.kind) {
    case "choice":
    case "number":
      return page.locator(`[name="q-${item.id}"][value="${String(answer)}"]`).check();
    case "ticks":
      for (const key of answer as readonly string[])
        await page.locator(`[name="q-${item.id}.${key}"]`).check();
      return;
    default:
      return field.fill(String(answer));
  }
}
