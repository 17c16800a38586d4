/** The visual analogue line in a real browser: the real component and script. */
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { openItems, posted, type Show } from "../support/items-page.ts";

const stage = await openItems();
let page: Page;
afterEach(() => page?.close());

const show = async (options?: Show) => {
  page = await stage.show(options);
};

const track = () => page.locator(".track");
const week = () => page.locator("#q-week");
const tap = async (share: number) => {
  const box = await track().boundingBox();
  await track().click({ position: { x: (box?.width ?? 0) * share, y: 20 } });
};

describe("a line", () => {
  it("is blank until it is touched: no mark, no value, nothing posted", async () => {
    await show();
    await track().scrollIntoViewIfNeeded();
    expect(await page.locator(".track__mark").isVisible()).toBe(false);
    expect(await page.locator("input[type=range], [role=slider]").count()).toBe(0);
    expect(await page.locator("soundings-line").ariaSnapshot()).not.toMatch(/textbox.*: \d/);
    expect(await page.locator("soundings-line button:visible").count()).toBe(0);
    expect(await posted(page)).toEqual({});
  });

  it.each([
    ["ltr", "en", "2.5"],
    ["rtl", "en", "7.5"],
    ["ltr", "ar", "2.5"],
    ["rtl", "ar", "7.5"],
  ] as const)(
    "that runs %s on a page in %s: a tap a quarter from the left is %s",
    async (scaleDir, tag, value) => {
      await show({ scaleDir, locale: findLocale(tag) ?? SOURCE });
      await tap(0.25);
      expect((await posted(page))["q-week"]).toBe(value);
      const [mark, box] = await Promise.all([
        page.locator(".track__mark").boundingBox(),
        track().boundingBox(),
      ]);
      const centre = (mark?.x ?? 0) + (mark?.width ?? 0) / 2 - (box?.x ?? 0);
      expect(Math.abs(centre - (box?.width ?? 0) / 4)).toBeLessThan(3);
    },
  );

  it("is moved by a second tap, by buttons and by keys, and cleared", async () => {
    await show();
    await tap(0.2);
    await tap(0.7);
    const value = async () => (await posted(page))["q-week"];
    expect(await value()).toBe("7");
    await page.getByRole("button", { name: "A little less" }).click();
    expect(await value()).toBe("6.9");
    await week().focus();
    for (const [key, then] of [
      ["ArrowRight", "7"],
      ["PageDown", "6"],
      ["Home", "0"],
      ["End", "10"],
      ["ArrowLeft", "9.9"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await value(), key).toBe(then);
    }
    expect(await page.locator("soundings-line [role=status]").textContent()).toBe(
      "9.9 of 10, nearer to “I have reached it”",
    );
    await page.getByRole("button", { name: "Clear this answer" }).click();
    expect(await value()).toBeUndefined();
    expect(await page.locator(".track__mark").isVisible()).toBe(false);
  });

  it("follows a drag, and a drag that the browser takes for scrolling changes nothing", async () => {
    await show();
    await tap(0.5);
    const box = await track().boundingBox();
    const at = (share: number) => (box?.x ?? 0) + (box?.width ?? 0) * share;
    const y = (box?.y ?? 0) + 20;
    await page.mouse.move(at(0.5), y);
    await page.mouse.down();
    await page.mouse.move(at(0.9), y, { steps: 5 });
    await page.mouse.up();
    expect((await posted(page))["q-week"]).toBe("9");
    const send = (type: string, x: number) =>
      track().dispatchEvent(type, { pointerId: 1, button: 0, clientX: x, clientY: y });
    await page.evaluate(() => {
      Element.prototype.setPointerCapture = () => undefined; // no real finger is down
    });
    await send("pointerdown", at(0.3));
    await send("pointermove", at(0.2));
    await send("pointercancel", at(0.2));
    expect((await posted(page))["q-week"]).toBe("9");
    expect(await track().evaluate((one) => getComputedStyle(one).touchAction)).toBe("pan-y");
  });

  it("lets a finger scroll the page over it, and takes that for no answer", async () => {
    await show();
    await page.setViewportSize({ width: 390, height: 500 });
    await track().scrollIntoViewIfNeeded();
    const [box, before] = [await track().boundingBox(), await page.evaluate(() => scrollY)];
    const cdp = await page.context().newCDPSession(page);
    const finger = (type: string, up: number) =>
      cdp.send("Input.dispatchTouchEvent", {
        type: type as "touchMove",
        touchPoints:
          type === "touchEnd" ? [] : [{ x: (box?.x ?? 0) + 80, y: (box?.y ?? 0) + 20 - up }],
      });
    await finger("touchStart", 0);
    for (let up = 10; up <= 200; up += 10) await finger("touchMove", up);
    await finger("touchEnd", 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    expect(await posted(page)).toEqual({});
    expect(await page.locator(".track__mark").isVisible()).toBe(false);
    await track().scrollIntoViewIfNeeded();
    const now = await track().boundingBox();
    await page.touchscreen.tap((now?.x ?? 0) + (now?.width ?? 0) * 0.3, (now?.y ?? 0) + 20);
    expect((await posted(page))["q-week"]).toBe("3");
  });

  it("takes a number in the digits of any script", async () => {
    await show({ locale: findLocale("ar") ?? SOURCE, scaleDir: "rtl" });
    for (const typed of ["٧٫٢", "۷,۲", "७.२"]) {
      await week().fill(typed);
      expect(await page.locator("soundings-line").getAttribute("data-state"), typed).toBe("set");
      const mark = await page.locator(".track__mark").evaluate((one) => one.style.insetInlineStart);
      expect(mark, typed).toBe("72%");
    }
  });

  it("is at least 44 px high, and its numbers are not shown", async () => {
    await show();
    await tap(0.4);
    const buttons = page.locator(".track, .line__tools button");
    for (const one of await buttons.all()) {
      expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const indent = await week().evaluate((one) =>
      Number.parseFloat(getComputedStyle(one).textIndent),
    );
    expect(indent).toBeLessThanOrEqual(-390);
  });

  it("takes a typed number, and shows what cannot be drawn as it was typed", async () => {
    await show();
    await week().focus();
    await page.keyboard.type("7,2");
    expect(await page.locator("soundings-line").getAttribute("data-state")).toBe("set");
    await page.keyboard.type("55");
    expect(await page.locator("soundings-line").getAttribute("data-state")).toBe("typed");
    const shown = await week().evaluate((one) => getComputedStyle(one).textIndent);
    expect(shown).toBe("0px");
  });

  it("comes back with the mark where it was, decimal sign and all", async () => {
    await show({ typed: { week: "7.3" }, locale: findLocale("de") ?? SOURCE });
    expect(await posted(page)).toEqual({ "q-week": "7,3" });
    expect(await page.locator(".track__mark").isVisible()).toBe(true);
  });

  it("is a field for a number without scripts", async () => {
    await show({ scripted: false });
    await week().fill("7.2");
    expect(await posted(page)).toEqual({ "q-week": "7.2" });
    expect(await page.locator("soundings-line button:visible").count()).toBe(0);
    expect(await page.getByText("Type a number from 0 to 10").isVisible()).toBe(true);
  });

  it("can be told apart in forced colours: with a mark, without, with focus", async () => {
    await show();
    await page.emulateMedia({ forcedColors: "active" });
    const look = () => track().screenshot({ animations: "disabled" });
    const empty = await look();
    await tap(0.5);
    await week().blur();
    expect((await look()).equals(empty)).toBe(false);
    expect(await week().evaluate((one) => getComputedStyle(one).textIndent)).not.toBe("0px");
  });
});
