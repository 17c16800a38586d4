import type { Page } from "playwright-core";
import type { Findings } from "./site-probes.ts";

/** Probes of what can be pressed or filled in, each in one look at the page. */

/** P5, P6: nothing is chosen, nothing has a value before somebody gives one. */
export const untouched = (page: Page): Promise<Findings> =>
  page.evaluate(() => {
    const found: string[] = [];
    const slider = document.querySelector("input[type=range], [role=slider], [aria-valuenow]");
    if (slider) found.push(`P6 a slider tells a value: ${slider.outerHTML.slice(0, 80)}`);
    for (const form of document.forms) {
      const given = [...new FormData(form)].filter(
        ([name, value]) => name.startsWith("q-") && value !== "",
      );
      for (const [name, value] of given) found.push(`P6 ${name} is ${String(value)} unasked`);
    }
    if (document.querySelector(".track__mark:not([hidden])")) found.push("P6 a line has a mark");
    return found;
  });

/** P3, P4: whatever takes the focus can be seen, and one can see that it has it. */
export async function focusInOneGo(page: Page): Promise<Findings> {
  // The focus that a script moves is shown as one that a key moved, once a key was pressed.
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const found: string[] = [];
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
    );
    for (const one of all) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(".skip")) continue;
      one.focus();
      if (document.activeElement !== one) continue;
      one.scrollIntoView({ block: "center" });
      const shown = [one, one.closest("label")].some((part) => {
        if (!part) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(part);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      });
      if (!shown) found.push(`P4 focus is not marked: ${one.outerHTML.slice(0, 90)}`);
      const box = one.getBoundingClientRect();
      const [x, y] = [
        box.left + box.width / 2,
        Math.min(box.top + box.height / 2, innerHeight - 2),
      ];
      const top = document.elementFromPoint(x, y);
      const hit =
        top !== null &&
        (one.contains(top) || top.contains(one) || one.closest("label")?.contains(top) === true);
      if (!hit && box.top < innerHeight) found.push(`P3 hidden: ${one.outerHTML.slice(0, 90)}`);
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
    return found;
  });
}

/** F7: what a finger has to hit is large enough. */
export const targets = (page: Page): Promise<Findings> =>
  page.evaluate(() => {
    const [CELL, FINGER] = [24, 44];
    return [...document.querySelectorAll("label.option, label.cell, .button, .track")].flatMap(
      (one) => {
        if (!one.checkVisibility({ visibilityProperty: true })) return [];
        const { width, height } = one.getBoundingClientRect();
        const narrowest = one.matches(".cell") ? CELL : FINGER;
        return width < narrowest || height < FINGER
          ? [`F7 ${one.className} is ${width.toFixed(0)} × ${height.toFixed(0)} px`]
          : [];
      },
    );
  });

/**
 * P12: in forced colours whatever is chosen looks different by more than its dot: the
 * borders of the row tell. A mark on a line stands out from the line.
 */
export const chosenShows = (page: Page): Promise<Findings> =>
  page.evaluate(() => {
    const found: string[] = [];
    const edge = (one: Element) => {
      const { borderTopWidth, borderTopColor, borderTopStyle } = getComputedStyle(one);
      return `${borderTopWidth} ${borderTopColor} ${borderTopStyle}`;
    };
    const seen = new Set<string>();
    for (const row of document.querySelectorAll("label.option, label.cell")) {
      const input = row.querySelector("input");
      const kind = `${row.className} ${input?.type}`;
      if (!input || seen.has(kind)) continue;
      seen.add(kind);
      const before = input.checked;
      input.checked = false;
      const plain = edge(row);
      input.checked = true;
      if (edge(row) === plain) found.push(`P12 only the dot tells that ${kind} is chosen`);
      input.checked = before;
    }
    for (const mark of document.querySelectorAll<HTMLElement>(".track__mark")) {
      const track = mark.parentElement;
      if (!track || !track.closest("[data-state]")) continue;
      const line = getComputedStyle(track, "::before").borderBlockStartColor;
      if (getComputedStyle(mark).borderInlineStartColor === line)
        found.push("P12 the mark has the colour of the line");
    }
    return found;
  });
