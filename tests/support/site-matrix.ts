import type { BrowserContextOptions, Page } from "playwright-core";
import { findLocale } from "../../src/core/i18n/locales.ts";
import { allItems, measureKey, type Measure } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { must } from "./clinic.ts";
import { answerTo, give } from "./give-answers.ts";
import { begin, next, openLink, through } from "./site-journey.ts";
import type { Site } from "./site-server.ts";
import { servedHtml, type Stop } from "./site-walk.ts";

/** Both directions, a script without spaces, and the two that were made for testing; those that exist. */
export const LOCALES_OF_THE_MATRIX = ["en", "ar", "zh-Hans", "en-XA", "ar-XB"].filter(findLocale);

/** How people see the pages. */
export const MODES = {
  default: { viewport: { width: 390, height: 844 } },
  "no JavaScript": { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
  "forced colours": { viewport: { width: 390, height: 844 }, forcedColors: "active" },
  "reduced motion": { viewport: { width: 390, height: 844 }, reducedMotion: "reduce" },
  "320 px": { viewport: { width: 320, height: 640 }, hasTouch: true },
  print: { viewport: { width: 688, height: 1017 } }, // A4 less margins of 14 mm
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

export type Mode = keyof typeof MODES;
export const MODE_NAMES = Object.keys(MODES) as readonly Mode[];

/** One check-in that asks every kind of question the product's own measures have. */
export const ASKED: readonly Measure[] = ["phq-9", "session-check", "daily-mood"].map(findMeasure);

/** A stop of the journey, and whether nothing was answered on it yet. */
export interface MatrixStop extends Stop {
  readonly fresh: boolean;
}

export async function askAll(site: Site) {
  const clientId = await site.addClient();
  const asked = {
    clientId,
    opensAt: site.deps.now(),
    measures: ASKED.map(measureKey),
    findUnusable,
  };
  const occasionId = must(await createOccasion(site.deps, actingAs(site.therapist), asked));
  const link = must(
    await createLink(site.deps, actingAs(site.therapist), { clientId, occasionId }),
  );
  return { code: link.token.text, clientId };
}

/** The whole way from the link to the page that thanks, with a pause at every page. */
export async function* journey(
  page: Page,
  site: Site,
  { code, locale, scripted }: { code: string; locale: string; scripted: boolean },
): AsyncGenerator<MatrixStop> {
  const html = servedHtml(page);
  const at = `${site.origin}/${locale}`;
  const stop = async (name: string, fresh = false) => ({ name, fresh, html: await html() });
  await openLink(page, site, { code, locale, typed: !scripted });
  yield await stop("before question 1", true);
  await begin(page);
  for (const [index, measure] of ASKED.entries()) {
    if ((await page.locator("form[data-check-in]").count()) === 0)
      await page.goto(`${at}/check-in/${index + 1}?in=en`);
    yield await stop(measure.id, true);
    for (const item of allItems(measure)) await give(page, item, answerTo(measure, item));
    const to = index + 1 < ASKED.length ? String(index + 2) : "answers";
    await next(page, new RegExp(`/check-in/${to}$`));
  }
  yield await stop("check your answers");
  await next(page, /\/check-in\/support$/);
  yield await stop("support");
  await through(page, () => page.locator("main .actions a").click(), /\/check-in\/sent$/);
  yield await stop("sent");
  await page.goto(`${at}/check-in/answers`);
  yield await stop("already sent");
}
