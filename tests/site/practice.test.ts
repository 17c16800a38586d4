/** The rehearsal and the pages of notices in a real browser: without JavaScript, narrow, in both directions. */
import { describe, expect, it } from "vitest";
import { spacing } from "../support/site-motion.ts";
import { scripts } from "../support/site-probes.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");

describe("the rehearsal", () => {
  it("is begun, answered and deleted without JavaScript", async () => {
    const { context, page, seen } = await visit({ javaScriptEnabled: false, viewport: NARROW });
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${site.origin}/en/staff/practice`);
    await page.getByRole("button", { name: "Make my practice clients" }).click();
    expect(page.url()).toBe(`${site.origin}/en/staff/practice`);
    expect(await page.locator("tbody tr").count()).toBe(5);
    await page.getByRole("link", { name: "Find who is not on track, and why" }).click();
    await page.getByLabel("Practice B").check();
    await page.getByRole("button", { name: "Check my answer" }).click();
    expect(await page.locator("#outcome").innerText()).toContain("Not quite.");
    expect(await page.getByLabel("Practice B").isChecked()).toBe(true);
    await page.getByLabel("Practice D").check();
    await page.getByRole("button", { name: "Check my answer" }).click();
    expect(await page.locator("#outcome").innerText()).toContain("Hannan");
    await page.getByRole("link", { name: "Next task" }).click();
    await page.getByRole("link", { name: "Open Practice A" }).click();
    expect(await page.locator(".practice-note").innerText()).toContain("Practice: made up.");
    await page.locator(".practice-note a").click();
    await page.getByRole("button", { name: "Delete my practice clients" }).click();
    expect(await page.locator("tbody tr").count()).toBe(0);
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it.each(["en", "de", "en-XA", "ar-XB"])(
    "passes the probes in %s, and so do notices",
    async (locale) => {
      const { context, page, seen } = await visit({ viewport: NARROW, reducedMotion: "reduce" });
      await context.addCookies([await site.staffCookie()]);
      const { found, look } = survey(page, [scripts, spacing]);
      const at = `${site.origin}/${locale}/staff`;
      await page.goto(`${at}/practice`);
      await look("practice, not begun");
      const begin = page.locator(`form[action$="/practice"] button`);
      if ((await begin.count()) > 0) {
        await begin.click();
        await page.locator("tbody tr").nth(4).waitFor();
      }
      await look("practice");
      for (const task of ["not-on-track", "write-down"]) {
        await page.goto(`${at}/practice/tasks/${task}`);
        await look(task);
        await page.locator("main form button").click();
        await page.locator(".summary--error").waitFor();
        await look(`${task}, nothing chosen`);
        for (const choice of [0, 1]) {
          await page.locator("main form input[type=radio]").nth(choice).check();
          await page.locator("main form button").click();
          await page.locator("#outcome").waitFor();
        }
        await look(`${task}, answered`);
      }
      await page.goto(`${at}/notices`);
      await look("notices");
      await page.locator("#to").fill("nobody@example");
      await page.locator("main form").evaluate((form: HTMLFormElement) => (form.noValidate = true));
      await page.locator("main form button").click();
      await page.locator(".summary--error").waitFor();
      await look("notices, refused");
      await page.goto(`${at}/settings/notices`);
      await look("settings of notices");
      await context.close();
      expect(found).toEqual({});
      expect(seen.problems).toEqual([]);
    },
  );
});
