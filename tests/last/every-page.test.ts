/**
 * Every page of the product was looked at by the probes, read from left to right and from right to
 * left. Runs after the tests of the site, which note each page that they look at.
 */
import { expect, it } from "vitest";
import { looks, ROUTES, routeAt } from "../support/site-pages.ts";

/** Pages that need not be looked at in that direction, and why. */
const EXCUSED: Readonly<Record<string, string>> = {
  "rtl /": "The home page in the source language, at an address without one.",
  "rtl /[locale]/measures/[id]/paper": "No measure has proven wording in such a script.",
  "ltr /[locale]/staff/clients/[id]/panel": "A piece of the report, and looked at there.",
  "rtl /[locale]/staff/clients/[id]/panel": "A piece of the report, and looked at there.",
  "rtl /[locale]/guides": "Guides are in the two languages of the staff pages.",
  "rtl /[locale]/guides/[slug]": "Guides are in the two languages of the staff pages.",
};

const WANTED = ROUTES.flatMap((route) => [`ltr ${route}`, `rtl ${route}`]);

it("looks at every page, in both directions", () => {
  const seen = looks();
  expect(seen.size, "Run the tests of the site first: vitest run --project site").not.toBe(0);
  expect(WANTED.filter((one) => !seen.has(one) && EXCUSED[one] === undefined)).toEqual([]);
});

it("excuses no page that is looked at, and none that is not there", () => {
  const seen = looks();
  expect(Object.keys(EXCUSED).filter((one) => seen.has(one) || !WANTED.includes(one))).toEqual([]);
});

it.each([
  ["/", "/"],
  ["/en", "/[locale]"],
  ["/en/check-in/2", "/[locale]/check-in/[part]"],
  ["/en/check-in/sent", "/[locale]/check-in/sent"],
  ["/ar/staff/clients/new", "/[locale]/staff/clients/new"],
  ["/ar/staff/clients/01/data/copy", "/[locale]/staff/clients/[id]/data/copy"],
  ["/en/measures/phq-9/paper", "/[locale]/measures/[id]/paper"],
  ["/en/nowhere/at/all", undefined],
])("knows the page at %s", (path, route) => {
  expect(routeAt(path)).toBe(route);
});
