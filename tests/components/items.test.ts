import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartPageView } from "../../src/contract/views.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { textOf } from "../../src/packs/index.ts";
import { dayOf } from "../core/builders.ts";
import { allKinds, allKindsText } from "../support/all-kinds.ts";
import { openRenderer } from "../support/chart-render.ts";

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

const validator = new HtmlValidate({ extends: ["html-validate:recommended"], root: true });
const text = allKindsText();

const view = (changes: Partial<PartPageView> = {}): PartPageView => ({
  page: "part",
  clinic: {
    name: "C",
    region: "GB",
    timeZone: "UTC",
    isDemo: false,
    quickExit: false,
    contact: "",
  },
  csrf: "x",
  parts: [{ measureId: allKinds.id, locale: "en", answers: {}, done: false }],
  rev: 0,
  index: 0,
  problems: [],
  confirmSkipped: false,
  ...changes,
});
const form = (changes: Partial<PartPageView> = {}, locale = SOURCE): Promise<string> => {
  const props = { locale, view: view(changes), measure: allKinds, text };
  return renderer.render("/src/components/CheckInForm.astro", { props });
};
/** The tag with this id. */
const tag = (html: string, id: string): string =>
  new RegExp(`<\\w+[^>]*\\sid="${id}"[^>]*>`).exec(html)?.[0] ?? "";
const answered = {
  mood: 1,
  goal: 9,
  week: 7.3,
  did: ["walk", "call"],
  how: "mine\nand <b>more</b>",
  since: "2026-03-05",
};
const kept = (answers: typeof answered | Record<string, never>) => ({
  parts: [{ measureId: allKinds.id, locale: "en", answers, done: true }],
});

describe("the form", () => {
  it("is valid HTML, blank and full, and nothing is chosen beforehand", async () => {
    for (const html of [await form(), await form(kept(answered))]) {
      const { results } = await validator.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
    expect(await form()).not.toMatch(/\schecked/);
  });

  it("shows the instructions before the stem, and names stems that exist", async () => {
    const html = await form();
    expect(html.indexOf('id="instructions"')).toBeGreaterThan(0);
    expect(html.indexOf('id="instructions"')).toBeLessThan(html.indexOf('id="stem"'));
    const described = [...html.matchAll(/aria-describedby="([^"]*)"/g)];
    expect(described.length).toBeGreaterThan(6);
    for (const id of described.flatMap(([, ids = ""]) => ids.split(" "))) {
      expect(tag(html, id), id).not.toBe("");
    }
    expect(tag(html, "q-note")).toContain("stem stem-second");
    expect(tag(html, "q-week")).not.toContain("stem-second");
  });

  it("shows what is kept in the fields of every kind", async () => {
    const html = await form(kept(answered));
    expect(html.match(/<input[^>]*checked[^>]*>/g)?.map((one) => /name="([^"]*)"/.exec(one)?.[1]))
      .toEqual(["q-mood", "q-goal", "q-did.walk", "q-did.call"]); // prettier-ignore
    expect(tag(html, "q-week")).toContain('value="7.3"');
    expect(html).toContain(">mine\nand &lt;b&gt;more&lt;/b&gt;</textarea>");
    expect(tag(html, "q-since")).toMatch(/type="date"[^>]*value="2026-03-05"/);
  });

  it("keeps what was typed wrongly, says so beside it, and links to the field", async () => {
    const html = await form({
      typed: { "q-week": "eleven", "q-since": "30 February", "q-did.walk": "yes" },
      problems: [
        { field: "q-week", problem: "not-in-range" },
        { field: "q-since", problem: "not-a-day" },
        { field: "q-did", problem: "not-an-option" },
      ],
    });
    expect(tag(html, "q-week")).toContain('value="eleven"');
    // A date field would throw away what is no date.
    expect(tag(html, "q-since")).toMatch(/type="text"[^>]*value="30 February"/);
    expect(tag(html, "q-did")).toMatch(/name="q-did.walk"[^>]*checked/);
    for (const id of ["q-week", "q-since", "q-did"]) {
      expect(html).toContain(`href="#${id}"`);
      expect(html).toContain(`id="${id}-error"`);
    }
  });

  it("asks again only for what is asked and could be scored", async () => {
    const html = await form({ ...kept({}), confirmSkipped: true });
    const links = new Set(html.match(/href="#q-[^"]*"/g));
    expect([...links]).toEqual(["mood", "goal", "week"].map((id) => `href="#q-${id}"`));
  });

  it("says hints in the language of the page, and the text in its own", async () => {
    const html = await form({}, findLocale("de"));
    expect(html).toMatch(/<p[^>]*id="q-note-hint"[^>]*lang="de"[^>]*>[^<]*1\.000 Zeichen/);
    expect(html).toMatch(/<div class="questions" lang="en" dir="ltr"/);
  });
});

describe("an answer", () => {
  const say = (item: string, locale = SOURCE, more: object = {}) => {
    const props = {
      measure: allKinds,
      text,
      item: allKinds.sections.flatMap(({ items }) => items).find(({ id }) => id === item),
      answer: answered[item as keyof typeof answered],
      page: locale,
      ...more,
    };
    return renderer.render("/src/components/items/Answer.astro", { props });
  };
  const german = findLocale("de");

  it("is said by its kind, in the locale's own way", async () => {
    expect(await say("mood")).toContain(">To some degree<");
    expect(await say("mood", SOURCE, { forStaff: true })).toContain("To some degree (1)");
    expect(await say("did")).toMatch(/<li>Went for a walk<\/li><li>Called somebody<\/li>/);
    expect(await say("how")).toMatch(/dir="auto"[^>]*>mine\nand &lt;b&gt;/);
    expect(await say("since")).toMatch(/<time datetime="2026-03-05">5 March 2026</);
    expect(await say("since", german)).toContain("5. März 2026");
    expect(await say("week", german)).toContain("7,3 von 10, näher bei „I have reached it“");
    expect(await say("week", german, { forStaff: true })).toMatch(/>7,3</);
    expect(await say("week", SOURCE, { answer: 5 })).toContain("5 of 10, in the middle");
  });
});

describe("the report's table", () => {
  it("tells what was not asked from what was left empty", async () => {
    const measures = [
      { measure: measureKey(allKinds), locale: "en", answers: { mood: 0 }, skipped: ["goal"] },
    ];
    const props = {
      measure: allKinds,
      latest: [{ at: dayOf(1), conflict: false, measures }],
      voice: { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") },
      locale: SOURCE,
    };
    const html = await renderer.render("/src/components/report/ItemTable.astro", { props });
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = ""]) =>
      cell.replace(/<[^>]*>/g, "").trim(),
    );
    expect(cells.slice(1)).toEqual([
      "Left empty on purpose",
      "Not answered",
      "Not answered",
      "Not asked",
      "Not asked",
      "Not answered",
    ]);
  });
});

describe("a form of radios alone", () => {
  it("carries neither the script of the line nor that of conditions", async () => {
    const measure = findMeasure("phq-9");
    const props = { locale: SOURCE, view: view(), measure, text: textOf("phq-9", "en") };
    const html = await renderer.render("/src/components/CheckInForm.astro", { props });
    const own = /<script[^>]*src="[^"]*items\/(?:Line|OnlyIf)\.astro/g;
    expect(html).toContain("<script");
    expect(html).not.toMatch(own);
    expect(new Set((await form()).match(own)).size).toBe(2);
  });
});
