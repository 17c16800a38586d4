import { describe, expect, it } from "vitest";
import { wallClock } from "../../../src/core/i18n/wall-clock.ts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const iso = (at: number): string => new Date(at).toISOString().slice(0, 16);

describe("wallClock()", () => {
  it.each([
    ["UTC", "2026-03-05T23:30", "2026-03-05T23:30"],
    ["Europe/Berlin", "2026-03-29T00:59", "2026-03-29T01:59"],
    ["Europe/Berlin", "2026-03-29T01:00", "2026-03-29T03:00"],
    ["Pacific/Auckland", "2026-03-05T23:30", "2026-03-06T12:30"],
    ["America/St_Johns", "2026-01-01T02:00", "2025-12-31T22:30"],
    ["Asia/Kathmandu", "2026-01-01T18:15", "2026-01-02T00:00"],
  ])("in %s at %sZ shows %s", (zone, at, shown) => {
    expect(iso(wallClock(zone).reading(Date.parse(`${at}Z`)))).toBe(shown);
  });

  it("keeps the part of a second, before 1970 too", () => {
    const { reading } = wallClock("Pacific/Auckland");
    for (const at of [Date.UTC(2026, 0, 1) + 7, Date.UTC(1960, 0, 1) + 993]) {
      expect((((reading(at) - at) % 1000) + 1000) % 1000).toBe(0);
    }
  });

  it("reads in every zone what a format of one moment shows", () => {
    for (const timeZone of Intl.supportedValuesOf("timeZone")) {
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "medium",
      });
      const { reading } = wallClock(timeZone);
      // Steps of no whole number of days or weeks, from before the stretches begin.
      for (let at = Date.UTC(2004, 11, 1); at < Date.UTC(2038, 0, 1); at += 37.31 * DAY)
        expect(`${timeZone} ${iso(reading(at)).replace("T", " ")}`).toBe(
          `${timeZone} ${format.format(at).slice(0, 16)}`,
        );
    }
  });

  it.each(["Asia/Gaza", "Asia/Hebron"])(
    "reads in %s what a format shows where clocks change twice in two weeks",
    (timeZone) => {
      const format = new Intl.DateTimeFormat("sv-SE", {
        timeZone,
        dateStyle: "short",
        timeStyle: "medium",
      });
      const { reading } = wallClock(timeZone);
      for (const year of [2040, 2053, 2054, 2072, 2073, 2086])
        for (let at = Date.UTC(year, 0, 1, 12); at < Date.UTC(year + 1, 0, 1); at += DAY)
          expect(iso(reading(at)).replace("T", " ")).toBe(format.format(at).slice(0, 16));
    },
  );

  it.each([
    ["an ordinary midnight", "Europe/Berlin", "2026-03-28T00:00", "2026-03-27T23:00"],
    ["the midnight before clocks go on", "Europe/Berlin", "2026-03-29T00:00", "2026-03-28T23:00"],
    ["the midnight after it", "Europe/Berlin", "2026-03-30T00:00", "2026-03-29T22:00"],
    ["the midnight after clocks go back", "Europe/Berlin", "2026-10-26T00:00", "2026-10-25T23:00"],
    ["the first of two", "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30"],
    ["the midnight after it", "Pacific/Auckland", "2026-04-06T00:00", "2026-04-05T12:00"],
    ["half an hour aside", "America/St_Johns", "2026-03-09T00:00", "2026-03-09T02:30"],
    ["the first of two midnights", "America/Havana", "2024-11-03T00:00", "2024-11-03T04:00"],
    ["a midnight leapt over", "Africa/Cairo", "2024-04-26T00:00", "2024-04-25T22:00"],
    ["a whole day leapt over", "Pacific/Apia", "2011-12-30T00:00", "2011-12-30T10:00"],
  ])("finds the moment of %s in %s", (_what, zone, shown, at) => {
    expect(iso(wallClock(zone).moment(Date.parse(`${shown}Z`)))).toBe(at);
  });

  it.each([
    "Europe/Berlin",
    "Pacific/Auckland",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "America/Havana",
    "Africa/Cairo",
    "America/Santiago",
  ])("finds where each day of two years begins in %s", (timeZone) => {
    const calendar = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
    const { moment } = wallClock(timeZone);
    for (let day = Date.UTC(2023, 11, 31); day < Date.UTC(2026, 0, 1); day += DAY) {
      const begins = moment(day);
      expect(calendar.format(begins)).toBe(iso(day).slice(0, 10));
      expect(calendar.format(begins - MINUTE)).toBe(iso(day - DAY).slice(0, 10));
    }
  });
});
