/** From the link to the stored response, with the measures of the product that have more than radios. */
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/core/measures/answers.ts";
import { allItems, measureKey, type Measure } from "../../src/core/measures/measure.ts";
import { findUnusable, measures, usableMeasures } from "../../src/packs/index.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { loadReport } from "../../workers/db/report.ts";
import { must } from "../support/clinic.ts";
import { answerTo, give } from "../support/give-answers.ts";
import { begin, next, openLink, send, through } from "../support/site-journey.ts";
import { visitedSite } from "../support/site-visit.ts";
import { readerOf } from "../support/store.ts";

/** Not the slots: nobody can be asked without words. */
const mixed = usableMeasures([]).filter((measure) =>
  allItems(measure).some(({ kind }) => kind !== "choice"),
);

const { site, visit } = await visitedSite();

/** The therapist sees every question and what was written, score or no score. */
async function expectOnReport(
  clientId: string,
  measure: Measure,
  stored: Answers = {},
): Promise<void> {
  const { name, value } = await site.staffCookie();
  const cookie = `${name}=${value}`;
  const path = `${site.origin}/en/staff/clients/${clientId}`;
  const html = await (await fetch(path, { headers: { cookie } })).text();
  const rows = html.match(/<th scope="row">\s*\d+\. /g) ?? [];
  expect(rows.length).toBeGreaterThanOrEqual(allItems(measure).length);
  expect(html).not.toContain("No answers yet.");
  // A text that hangs on another answer may not have been asked.
  if (Object.values(stored).includes("Two\nlines")) expect(html).toContain("Two\nlines");
}

describe.skipIf(mixed.length === 0)(
  "a measure with more than radios (skipped: no pack has one)",
  () => {
    it.each(
      mixed.flatMap(
        ({ id }) =>
          [
            [id, true],
            [id, false],
          ] as const,
      ),
    )("%s arrives as it was answered (scripts: %s)", async (id, scripts) => {
      const measure = measures.find((one) => one.id === id) as Measure;
      const clientId = await site.addClient();
      const key = measureKey(measure);
      const asked = { clientId, opensAt: site.deps.now(), measures: [key], findUnusable };
      const occasionId = must(await createOccasion(site.deps, actingAs(site.therapist), asked));
      const link = must(
        await createLink(site.deps, actingAs(site.therapist), { clientId, occasionId }),
      );

      const { context, page } = await visit({ javaScriptEnabled: scripts });
      await openLink(page, site, { code: link.token.text, typed: !scripts });
      await begin(page);
      for (const item of allItems(measure)) await give(page, item, answerTo(measure, item));
      await next(page, /\/check-in\/(answers|1\?check=1)/);
      if (/check=1/.test(page.url())) await next(page, /\/check-in\/answers$/);
      // Nothing is lost by going back once more.
      await through(page, () => page.locator(".answers a").first().click(), /\/check-in\/1/);
      await next(page, /\/check-in\/(answers|1\?check=1)/);
      if (/check=1/.test(page.url())) await next(page, /\/check-in\/answers$/);
      await send(page, /\/check-in\/(sent|support)$/);
      await context.close();

      const { value } = await site.staffCookie();
      const session = await readerOf(site.deps, value);
      const report = must(await loadReport(site.deps, session, clientId));
      const [stored] = report.latest[0]?.checkIn.measures ?? [];
      const expected = Object.fromEntries(
        allItems(measure)
          .filter((item) => stored && item.id in stored.answers)
          .map((item) => [item.id, answerTo(measure, item)]),
      );
      expect(stored?.answers).toEqual(expected);
      await expectOnReport(clientId, measure, stored?.answers);
      const unconditional = allItems(measure).filter(({ showIf }) => !showIf);
      expect(Object.keys(stored?.answers ?? {})).toEqual(
        expect.arrayContaining(unconditional.map((item) => item.id)),
      );
    });
  },
);
