import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFigures } from "../../../src/core/daily/days.ts";
import { type DailyEntry, timeOfEntry } from "../../../src/core/daily/entry.ts";
import { isDailyForm } from "../../../src/core/daily/form.ts";
import { findMeasure } from "../../../src/packs/find.ts";

const NOW = Date.parse("2026-03-05T12:00Z");
const CLINIC = { now: NOW, zone: "Europe/London", reading: NOW };

const said = (changes: object = {}) => ({
  at: "2026-03-05T21:00",
  offset: "540",
  zone: "Asia/Tokyo",
  clock: "2026-03-05T12:00:20Z",
  ...changes,
});

describe("timeOfEntry()", () => {
  it("is that of the person's own clock, with its zone", () => {
    expect(timeOfEntry(said(), CLINIC)).toEqual({
      day: "2026-03-05",
      time: "21:00",
      offset: 540,
      zone: "Asia/Tokyo",
      timedBy: "device",
    });
  });

  it("is kept when the entry waited for days, and says that a clock is wrong", () => {
    const late = said({ at: "2026-03-01T08:00", clock: "2026-03-04T12:00Z" });
    expect(timeOfEntry(late, CLINIC)).toMatchObject({
      day: "2026-03-01",
      timedBy: "device",
      skew: -1440,
    });
  });

  it.each([
    ["nothing", {}],
    ["a day of long ago", said({ at: "2019-03-05T21:00" })],
    ["a day to come", said({ at: "2026-03-09T21:00" })],
    ["an offset that no zone has", said({ offset: "900" })],
    ["no offset", said({ offset: "" })],
    ["a zone that is none", said({ zone: "<b>" })],
    ["no time", said({ at: "2026-03-05" })],
  ])("is the clinic's when the device says %s", (_name, device) => {
    expect(timeOfEntry(device, CLINIC)).toMatchObject({
      day: "2026-03-05",
      time: "12:00",
      offset: 0,
      zone: "Europe/London",
      timedBy: "received",
    });
  });
});

const entryOf = (day: string, mood?: number): DailyEntry =>
  ({ day, answers: mood === undefined ? {} : { mood } }) as DailyEntry;

describe("dayFigures()", () => {
  const [scale] = findMeasure("daily-mood").scales;
  if (!scale) throw new Error("No scale");

  it("gives mean, range and number of each day that has an answer", () => {
    const entries = [
      entryOf("2026-03-05", 2),
      entryOf("2026-03-04", 7),
      entryOf("2026-03-05", 6),
      entryOf("2026-03-05"),
      entryOf("2026-03-06"),
    ];
    expect(dayFigures(scale, entries)).toEqual([
      { day: "2026-03-04", mean: 7, least: 7, most: 7, count: 1 },
      { day: "2026-03-05", mean: 4, least: 2, most: 6, count: 2 },
    ]);
  });

  it("has a mean within the range of its day, and every answer once", () => {
    const moods = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 });
    fc.assert(
      fc.property(moods, (values) => {
        const [figures] = dayFigures(
          scale,
          values.map((mood) => entryOf("2026-03-05", mood)),
        );
        expect(figures?.count).toBe(values.length);
        expect(figures?.mean).toBeGreaterThanOrEqual(figures?.least ?? Infinity);
        expect(figures?.mean).toBeLessThanOrEqual(figures?.most ?? -Infinity);
      }),
    );
  });
});

describe("isDailyForm()", () => {
  it("takes a short form about the day, and no measure that asks about weeks or raises an alert", () => {
    expect(isDailyForm(findMeasure("daily-mood"))).toBe(true);
    for (const id of ["idiographic", "phq-9", "gad-2"])
      expect(isDailyForm(findMeasure(id))).toBe(false);
  });
});
