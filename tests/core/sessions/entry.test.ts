import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { readSession, SESSION_LIMITS, TAGS } from "../../../src/core/sessions/entry.ts";
import type { Written } from "../../../src/core/written.ts";

const TODAY = "2026-03-05" as PlainDate;
const FORM = { on: "2026-03-05", attended: "yes", mode: "video" };
const problemsOf = (changes: Partial<Written>) => {
  const entry = readSession({ ...FORM, ...changes }, TODAY);
  return entry.ok ? [] : entry.error.map(({ field, problem }) => `${field} ${problem}`);
};

describe("readSession()", () => {
  it("needs a day, whether it took place, and how", () => {
    expect(readSession(FORM, TODAY)).toEqual({
      ok: true,
      value: {
        on: "2026-03-05",
        attended: "yes",
        mode: "video",
        tags: [],
        practiceAgreed: "",
        practiceDone: "not-agreed",
        note: "",
      },
    });
  });

  it("keeps tags in the order of the list", () => {
    const entry = readSession({ ...FORM, "tags.skills": "yes", "tags.goals": "yes" }, TODAY);
    expect(entry.ok && entry.value.tags).toEqual(["goals", "skills"]);
    expect(new Set(TAGS).size).toBe(TAGS.length);
  });

  it("keeps neither mode nor tags of a session that did not take place", () => {
    const form = {
      ...FORM,
      attended: "missed",
      mode: "nonsense",
      "tags.goals": "yes",
      note: "Rang.",
    };
    const entry = readSession(form, TODAY);
    expect(entry.ok && entry.value).toMatchObject({ attended: "missed", tags: [], note: "Rang." });
    expect(entry.ok && entry.value).not.toHaveProperty("mode");
  });

  it.each([
    [{ on: "" }, ["on empty"]],
    [{ on: "5.3.2026" }, ["on not-a-day"]],
    [{ on: "2026-03-06" }, ["on too-late"]],
    [{ on: "1999-01-01" }, ["on too-early"]],
    [{ attended: "" }, ["attended not-chosen"]],
    [{ attended: "perhaps" }, ["attended not-offered"]],
    [{ mode: "" }, ["mode not-chosen"]],
    [{ mode: "letter" }, ["mode not-offered"]],
    [{ "tags.goals": "yes", "tags.gossip": "yes" }, ["tags not-offered"]],
    [{ "practice-done": "maybe" }, ["practice-done not-offered"]],
    [{ "practice-agreed": "a".repeat(SESSION_LIMITS.practice + 1) }, ["practice-agreed too-long"]],
    [{ note: "a".repeat(SESSION_LIMITS.note + 1), on: "x" }, ["on not-a-day", "note too-long"]],
  ])("refuses %j", (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});
