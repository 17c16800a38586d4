import { describe, expect, it } from "vitest";
import { writtenIn } from "../../src/contract/held.ts";

const written = (fields: Readonly<Record<string, string>>) =>
  writtenIn({ to: "/en/staff/clients", fields });

describe("what somebody wrote in a form that waits", () => {
  it.each([
    ["a word", "note", "Schlaf"],
    ["a label of two letters", "label", "AB"],
    ["a label of digits", "label", "1042"],
    ["a word with a hyphen", "agreed", "self-care"],
    ["a word of another script", "text", "نوم"],
    ["words in lines", "note", "One\nTwo"],
    ["a telephone number", "phone", "+49 30 1234"],
    ["what only looks like markup", "note", "<b>"],
  ])("has %s", (_, name, text) => expect(written({ [name]: text })).toEqual([text]));

  it.each([
    ["an id", "goal", "1sa4m7w6nr8ya89ee4jmd68qp3"],
    ["a key", "key", "1sa4m7w6nr8ya89ee4jm"],
    ["a tick", "measure.phq-9", "yes"],
    ["what is chosen from a list", "practice-done", "not-agreed"],
    ["a choice about a rule", "phq-9-total-deterioration.comparison", "at-least"],
    ["a day", "on", "2026-01-05"],
    ["a number", "q-1", "3"],
    ["a mark of a sheet", "q-2", "?"],
    ["a page's step", "step", "read-back"],
    ["a way back", "to", "/en/staff/clients"],
    ["nothing", "note", "  "],
  ])("has no %s", (_, name, text) => expect(written({ [name]: text })).toEqual([]));

  it("has the words of earlier steps, each once", () => {
    const first = JSON.stringify({ "q-1": "2", "q-talk": "My sister" });
    const second = JSON.stringify({ "q-1": "3", "q-talk": "My sister" });
    expect(written({ first, second, "q-talk": "And work" })).toEqual(["My sister", "And work"]);
    expect(written({ first: "{" })).toEqual([]);
  });
});
