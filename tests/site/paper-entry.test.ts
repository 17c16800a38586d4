/** Sheets printed with a code, and typed in by keyboard alone, in a real browser. */
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { TODAY } from "../support/http-paper.ts";
import { readQr } from "../support/qr-reader.ts";
import { through } from "../support/site-journey.ts";
import { NARROW, survey } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";
import { addGoal, goalOf } from "../support/work.ts";

const { site, visit } = await visitedSite();

/** A browser with sheets of PHQ-9 and GAD-7 to print. */
async function printed({
  staff = "en",
  goal,
  ...options
}: BrowserContextOptions & { staff?: string; goal?: string } = {}) {
  const clientId = await site.addClient("Client P");
  if (goal !== undefined) {
    await addGoal(site.deps, site.therapist, { clientId, goal: goalOf(goal) });
  }
  const visited = await visit(options);
  const { context, page } = visited;
  await context.addCookies([await site.staffCookie()]);
  await page.goto(`${site.origin}/${staff}/staff/clients/${clientId}/check-ins`);
  if (goal !== undefined) {
    for (const extra of ["goals", "talk"]) await page.locator(`[name="also.${extra}"]`).check();
  }
  await through(page, () => page.locator("[formaction$='/paper']").click(), /sheets=/);
  const codes = (new URL(page.url()).searchParams.get("sheets") ?? "").split("-");
  return { ...visited, clientId, codes };
}

/** Gives the day of the sheet, where the page begins, and goes on by key. */
async function giveDay(page: Page) {
  expect(await focused(page)).toBe("completed");
  expect(await page.locator("#completed").inputValue()).toBe("");
  await page.locator("#completed").fill(TODAY);
  await page.keyboard.press("Enter");
}

const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name ?? "");

describe("a sheet", () => {
  it("prints on pages of its own with its code in the square, and no name", async () => {
    const { context, page, seen, codes } = await printed();
    expect(codes).toHaveLength(2);
    for (const [index, code] of codes.entries()) {
      expect(await readQr(page.locator(".sheet .qr").nth(index))).toBe(code);
    }
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
    }
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("body").innerText()).not.toContain("Client P");
    expect(await readQr(page.locator(".sheet .qr").first())).toBe(codes[0]);
    await page.emulateMedia({ media: null });
    await through(page, () => page.getByText("In large letters").click(), /letters=large/);
    const size = await page
      .locator(".paper__question")
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    expect(seen.problems).toEqual([]);
    await context.close();
  });
});

describe("typing a sheet in", () => {
  it("takes one key for each answer, the second time too, and only what differs the third", async () => {
    const { context, page, seen, codes } = await printed();
    const [code = ""] = codes;
    await page.goto(`${site.origin}/en/staff/paper`);
    expect(await focused(page)).toBe("code");
    await page.keyboard.type(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
    await through(page, () => page.keyboard.press("Enter"), new RegExp(`/paper/${code}$`));

    await giveDay(page);
    expect(await focused(page)).toBe("q-1");
    await page.keyboard.type("0123");
    expect(await focused(page)).toBe("q-5");
    // Back, and another answer.
    await page.keyboard.press("Backspace");
    expect(await focused(page)).toBe("q-4");
    await page.keyboard.type("2-?120");
    const second = page.locator("form[data-entry] [name=first]");
    await page.keyboard.press("Enter");
    await second.waitFor({ state: "attached" });
    expect(await page.locator("input:checked").count()).toBe(0);
    await giveDay(page);
    expect(await focused(page)).toBe("q-1");
    await page.keyboard.type("0132-?120");
    await page.keyboard.press("Enter");
    await page.locator("[name=second]").waitFor({ state: "attached" });
    expect(await page.locator("[data-question]").count()).toBe(1);
    expect(await page.locator("[data-question]").innerText()).toContain(
      "First time: More than half the days. Second time: Nearly every day.",
    );
    await page.keyboard.type("3");
    await through(page, () => page.keyboard.press("Enter"), /saved=/);
    expect(await page.locator("[role=status]").innerText()).toContain(code.slice(0, 4));
    expect(await focused(page)).toBe("code");
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("takes goals by digits and words by hand", async () => {
    const { context, page, seen, codes } = await printed({ goal: "Sleep through the night" });
    expect(codes).toHaveLength(3);
    await page.goto(`${site.origin}/en/staff/paper/${codes[2]}`);
    const [goal, talk] = await page
      .locator(".entry-items [data-question] :is(input, textarea)")
      .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).name));
    await giveDay(page);
    expect(await focused(page)).toBe(goal);
    // No number of the row goes on after a 7.
    await page.keyboard.type("7");
    expect(await focused(page)).toBe(talk);
    await page.keyboard.type("My sister");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Backspace");
    // A 1 may go on.
    await page.keyboard.type("1");
    expect(await focused(page)).toBe(goal);
    await page.keyboard.type("0");
    expect(await focused(page)).toBe(talk);
    await page.getByRole("button", { name: "Read it back instead" }).click();
    const back = page.locator("section[aria-labelledby=read-back]");
    await back.waitFor();
    expect(await back.innerText()).toMatch(/10[^]*My sister/);
    const same = page.getByRole("button", { name: "It is the same: save" });
    await through(page, () => same.click(), /saved=/);
    expect(seen.problems).toEqual([]);
    await context.close();
  });

  it("works without scripts", async () => {
    const { context, page, codes } = await printed({ javaScriptEnabled: false });
    await page.goto(`${site.origin}/en/staff/paper/${codes[1]}`);
    await page.locator("#completed").fill(TODAY);
    for (let item = 1; item <= 7; item += 1) {
      await page.locator(`[name=q-${item}][value="1"]`).check();
    }
    await page.getByRole("button", { name: "Read it back instead" }).click();
    await page.locator("#read-back").waitFor();
    // The day, then the seven questions.
    expect(await page.locator("tbody tr").count()).toBe(8);
    await through(
      page,
      () => page.getByRole("button", { name: "It is the same: save" }).click(),
      /saved=/,
    );
    await context.close();
  });

  it.each(["en", "ar-XB"])(
    "passes axe, html-validate and reflow at 320 px in %s",
    async (staff) => {
      const { context, page, codes } = await printed({
        staff,
        viewport: NARROW,
      });
      const { found, look } = survey(page);
      await page.reload();
      await look("sheets", [], "/[locale]/staff/clients/[id]/sheets");
      await page.goto(`${site.origin}/${staff}/staff/paper`);
      await look("code");
      await page.locator("#code").fill("AAAA");
      await page.locator("main button").click();
      await page.locator(".summary--error").waitFor();
      await look("wrong code");
      await page.goto(`${site.origin}/${staff}/staff/paper/${codes[0]}`);
      await look("entry");
      await page.locator("button[name=go]").click();
      await page.locator(".summary--error").waitFor();
      await look("overlooked");
      await page.locator("#completed").fill(TODAY);
      for (let item = 1; item <= 9; item += 1) {
        await page.locator(`[name=q-${item}][value="0"]`).check();
      }
      await page.locator("button[name=go]").click();
      await page.locator("#read-back").waitFor();
      await look("read back");
      expect(found).toEqual({});
      await context.close();
    },
  );
});
