import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { formatter, isoDay } from "../../../src/core/i18n/format.ts";
import { LOCALES, SOURCE, findLocale, type Locale } from "../../../src/core/i18n/locales.ts";

const late = "2026-03-05T23:30Z" as Instant;
/** A locale whose country has another calendar and other digits, fixed as the registry fixes them. */
const like = (tag: string): Locale => ({
  ...SOURCE,
  tag: tag as Locale["tag"],
  format: `${tag}-u-ca-gregory-nu-latn`,
});
const all = [
  ...LOCALES,
  like("fa-IR"),
  like("ar-EG"),
  like("ar-SA"),
  like("th-TH"),
  like("bn-BD"),
].map((locale) => [locale.tag, locale] as const);
const digitsOf = (text: string): string[] => text.match(/\p{Nd}/gu) ?? [];
const foreign = (text: string): string[] => digitsOf(text).filter((digit) => !/[0-9]/.test(digit));

describe("formatter()", () => {
  it.each(all)("writes Gregorian dates with digits 0 to 9 in %s", (_tag, locale) => {
    const format = formatter(locale, "UTC");
    expect(format.day(late)).toMatch(/2026/);
    expect(format.day(late)).toMatch(/(^|\D)5(\D|$)/);
    expect(format.moment(late)).toMatch(/2026.*23:30|23:30.*2026/);
    const said = [
      format.day(late),
      format.shortDay(late),
      format.moment(late),
      format.number(1234.5),
    ];
    for (const text of said) expect(digitsOf(text).length).toBeGreaterThan(0);
    expect(said.flatMap(foreign)).toEqual([]);
  });

  it("would not without the fixed calendar and digits", () => {
    const loose = formatter({ ...SOURCE, format: "fa-IR" }, "UTC");
    expect(loose.day(late)).not.toMatch(/2026/);
    expect(foreign(loose.number(12))).toHaveLength(2);
  });

  it.each(LOCALES.map((l) => [l.tag, l] as const))(
    "is fixed by the registry in %s",
    (_tag, locale) => {
      // The tag itself must say so: what a machine does by default is not enough.
      const { calendar, numberingSystem } = new Intl.Locale(locale.format);
      expect([calendar, numberingSystem]).toEqual(["gregory", "latn"]);
    },
  );

  it("uses the time zone of the clinic, not of the machine", () => {
    const berlin = formatter(SOURCE, "Europe/Berlin");
    expect(berlin.day(late)).toBe("6 March 2026");
    expect(berlin.shortDay(late)).toBe("6 Mar");
    expect(berlin.moment(late)).toBe("6 March 2026 at 00:30");
    expect(formatter(SOURCE, "America/Bogota").moment(late)).toBe("5 March 2026 at 18:30");
  });

  it("writes at most one decimal, and lists in words", () => {
    const format = formatter(SOURCE, "UTC");
    expect(format.number(4.25)).toBe("4.3");
    expect(format.number(4)).toBe("4");
    expect(format.list(["PHQ-9", "GAD-7"])).toBe("PHQ-9 and GAD-7");
  });

  it("keeps the order of a list of Latin names where sentences run from right to left", () => {
    const arabic = formatter(findLocale("ar") ?? SOURCE, "UTC");
    // What is inside an isolate does not decide which way the list runs: the Arabic word does.
    const names = "\u2068PHQ-9\u2069 و\u2068GAD-7\u2069";
    expect(arabic.list(["PHQ-9", "GAD-7"])).toBe(names);
  });

  it("writes months in words, in Chinese by number", () => {
    for (const locale of LOCALES) {
      const month = locale.script === "Hans" ? /3月/ : /[\p{L}\p{M}]{3,}/u;
      expect(formatter(locale, "UTC").day(late)).toMatch(month);
    }
  });

  it("ends a day without a full stop, so that one can follow", () => {
    const days = LOCALES.map((locale) => formatter(locale, "UTC").day(late));
    expect(days.filter((day) => /[.。।]$/.test(day))).toEqual([]);
    expect(formatter(findLocale("uk") ?? SOURCE, "UTC").day(late)).toBe("5 березня 2026");
  });

  it("puts the day of a second calendar in brackets, where the registry names one", () => {
    const format = formatter(findLocale("fa") ?? SOURCE, "UTC");
    expect(format.day(late)).toBe("5 مارس 2026 (14 اسفند 1404)");
    expect(format.plainDay("2026-03-21" as PlainDate)).toBe("21 مارس 2026 (1 فروردین 1405)");
    expect(format.moment(late)).toMatch(/^5 مارس 2026.*23:30 \(14 اسفند 1404\)$/);
    expect(format.shortDay(late)).not.toMatch(/\(/);
    // In Tehran it is past midnight, in both calendars.
    expect(formatter(findLocale("fa") ?? SOURCE, "Asia/Tehran").day(late)).toBe(
      "6 مارس 2026 (15 اسفند 1404)",
    );
  });
});

describe("isoDay()", () => {
  it.each([
    ["Europe/Berlin", "2026-03-05T22:59Z", "2026-03-05"],
    ["Europe/Berlin", "2026-03-05T23:00Z", "2026-03-06"],
    ["Pacific/Kiritimati", "2026-12-31T10:00Z", "2027-01-01"],
    ["America/Los_Angeles", "2026-01-01T07:59Z", "2025-12-31"],
  ])("is the day in %s", (zone, at, day) => {
    expect(isoDay(zone)(at as Instant)).toBe(day);
  });
});
