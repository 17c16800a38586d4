import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { readSession, SESSION_LIMITS, TAGS } from "../../../src/core/sessions/entry.ts";
import type { Written } from "../../../src/core/written.ts";

const TODAY = "2026-03-05" as PlainDate;
const FORM = { on: "2026-03-05", attended: "yes", mode: "video" };
const problemsOf = (changes: Written) => {
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

  it("keeps tags in the order of the list, each once", () => {
    const entry = readSession({ ...FORM, tags: ["skills", "goals", "skills"] }, TODAY);
    expect(entry.ok && entry.value.tags).toEqual(["goals", "skills"]);
    expect(new Set(TAGS).size).toBe(TAGS.length);
  });

  it("keeps neither mode nor tags of a session that did not take place", () => {
    const form = { ...FORM, attended: "missed", mode: "nonsense", tags: "goals", note: "Rang." };
    const entry = readSession(form, TODAY);
    expect(entry.ok && entry.value).toMatchObject({ attended: "missed", tags: [], note: "Rang." });
    expect(entry.ok && entry.value).not.toHaveProperty("mode");
  });

  it.each([
    [{ on: "" }, ["on empty"]],
    [{ on: "5.3.2026" }, ["on not-a-day"]],
    [{ on: "2026-03-06" }, ["on in-the-future"]],
    [{ on: "1999-01-01" }, ["on too-far"]],
    [{ attended: undefined }, ["attended empty"]],
    [{ attended: "perhaps" }, ["attended unknown"]],
    [{ mode: "" }, ["mode empty"]],
    [{ mode: "letter" }, ["mode unknown"]],
    [{ tags: ["goals", "gossip"] }, ["tags unknown"]],
    [{ "practice-done": "maybe" }, ["practice-done unknown"]],
    [{ "practice-agreed": "a".repeat(SESSION_LIMITS.practice + 1) }, ["practice-agreed too-long"]],
    [{ note: "a".repeat(SESSION_LIMITS.note + 1), on: "x" }, ["on not-a-day", "note too-long"]],
  ])("refuses %j", (changes, problems) => {
    expect(problemsOf(changes)).toEqual(problems);
  });
});
