/** The head of staff pages at every width and in words of every length: nothing is cut off. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { must } from "../support/clinic.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const WIDTHS = Array.from({ length: 81 }, (_, step) => 320 + 16 * step);
/** Below it the name is for whoever listens. */
const WITH_NAME = 641;

/** Somebody with every way on top, and a name as long as names are. */
const name = "Dr. Annemarie von Hollenstein-Baumgartner";
const staffId = must(await createStaff(site.deps, { name, roles: ["therapist", "owner"] }));
const { secret } = must(await startSession(site.deps, staffId));

/** What of the head is wider than it may be, cut off, or lies over something else. */
const faults = (page: Page, hasName: boolean): Promise<readonly string[]> =>
  page.evaluate((wanted) => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`pushed aside by ${scrollWidth - clientWidth} px`);
    const shown = ".staff-nav a, .staff-tools button, .help-link";
    const parts = [
      ...document.querySelectorAll<HTMLElement>(
        `.site-header__inner :is(${shown}${wanted ? ", .staff-tools > .soft" : ""})`,
      ),
    ];
    const boxes = parts.map((part) => part.getBoundingClientRect());
    for (const [at, part] of parts.entries()) {
      const box = boxes[at] ?? new DOMRect();
      const words = part.innerText;
      if (part.scrollWidth > part.clientWidth + 1) found.push(`cut off: ${words}`);
      if (box.left < 0 || box.right > clientWidth + 0.5) found.push(`outside: ${words}`);
      for (const [other, beside] of boxes.entries()) {
        const over = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
        const under = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
        if (other > at && over > 0.5 && under > 0.5) {
          found.push(`over each other: ${words}, ${parts[other]?.innerText}`);
        }
      }
    }
    return found;
  }, hasName);

it.each(["en", "de", "en-XA", "ar-XB"])("is whole at every width in %s", async (tag) => {
  const { context, page, seen } = await visit();
  await context.addCookies([{ name: "snd_s", value: secret, url: site.origin }]);
  await page.goto(`${site.origin}/${tag}/staff/account`);
  const help = page.locator(".site-header__inner .help-link");
  const heading = page.locator(".site-header__inner");
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    expect([width, await faults(page, width >= WITH_NAME)]).toEqual([width, []]);
    if (width < WITH_NAME) continue;
    // Help ends where the head ends, in its own corner.
    const [at, around] = await Promise.all([help.boundingBox(), heading.boundingBox()]);
    if (!at || !around) throw new Error("No head");
    const room = tag === "ar-XB" ? at.x : width - at.x - at.width;
    expect([width, room <= Math.max(0, (width - around.width) / 2) + 40]).toEqual([width, true]);
  }
  await context.close();
  expect(seen.problems).toEqual([]);
});
