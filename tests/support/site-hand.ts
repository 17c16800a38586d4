import type { Locator, Page } from "playwright-core";
import { through } from "./site-journey.ts";
import { seeFocus } from "./site-motion.ts";

/** How somebody works a page. The same tour is walked with each. */
export interface Hand {
  readonly name: string;
  /** Follows a link, presses a button or folds something open; with `to`, waits for the page. */
  readonly press: (page: Page, target: Locator, to?: RegExp) => Promise<void>;
  /** Chooses an answer or ticks a box. */
  readonly choose: (page: Page, target: Locator) => Promise<void>;
  readonly write: (page: Page, target: Locator, text: string) => Promise<void>;
}

const then = (page: Page, act: () => Promise<unknown>, to: RegExp | undefined) =>
  to ? through(page, act, to) : act().then(() => undefined);

export const POINTER: Hand = {
  name: "with a pointer",
  press: (page, target, to) => then(page, () => target.click(), to),
  choose: (_page, target) => target.check(),
  write: (_page, target, text) => target.fill(text),
};

/** More than any page of the tour has, so that going round once is always enough. */
const MOST_TABS = 120;

const hasFocus = (target: Locator) => target.evaluate((one) => one === document.activeElement);

/** The group's radio button that the keyboard comes to first stands for all of the group. */
const isInGroup = (target: Locator) =>
  target.evaluate((one: HTMLInputElement) => {
    const at = document.activeElement;
    return at instanceof HTMLInputElement && at.type === "radio" && at.name === one.name;
  });

async function tabTo(page: Page, target: Locator, arrived = hasFocus): Promise<void> {
  await target.waitFor({ state: "attached" });
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await arrived(target)) return expectSeen(page);
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not reach ${target}`);
}

async function expectSeen(page: Page): Promise<void> {
  const seen = await seeFocus(page);
  if (!seen?.hit) throw new Error(`The focus is hidden: ${seen?.html}`);
  if (!seen.marked) throw new Error(`The focus is not marked: ${seen.html}`);
}

/** Tab, Enter, Space and arrows, and nothing else. Each stop must be in sight and marked. */
export const KEYBOARD: Hand = {
  name: "by keyboard alone",
  press: async (page, target, to) => {
    await tabTo(page, target);
    await then(page, () => page.keyboard.press("Enter"), to);
  },
  choose: async (page, target) => {
    const isRadio = (await target.getAttribute("type")) === "radio";
    await tabTo(page, target, isRadio ? isInGroup : hasFocus);
    if (!isRadio || (await hasFocus(target))) await page.keyboard.press("Space");
    for (let presses = 0; !(await target.isChecked()); presses += 1) {
      if (presses > 20) throw new Error(`Arrows do not reach ${target}`);
      await page.keyboard.press("ArrowDown");
    }
    await expectSeen(page);
  },
  write: async (page, target, text) => {
    await tabTo(page, target);
    await page.keyboard.type(text);
  },
};
