import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlap } from "../../src/charts/drawing.ts";
import { laneFacts } from "../../src/charts/lane/facts.ts";
import type { LaneEntry, LaneKind } from "../../src/charts/lane/input.ts";
import { KINDS, type LaneInput, layoutLane, OUTLINE_OF } from "../../src/charts/lane/layout.ts";
import { shareAxis } from "../../src/charts/common-axis.ts";
import { NARROW, WIDE } from "../../src/charts/sizes.ts";
import { laneWords } from "../../src/components/report/lane-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { onDay } from "../support/chart-facts.ts";

const wordsIn = (tag: string) => {
  const locale = findLocale(tag) ?? SOURCE;
  return laneWords({ t: staffWords(locale), format: formatter(locale, "UTC") });
};
const entry = (day: number, kind: LaneKind, text?: string): LaneEntry => ({
  at: onDay(day),
  kind,
  ...(text !== undefined && { text }),
});
const draw = (entries: readonly LaneEntry[], more: Partial<LaneInput> = {}) =>
  layoutLane({
    facts: laneFacts(entries),
    size: WIDE,
    dir: "ltr",
    timeAxisDir: "ltr",
    words: wordsIn("en"),
    ...more,
  });

const anyEntries = fc.array(
  fc
    .record({
      day: fc.integer({ min: 0, max: 700 }),
      kind: fc.constantFrom(...KINDS),
      text: fc.option(
        fc.constantFrom("Began", "A long story of a move to another town", "انتقال"),
        {
          nil: undefined,
        },
      ),
    })
    .map(({ day, kind, text }) => entry(day, kind, text)),
  { maxLength: 30 },
);

describe("layoutLane()", () => {
  it("keeps marks and words inside the drawing, in either script and direction of time", () => {
    const way = fc.constantFrom("ltr" as const, "rtl" as const);
    const size = fc.constantFrom(WIDE, NARROW);
    const tag = fc.constantFrom("en", "en-XA", "ar-XB");
    fc.assert(
      fc.property(anyEntries, way, way, size, tag, (entries, dir, timeAxisDir, of, locale) => {
        const words = wordsIn(locale);
        const { marks, labels, size: drawn } = draw(entries, { dir, timeAxisDir, size: of, words });
        expect(marks).toHaveLength(entries.length);
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(drawn.width);
          expect(y).toBeLessThan(drawn.height);
        }
        for (const { box } of labels) {
          expect(box.x).toBeGreaterThanOrEqual(-0.1);
          expect(box.x + box.width).toBeLessThanOrEqual(drawn.width + 0.11);
          expect(box.y + box.height).toBeLessThanOrEqual(drawn.height + 0.11);
        }
        labels.forEach((a, index) => {
          for (const b of labels.slice(index + 1)) {
            const [one, other] = [a.box, b.box];
            const inner = { ...one, x: one.x + 0.2, width: one.width - 0.4, y: one.y + 0.2 };
            expect(overlap({ ...inner, height: one.height - 0.4 }, other), a.lines.join()).toBe(
              false,
            );
          }
        });
      }),
      { numRuns: 120 },
    );
  });

  it("has a form of its own for each kind, so that none is told by colour", () => {
    expect(new Set(Object.values(OUTLINE_OF)).size).toBe(KINDS.length);
  });

  it("has a row for what happened, and the sessions' always", () => {
    const rows = (entries: readonly LaneEntry[]) =>
      draw(entries)
        .labels.filter(({ kind }) => kind === "row")
        .map(({ lines }) => lines.join(" "));
    expect(rows([])).toEqual(["Sessions"]);
    expect(rows([entry(0, "missed"), entry(1, "life")])).toEqual(["Sessions", "Life events"]);
  });

  it("stands on the axis of the charts above", () => {
    const axis = shareAxis({
      moments: [onDay(0), onDay(100)],
      numbers: ["0", "108"],
      names: ["Moderate to severe"],
    });
    const lone = draw([entry(50, "session")], { axis });
    const many = draw([entry(0, "life", "x"), entry(50, "session"), entry(99, "missed")], { axis });
    expect(many.marks[1]?.x).toBe(lone.marks[0]?.x);
  });

  it("writes what somebody typed beside its mark, without letting it turn the drawing round", () => {
    const [label] = draw([entry(0, "life", "انتقال"), entry(90, "session")]).labels.filter(
      ({ kind }) => kind === "event",
    );
    expect(label?.lines).toEqual(["\u2068انتقال\u2069"]);
  });
});

describe("the lane in words", () => {
  const { summary, say } = wordsIn("en");

  it("says what took place, what was missed and what else happened", () => {
    const entries = [
      entry(0, "session"),
      entry(7, "missed"),
      entry(14, "session"),
      entry(9, "medication", "Began sertraline"),
    ];
    expect(summary(laneFacts(entries))).toBe(
      "2 sessions took place, from 5 January 2026 to 19 January 2026. " +
        "1 was missed: 12 January 2026. 1 change of medication: 14 January 2026.",
    );
  });

  it("says so where nothing is recorded, or no session", () => {
    expect(summary(laneFacts([]))).toBe("No session or event is recorded.");
    expect(summary(laneFacts([entry(0, "life")]))).toMatch(/^No session took place\. 1 life event/);
  });

  it("counts many missed sessions instead of listing them", () => {
    const entries = Array.from({ length: 8 }, (_, week) => entry(week * 7, "missed"));
    expect(summary(laneFacts(entries))).toContain("8 were missed, the latest on 23 February 2026.");
  });

  it("reads out one mark at a time", () => {
    expect(say(entry(0, "life", "Moved"))).toBe("5 January 2026: Life event. Moved");
    expect(say(entry(0, "missed"))).toBe("5 January 2026: Session missed.");
  });
});
