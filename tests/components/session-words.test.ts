import { describe, expect, it } from "vitest";
import {
  nameSessionField,
  saySession,
  saySessions,
  sessionChoices,
  sessionHead,
} from "../../src/components/sessions/session-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { type SessionEntry, TAGS } from "../../src/core/sessions/entry.ts";
import { sessionFacts } from "../../src/core/sessions/facts.ts";
import { staffWords } from "../../src/locales/staff-words.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const TODAY = "2026-03-05" as PlainDate;
const entry: SessionEntry = {
  on: "2026-02-01" as PlainDate,
  attended: "yes",
  mode: "video",
  tags: ["goals", "skills"],
  practiceAgreed: "",
  practiceDone: "partly",
  note: "",
};

describe("a session in words", () => {
  it("is one line", () => {
    expect(saySession(voice, entry)).toBe("1 February 2026: Video. Goals and Skills.");
    expect(saySession(voice, { ...entry, tags: [] })).toBe("1 February 2026: Video.");
    expect(saySession(voice, { ...entry, attended: "missed" })).toContain("did not come");
    expect(saySession(voice, { ...entry, attended: "cancelled" })).toContain("cancelled");
  });

  it("offers every answer in words", () => {
    const choices = sessionChoices(voice);
    expect(choices.tags.map(({ value }) => value)).toEqual(TAGS);
    expect(choices["practice-done"]).toContainEqual({ value: "partly", label: "Partly done" });
    expect(choices.attended).toHaveLength(3);
    expect(choices.mode).toHaveLength(4);
    expect(nameSessionField(voice, "practice-agreed")).toBe("Practice until next time");
    expect(sessionHead(voice).hints.note).toContain("Two lines");
  });

  it("says what the log shows", () => {
    const missed = { ...entry, on: "2026-02-08" as PlainDate, attended: "missed" } as const;
    expect(
      saySessions(voice, sessionFacts([entry, { ...missed, practiceDone: "no" }], TODAY)),
    ).toEqual([
      "1 session took place.",
      "The last one was 4 weeks ago.",
      "The client did not come 1 time since then.",
      "Practice: done 0, partly 1, not done 1, of 2.",
    ]);
    expect(saySessions(voice, sessionFacts([{ ...entry, on: TODAY }], TODAY))).toContain(
      "The last one was less than a week ago.",
    );
    expect(saySessions(voice, sessionFacts([], TODAY))).toEqual([
      "No session is written down yet.",
    ]);
  });
});
