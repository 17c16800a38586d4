import { describe, expect, it } from "vitest";
import type { Instant, LocaleTag } from "../../../src/core/brand.ts";
import { consentNeed, type ConsentStatement } from "../../../src/core/consent/consent.ts";
import { answerBy } from "../../../src/core/consent/request.ts";

const at = (text: string) => text as Instant;

const SAID: ConsentStatement = {
  text: 2,
  keepYears: 5,
  at: at("2026-03-05T09:30Z"),
  given: { care: true, statistics: false, research: false },
  locale: "en" as LocaleTag,
  how: "screen",
};

describe("consentNeed()", () => {
  it("asks whoever was never asked", () => {
    expect(consentNeed(undefined, { text: 1 })).toBe("first");
  });

  it("asks nobody twice about the same text", () => {
    expect(consentNeed(SAID, { text: 2, keepYears: 5 })).toBeUndefined();
  });

  it("asks anew about another text, and about another time for which answers are kept", () => {
    expect(consentNeed(SAID, { text: 3, keepYears: 5 })).toBe("changed");
    expect(consentNeed(SAID, { text: 2, keepYears: 10 })).toBe("changed");
    expect(consentNeed(SAID, { text: 2 })).toBe("changed");
  });

  it("believes a no more than a yes to another purpose", () => {
    const stopped = { ...SAID, given: { care: false, statistics: true, research: true } };
    expect(consentNeed(stopped, { text: 2, keepYears: 5 })).toBe("stopped");
  });
});

describe("answerBy()", () => {
  it.each([
    ["2026-03-05T09:30Z", "2026-04-05T09:30Z"],
    ["2026-12-31T23:59Z", "2027-01-31T23:59Z"],
    ["2026-01-31T00:00Z", "2026-02-28T00:00Z"],
    ["2028-01-30T00:00Z", "2028-02-29T00:00Z"],
    ["2026-05-31T12:00Z", "2026-06-30T12:00Z"],
  ])("gives a month from %s: until %s", (asked, due) => {
    expect(answerBy(at(asked))).toBe(due);
  });
});
