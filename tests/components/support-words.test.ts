import { describe, expect, it } from "vitest";
import {
  logWords,
  nameNoteField,
  sayChangedSince,
  sayEntryHead,
  sayLead,
  saySource,
  sayTree,
} from "../../src/components/support/support-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { areasFor } from "../../src/core/support/order.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf } from "../core/builders.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const told = { direction: "higher-is-worse", about: "distress" } as const;

describe("the support tree in words", () => {
  const tree = sayTree(voice, areasFor(["alliance-drop", "risk-item"]));

  it("begins with the areas that the signals point to, and says so", () => {
    expect(tree.map(({ title }) => title)).toEqual([
      "Safety",
      "Working together",
      "Motivation and goals",
      "Other people and life events",
      "Skills, amount of therapy, medicine or referral",
    ]);
    expect(tree.map(({ because }) => because).slice(0, 3)).toEqual([
      "Look here because of: Risk answer.",
      "Look here because of: Alliance dropped.",
      "No signal points here.",
    ]);
  });

  it("has a title and lines for each part, and a source for each line", () => {
    expect(tree[0]?.parts.map(({ title }) => title)).toEqual([
      "Ask yourself",
      "Explore with the client",
      "What you can do",
      "When to seek supervision",
    ]);
    const leaves = tree.flatMap(({ parts }) => parts.flatMap((part) => part.leaves));
    expect(leaves.every(({ text, sources }) => text !== "" && sources.length > 0)).toBe(true);
  });

  it("says how much of a source was read", () => {
    expect(saySource(voice, "dazzi-2014")).toEqual({
      id: "dazzi-2014",
      text: expect.stringMatching(/\(read: the abstract\)$/),
      url: "https://doi.org/10.1017/S0033291714001299",
    });
    expect(saySource(voice, "own")).not.toHaveProperty("url");
    expect(saySource(voice, "nice-ng225").text).toContain("a report of it by others");
    expect(sayLead(voice).source.id).toBe("de-jong-2024");
  });
});

describe("the log in words", () => {
  it("heads an entry with its signal and its areas", () => {
    const signal = { kind: "deterioration", firedAt: dayOf(8) } as const;
    expect(sayEntryHead(voice, signal, ["safety", "support"])).toEqual([
      "Signal: Worse than at the start, first seen 8 January 2026.",
      "Areas: Safety and Other people and life events.",
    ]);
    expect(sayEntryHead(voice, signal, [])).toHaveLength(1);
  });

  it("says what changed since", () => {
    const score = { before: { at: dayOf(8), value: 19 }, now: { at: dayOf(22), value: 14 } };
    const changed = { signal: "quiet", otherVersion: true, score, scoresSince: 2 } as const;
    expect(sayChangedSince(voice, changed, told)).toEqual([
      "The signal no longer shows.",
      "The rule was changed in between.",
      "The score was 19 on 8 January 2026 and 14 on 22 January 2026: 5 points lower (less distress).",
    ]);
    expect(
      sayChangedSince(
        voice,
        { ...changed, signal: "fired", otherVersion: false, scoresSince: 0 },
        told,
      ),
    ).toEqual(["The signal shows now.", "No score since this was written."]);
    const none = { signal: "no-rule", otherVersion: false, scoresSince: 0 } as const;
    expect(sayChangedSince(voice, none)).toEqual(["The clinic has taken this rule out."]);
  });

  it("names its fields", () => {
    expect(logWords(voice).discussed.label).toBe("What we discussed");
    expect(nameNoteField(voice, "agreed")).toBe("What we agreed");
    expect(nameNoteField(voice, "areas")).toBe("Areas that you talked about");
  });
});
