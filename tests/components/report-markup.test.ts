import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { dayOf } from "../core/builders.ts";
import { openRenderer } from "../support/chart-render.ts";

const measure = findMeasure("phq-9");
const [scale] = measure.scales;
const key = measureKey(measure);
const answered = { measure: key, locale: "de", answers: { "1": 3 }, skipped: ["2"] };
const latest = [{ at: dayOf(1), measures: [answered] }];

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

const render = (name: string, locale = SOURCE, more = {}): Promise<string> => {
  const voice = { t: staffWords(locale), format: formatter(locale, "UTC") };
  const props = { measure, scale, latest, voice, locale, ...more };
  return renderer.render(`/src/components/report/${name}.astro`, { props });
};

describe("ItemTable.astro", () => {
  it("marks wording that stands in for another language with its own", async () => {
    const locale = findLocale("en-XA");
    const html = await render("ItemTable", locale);
    expect(html).toMatch(/<td[^>]*><span lang="en"[^>]*>Nearly every day \(3\)<\/span><\/td>/);
    expect(html).toMatch(/<td(?! lang)[^>]*>\[/);
  });
});

describe("Sources.astro", () => {
  it("names the language and says in words how the translation came to be", async () => {
    const html = await render("Sources");
    expect(html).toMatch(/Wording \(German\): [a-z ]*translation\./);
  });
});

describe("RiskAnswers.astro", () => {
  it("shows each distinct rule once", async () => {
    const items = measure.risk.map(({ item }) => ({ measure: key, item, value: 3 }));
    const alert = { raisedAt: dayOf(1), items };
    const alerts = [
      { ...alert, id: "a1" },
      { ...alert, id: "a2" },
    ];
    const view = { alerts, latest, clientId: "c", csrf: "x" };
    const html = await render("RiskAnswers", SOURCE, { view });
    expect(html.match(/Rule for PHQ-9, item 9: any answer above “Not at all”/g)).toHaveLength(1);
  });
});
