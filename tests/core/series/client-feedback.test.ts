import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import type { Change } from "../../../src/core/change/verdict.ts";
import { ABOUT } from "../../../src/core/measures/scale.ts";
import { clientFeedback, isForClient } from "../../../src/core/series/client-feedback.ts";
import type { Facts, ScoredPoint } from "../../../src/core/series/facts.ts";
import { feedback } from "../../../src/locales/client/feedback.ts";

const at = (day: string) => `${day}T09:00Z` as Instant;
const point = (day: string, value: number): ScoredPoint => ({
  at: at(day),
  value,
  prorated: false,
  mode: "screen",
  locale: "en",
});
const [one, two] = [point("2026-03-03", 19), point("2026-05-12", 8)];

/** Only what the function reads. */
const factsOf = (facts: Partial<Facts>) => facts as Facts;
const judged = (kind: "reliable-improvement" | "no-reliable-change" | "reliable-worsening") =>
  ({ status: "judged", class: kind }) as Change;
const notJudged = { status: "not-judged", reason: "no-baseline" } as Change;

describe("clientFeedback()", () => {
  it("says nothing without a score, and compares nothing with one", () => {
    expect(clientFeedback(factsOf({ points: [], change: notJudged }))).toBeUndefined();
    const single = factsOf({ points: [one], first: one, baseline: one, change: notJudged });
    expect(clientFeedback(single)).toEqual({ kind: "first", since: one.at });
  });

  it.each(["reliable-improvement", "no-reliable-change", "reliable-worsening"] as const)(
    "tells the class %s and the day it is counted from",
    (kind) => {
      const facts = { points: [one, two], first: one, baseline: one, change: judged(kind) };
      expect(clientFeedback(factsOf(facts))).toEqual({ kind, since: one.at });
      expect(Object.keys(feedback)).toContain(`feedback.${kind}`);
    },
  );

  it("passes no verdict where no rule fits", () => {
    const facts = factsOf({ points: [one, two], first: one, change: notJudged });
    expect(clientFeedback(facts)).toEqual({ kind: "not-judged", since: one.at });
  });
});

describe("isForClient()", () => {
  it("shows no scale about risk, about the therapy or about what nobody has named", () => {
    const hidden = ABOUT.filter((about) => !isForClient({ about }));
    expect(hidden).toEqual([
      "alcohol",
      "risk",
      "goals",
      "alliance",
      "session",
      "practice",
      "other",
    ]);
  });
});
