import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import type { SessionEntry } from "../../../src/core/sessions/entry.ts";
import { sessionFacts } from "../../../src/core/sessions/facts.ts";

const TODAY = "2026-03-05" as PlainDate;
const entryOf = (on: string, changes: Partial<SessionEntry> = {}): SessionEntry => ({
  on: on as PlainDate,
  attended: "yes",
  mode: "in-person",
  tags: [],
  practiceAgreed: "",
  practiceDone: "not-agreed",
  note: "",
  ...changes,
});
const missed = (on: string) => entryOf(on, { attended: "missed" });
const cancelled = (on: string) => entryOf(on, { attended: "cancelled" });

describe("sessionFacts()", () => {
  it("counts sessions, and what was missed since the last that took place", () => {
    const entries = [
      missed("2026-03-01"),
      entryOf("2026-02-01"),
      missed("2026-01-25"),
      cancelled("2026-02-15"),
      missed("2026-02-20"),
    ];
    expect(sessionFacts(entries, TODAY)).toMatchObject({
      attended: 1,
      missed: 3,
      cancelled: 1,
      missedInARow: 2,
      last: { on: "2026-02-01" },
      weeksSinceLast: 4,
    });
    expect(sessionFacts(entries, TODAY).lane.map(({ on }) => on)).toEqual(
      entries.map(({ on }) => on).toSorted(),
    );
  });

  it.each([
    ["2026-03-05", 0],
    ["2026-02-27", 0],
    ["2026-02-26", 1],
  ])("counts whole weeks since %s", (on, weeks) => {
    expect(sessionFacts([entryOf(on)], TODAY).weeksSinceLast).toBe(weeks);
  });

  it("does not take a session in the evening further east for one to come", () => {
    expect(sessionFacts([entryOf("2026-03-06")], TODAY).weeksSinceLast).toBe(0);
  });

  it("counts from the beginning where no session took place", () => {
    const facts = sessionFacts([missed("2026-02-01"), missed("2026-02-08")], TODAY);
    expect(facts.missedInARow).toBe(2);
    expect(facts).not.toHaveProperty("weeksSinceLast");
    expect(sessionFacts([], TODAY)).toMatchObject({ attended: 0, missedInARow: 0, lane: [] });
  });

  it("counts practice only where it was asked", () => {
    const done = (["yes", "partly", "no", "yes", "not-agreed"] as const).map((practiceDone, i) =>
      entryOf(`2026-02-0${i + 1}`, { practiceDone }),
    );
    expect(sessionFacts(done, TODAY).practice).toEqual({ done: 2, partly: 1, not: 1, asked: 4 });
  });
});
