import { describe, expect, it } from "vitest";
import { sayKept, sayRows } from "../../src/components/signals/said.ts";
import type { SignalRow } from "../../src/contract/staff-signals.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { dayOf } from "../core/builders.ts";
import { ask, deterioration } from "../core/rules/histories.ts";

const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };
const rule = { ...deterioration, measure: "phq-9" };
const kept = { rule, result: ask(deterioration, [12, 18]), since: dayOf(8), raisedAt: dayOf(8) };
const now = (of: object) => sayKept(voice, SOURCE, { ...kept, ...of }).now;

const row = (kind: SignalRow["kind"], of: Partial<SignalRow> = {}): SignalRow => ({
  id: kind,
  kind,
  strength: "hard",
  measure: "phq-9",
  scale: "total",
  raisedAt: dayOf(8),
  ...of,
});

describe("sayKept()", () => {
  it.each([
    [{ firesSince: dayOf(8) }, "Shows since 8 January 2026."],
    [{ firesSince: dayOf(22) }, "First seen 8 January 2026. Shows again since 22 January 2026."],
    [
      { quietSince: dayOf(15) },
      "First seen 8 January 2026. No longer shows since 15 January 2026.",
    ],
    [
      { unjudgedSince: dayOf(15) },
      "First seen 8 January 2026. No longer judged since 15 January 2026.",
    ],
    [{}, "First seen 8 January 2026."],
  ] as const)("says how it stands: %o", (of, said) => {
    expect(now(of)).toBe(said);
  });
});

describe("sayRows()", () => {
  it("marks only what fires, and says what can no longer be judged and what no longer shows", () => {
    const rows = sayRows(voice, SOURCE, [
      row("no-improvement", { quietSince: dayOf(15) }),
      row("beyond-expected", { unjudgedSince: dayOf(15) }),
      row("deterioration", { firesSince: dayOf(8) }),
    ]);
    expect(
      rows.map(({ text, isHard, isQuiet }) => [text.split(/[:(]/).at(-1), isHard, isQuiet]),
    ).toEqual([
      [" PHQ-9", true, false],
      ["no longer judged)", false, true],
      ["no longer shows)", false, true],
    ]);
  });
});
