import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/core/rules/evaluate.ts";
import {
  LONGEST_NOTE,
  readFollowUp,
  readSupportNote,
  type SignalRef,
} from "../../../src/core/support/entry.ts";
import { changedSince } from "../../../src/core/support/since.ts";
import { dayOf } from "../builders.ts";
import { deterioration, historyWith, NOW } from "../rules/histories.ts";

describe("readSupportNote()", () => {
  it("keeps areas in the order of the tree and drops blanks around texts", () => {
    const form = {
      "areas.support": "yes",
      "areas.safety": "yes",
      discussed: " Job lost. ",
      agreed: "",
    };
    expect(readSupportNote(form)).toEqual({
      ok: true,
      value: { areas: ["safety", "support"], discussed: "Job lost.", agreed: "" },
    });
    expect(readSupportNote({ discussed: "x" }).ok).toBe(true);
  });

  it("names every field that cannot be kept", () => {
    const long = "a".repeat(LONGEST_NOTE + 1);
    expect(readSupportNote({ "areas.elsewhere": "yes", discussed: " ", agreed: long })).toEqual({
      ok: false,
      error: [
        { field: "areas", problem: "not-offered" },
        { field: "discussed", problem: "empty" },
        { field: "agreed", problem: "too-long", max: LONGEST_NOTE },
      ],
    });
  });
});

describe("readFollowUp()", () => {
  it("needs words", () => {
    expect(readFollowUp({ text: "Found a room." }, NOW)).toEqual({
      ok: true,
      value: { at: NOW, text: "Found a room." },
    });
    expect(readFollowUp({}, NOW)).toEqual({
      ok: false,
      error: [{ field: "text", problem: "empty" }],
    });
  });
});

describe("changedSince()", () => {
  const signal: SignalRef = {
    rule: "a-rule",
    version: 3,
    kind: "deterioration",
    measure: "demo-4",
    scale: "total",
    firedAt: dayOf(8),
  };
  const history = historyWith([12, 19, 18, 14]);

  it("holds the score then against the latest, and says what the rule says now", () => {
    const now = evaluate(deterioration, history, NOW);
    expect(changedSince(signal, now, history)).toEqual({
      signal: "quiet",
      otherVersion: false,
      score: { atSignal: 19, now: 14 },
      scoresSince: 2,
    });
  });

  it("says when the rule was edited or taken out", () => {
    const now = evaluate({ ...deterioration, version: 4 }, history, NOW);
    expect(changedSince(signal, now, history)).toMatchObject({ otherVersion: true });
    expect(changedSince(signal, undefined, history)).toMatchObject({ signal: "no-rule" });
  });

  it("has no score where the rule looks at no scale, or nobody was asked it", () => {
    const { measure: _m, scale: _s, ...general } = signal;
    expect(changedSince({ ...general, kind: "missed-occasions" }, undefined, history)).toEqual({
      signal: "no-rule",
      otherVersion: false,
      scoresSince: 0,
    });
    expect(changedSince({ ...signal, scale: "other" }, undefined, history)).not.toHaveProperty(
      "score",
    );
  });
});
