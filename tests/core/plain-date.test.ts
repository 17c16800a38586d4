import { describe, expect, it } from "vitest";
import { daysFrom, isPlainDate, type PlainDate, plusDays } from "../../src/core/plain-date.ts";

const day = (text: string) => text as PlainDate;

describe("a plain date", () => {
  it.each(["2026-03-05", "2024-02-29", "2000-12-31"])("is %s", (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each(["", "2026-02-30", "2025-02-29", "2026-13-01", "2026-3-5", "05.03.2026", "2026-03-05Z"])(
    "is not “%s”",
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it("counts days over the change of clocks and of years", () => {
    expect(daysFrom(day("2026-03-28"), day("2026-03-30"))).toBe(2);
    expect(daysFrom(day("2026-01-01"), day("2025-12-31"))).toBe(-1);
    expect(plusDays(day("2024-02-28"), 2)).toBe("2024-03-01");
  });
});
