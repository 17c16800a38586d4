/** A client's way from the link to "sent", as people with different browsers and languages walk it. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  answer,
  answerAll,
  begin,
  next,
  openLink,
  send,
  sendAll,
  through,
  wordsOf,
} from "../support/site-journey.ts";
import { CLINIC } from "../support/site-server.ts";
import { visitedSite } from "../support/site-visit.ts";
import type { Watch } from "../support/site-watch.ts";

const { site, visit } = await visitedSite();

type Walk = (page: Page, seen: Watch) => Promise<void>;

async function walkWith(walk: Walk, options: BrowserContextOptions = {}): Promise<void> {
  const { context, page, seen } = await visit(options);
  try {
    await walk(page, seen);
  } finally {
    await context.close();
  }
  expect(seen.problems).toEqual([]);
}

const heading = (page: Page) => page.locator("h1").innerText();
/** Without the invisible characters that keep names apart in right-to-left text. */
const said = async (page: Page) => (await page.locator("main").innerText()).normalize();

const SCRIPTS = [
  ["with JavaScript", true],
  ["without JavaScript", false],
] as const;

describe.each(SCRIPTS)("link to sent, %s", (_name, javaScriptEnabled) => {
  it.each(["en", "de", "en-XA", "ar-XB"])("in %s", async (locale) => {
    const t = wordsOf(locale);
    const { code } = await site.ask();
    const before = await site.count("response");
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, locale, typed: !javaScriptEnabled });
        expect(await heading(page)).toBe(t("intro.title", { clinic: CLINIC.name }));
        await begin(page);
        expect(await heading(page)).toBe(t("form.part", { part: 1, parts: 2 }));
        await answerAll(page);
        expect(await heading(page)).toBe(t("review.title"));
        expect(await page.locator("dd.answer").count()).toBe(16);
        await send(page);
        expect(await heading(page)).toBe(t("sent.title"));
        expect(await site.count("response")).toBe(before + 1);
      },
      { javaScriptEnabled },
    );
  });

  it("in ar, where the measure has no proven wording: says so, and English can be chosen", async () => {
    const t = wordsOf("ar");
    const { code } = await site.ask();
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, locale: "ar", typed: !javaScriptEnabled });
        await begin(page);
        expect(await said(page)).toContain(t("form.no-language.title"));
        expect(await page.locator("fieldset").count()).toBe(0);
        const offered = await page.locator("main .languages a").allInnerTexts();
        expect(offered).toEqual(expect.arrayContaining(["English", "Deutsch", "Español"]));
        await through(page, () => page.getByRole("link", { name: "English" }).click(), /in=en/);
        for (const part of [1, 2]) {
          const questions = page.locator("div.questions");
          expect(await questions.getAttribute("lang")).toBe("en");
          expect(await questions.getAttribute("dir")).toBe("ltr");
          expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
          await answer(page, 1, part === 1 ? [8] : []);
          if (part === 1) await page.locator("fieldset").last().getByText("Not at all").click();
          await next(page, part === 1 ? /\/check-in\/2$/ : /answers$/);
        }
        expect(await page.locator("dd.answer").first().getAttribute("lang")).toBe("en");
        await send(page);
        expect(await heading(page)).toBe(t("sent.title"));
      },
      { javaScriptEnabled },
    );
  });

  it("in ar without the measures: each part is left out with one press, and there is a way back", async () => {
    const t = wordsOf("ar");
    const { code } = await site.ask();
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, locale: "ar", typed: !javaScriptEnabled });
        await begin(page);
        const goOn = page.getByRole("button", { name: t("form.no-language.go-on") });
        await through(page, () => goOn.click(), /check-in\/2$/);
        await through(page, () => page.locator("p.actions a").click(), /check-in\/1$/);
        await through(page, () => goOn.click(), /check-in\/2$/);
        await through(page, () => goOn.click(), /answers$/);
        expect(await page.locator("dd").count()).toBe(0);
        expect(await said(page)).toContain(t("form.no-language.title"));
      },
      { javaScriptEnabled },
    );
  });

  it("on a 320 px wide phone, by way of the support page", async () => {
    const { code } = await site.ask();
    const alerts = await site.count("alert");
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed: !javaScriptEnabled });
        await sendAll(page, { risk: 1 });
        expect(await heading(page)).toBe("Thank you for telling us");
        expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(1);
        expect(await site.count("alert")).toBe(alerts + 1);
        await through(page, () => page.getByRole("link", { name: "Carry on" }).click(), /sent$/);
      },
      { javaScriptEnabled, viewport: { width: 320, height: 640 } },
    );
  });

  it("skips questions: asked once, then carries on", async () => {
    const { code } = await site.ask();
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed: !javaScriptEnabled });
        await begin(page);
        await answer(page, 1, [3, 8]);
        await next(page, /\/1\?check=1/);
        expect(await page.locator("#summary-title").innerText()).toBe(
          "2 questions have no answer yet",
        );
        expect(await page.locator("input:checked").count()).toBe(7);
        if (javaScriptEnabled) {
          const focused = await page.evaluate(() => document.activeElement?.className);
          expect(focused).toContain("summary");
        }
        const carryOn = page.getByRole("button", { name: "Carry on without answering" });
        await through(page, () => carryOn.click(), /\/check-in\/2$/);
        await answer(page, 1);
        await next(page, /answers$/);
        expect(await page.locator("dd.none").allInnerTexts()).toEqual([
          "Not answered",
          "Not answered",
        ]);
        await send(page);
      },
      { javaScriptEnabled },
    );
  });

  it("changes an answer from the review", async () => {
    const { code } = await site.ask();
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed: !javaScriptEnabled });
        await begin(page);
        await answerAll(page);
        const change = page.getByRole("link", { name: "Change the answer to question 3" }).first();
        await through(page, () => change.click(), /\/check-in\/1\?.*#q-/);
        const target = new URL(page.url()).hash;
        const question = page.locator("fieldset", { has: page.locator(target) });
        await question.locator("label").nth(3).click();
        // The change leads back to where it came from.
        await next(page, /answers$/);
        expect(await page.locator("dd.answer").nth(2).innerText()).toBe("Nearly every day");
        expect(await page.locator("dd.answer").nth(3).innerText()).toBe("Several days");
        await send(page);
      },
      { javaScriptEnabled },
    );
  });

  it("comes back to the same place after the tab was closed", async () => {
    const { code } = await site.ask();
    const typed = !javaScriptEnabled;
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed });
        await begin(page);
        await answer(page, 1);
        await next(page, /\/check-in\/2$/);
        await page.close();
      },
      { javaScriptEnabled },
    );
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed });
        expect(await said(page)).toContain("You have answered 9 of 16 questions so far.");
        await begin(page);
        expect(page.url()).toMatch(/\/check-in\/2$/);
        await answer(page, 1);
        await next(page, /answers$/);
        expect(await page.locator("dd.answer").count()).toBe(16);
      },
      { javaScriptEnabled },
    );
  });

  it("says on Back after sending that all is sent already", async () => {
    const { code } = await site.ask();
    const before = await site.count("response");
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed: !javaScriptEnabled });
        await sendAll(page);
        await page.goBack({ waitUntil: "load" });
        expect(await heading(page)).toBe("You have already sent these answers");
        expect(await page.locator("form").count()).toBe(0);
        expect(await page.locator(".help-link").count()).toBe(1);
        expect(await site.count("response")).toBe(before + 1);
      },
      { javaScriptEnabled },
    );
  });

  it("changes the language halfway and keeps every answer", async () => {
    const { code } = await site.ask();
    await walkWith(
      async (page) => {
        await openLink(page, site, { code, typed: !javaScriptEnabled });
        await begin(page);
        await answer(page, 0);
        await next(page, /\/check-in\/2$/);
        await through(page, () => page.getByRole("button", { name: "Back" }).click(), /\/1$/);
        expect(await page.locator("input:checked").count()).toBe(9);
        await through(page, () => page.getByRole("button", { name: "Back" }).click(), /check-in$/);
        const german = page.getByRole("link", { name: "Deutsch" }).first();
        await through(page, () => german.click(), /\/de\/check-in$/);
        await begin(page);
        expect(page.url()).toMatch(/\/de\/check-in\/2$/);
        expect(await page.locator("div.questions").getAttribute("lang")).toBe("de");
        await answer(page, 1);
        await next(page, /\/de\/check-in\/answers$/);
        expect(await page.locator('dd.answer[lang="en"]').count()).toBe(9);
        expect(await page.locator('dd.answer[lang="de"]').count()).toBe(7);
        await send(page);
      },
      { javaScriptEnabled },
    );
  });
});
