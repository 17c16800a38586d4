import type { Page } from "playwright-core";
import type { Findings } from "./site-probes.ts";

/** Probes that resize, space, tab through or touch the page, and leave it as it was. */

/** P1: no sideways scrolling at this width. */
export async function reflow(page: Page, name = "P1"): Promise<Findings> {
  const { over, culprits } = await page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const over = document.documentElement.scrollWidth - innerWidth;
    const culprits = [...document.querySelectorAll("main *, header *, footer *")]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
      })
      .filter((element) => !scrolls(element.parentElement))
      .map((element) => `${element.tagName}.${element.getAttribute("class")}`);
    return { over, culprits };
  });
  return over > 0 ? [`${name} ${over} px too wide: ${culprits.slice(0, 4).join(", ")}`] : [];
}

/** P2: with the spacing of WCAG 1.4.12 nothing is cut off. Set in the CSSOM, as a reader's own style is. */
export async function spacing(page: Page): Promise<Findings> {
  const cut = await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, textIndent } = getComputedStyle(element);
        // The field that lies over a drawn line: its number is moved out of sight on purpose.
        if (Number.parseFloat(textIndent) < 0) return false;
        if (clipPath !== "none" || element.closest("svg, select")) return false;
        const hidden = (value: string) => value === "hidden" || value === "clip";
        return (
          (hidden(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hidden(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `P2 cut off: ${element.outerHTML.slice(0, 100)}`);
  });
  const wide = await reflow(page, "P2");
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return [...cut, ...wide];
}

/** F8: with letters twice as large nothing is cut off and the page does not scroll sideways. */
export async function largeText(page: Page): Promise<Findings> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(":root { font-size: 200% !important }");
    document.adoptedStyleSheets = [sheet];
  });
  const wide = await reflow(page, "F8 at 200 %:");
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return wide;
}

const MOST_TABS = 80;

/** Whether what has the focus is in sight, and whether one can see that it has it. */
export const seeFocus = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const box = element.getBoundingClientRect();
    const inset = 2;
    const spots = [
      // The middle of what is in sight: a region may be taller than the screen.
      [box.left + box.width / 2, (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2],
      [box.left + inset, box.top + inset],
      [box.right - inset, box.top + inset],
      [box.left + inset, box.bottom - inset],
      [box.right - inset, box.bottom - inset],
    ].filter(([x = 0, y = 0]) => x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight);
    const label = element.closest("label");
    const hit = spots.some(([x = 0, y = 0]) => {
      const top = document.elementFromPoint(x, y);
      return (
        top !== null &&
        (element.contains(top) || top.contains(element) || label?.contains(top) === true)
      );
    });
    const marked = [element, label].some((one) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    return { hit, marked, html: element.outerHTML.slice(0, 160) };
  });

/** P3 and P4: on a short screen, what has the focus can be seen, and one can see that it has it. */
export async function focus(page: Page): Promise<Findings> {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const found: string[] = [];
  let first: string | undefined;
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press("Tab");
    const seen = await seeFocus(page);
    if (seen === undefined || seen.html === first) break;
    first ??= seen.html;
    if (!seen.hit) found.push(`P3 focus is hidden: ${seen.html}`);
    if (!seen.marked) found.push(`P4 focus is not marked: ${seen.html}`);
  }
  if (first === undefined) found.push("P3 nothing takes the focus");
  return found;
}

/** P11: with reduced motion nothing moves. */
export async function stillness(page: Page): Promise<Findings> {
  const moving = await page.evaluate(() => document.getAnimations().length);
  return moving > 0 ? [`P11 ${moving} animations`] : [];
}

/** P13: `change` on every control leads nowhere. */
export async function changeLeadsNowhere(page: Page): Promise<Findings> {
  const before = page.url();
  let left = 0;
  const count = () => void (left += 1);
  page.on("framenavigated", count);
  await page.evaluate(async () => {
    for (const control of document.querySelectorAll("input, select, textarea")) {
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  page.off("framenavigated", count);
  return left > 0 || page.url() !== before ? [`P13 went to ${page.url()}`] : [];
}

/** P12: in forced colours a chosen answer looks different. The page must show questions. */
export async function forcedColours(page: Page): Promise<Findings> {
  await page.emulateMedia({ forcedColors: "active" });
  const option = page.locator("label.option").first();
  const radio = option.locator("input");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const row = () => option.screenshot({ animations: "disabled" });
  await radio.evaluate((one: HTMLInputElement) => void (one.checked = false));
  const unchecked = await row();
  // The native dot is not what is asked about: the row must tell by itself.
  const plain = await option.evaluate(
    (one) => getComputedStyle(one).borderTopWidth + getComputedStyle(one).borderTopColor,
  );
  await radio.evaluate((one: HTMLInputElement) => void (one.checked = true));
  const checked = await row();
  const marked = await option.evaluate(
    (one) => getComputedStyle(one).borderTopWidth + getComputedStyle(one).borderTopColor,
  );
  await page.emulateMedia({ forcedColors: "none" });
  return [
    ...(checked.equals(unchecked) ? ["P12 chosen and not chosen look the same"] : []),
    ...(plain === marked ? ["P12 only the radio's dot tells"] : []),
  ];
}
