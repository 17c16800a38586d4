import { describe, expect, it } from "vitest";
import type { Instant, LocaleTag } from "../../../src/core/brand.ts";
import { toBundle, type BundledRecord } from "../../../src/core/fhir/to-bundle.ts";
import type { Answers } from "../../../src/core/measures/answers.ts";
import { allItems } from "../../../src/core/measures/measure.ts";
import { allKinds, textOf } from "./all-kinds.ts";
import { CHECKERS } from "./checkers/index.ts";

const AT = "2026-03-05T09:30Z" as Instant;
const measure = allKinds();
const key = `${measure.id}@${measure.version}`;

/** One answer to each item, of the kind that it wants. */
const answers: Answers = Object.fromEntries(
  allItems(measure).map((item) => {
    switch (item.kind) {
      case "choice":
        return [item.id, measure.options[item.options]?.[0]?.value ?? 0];
      case "ticks":
        return [item.id, (measure.options[item.options] ?? []).map((option) => option.key)];
      case "number":
        return [item.id, item.max];
      case "line":
        return [item.id, 3.5];
      case "text":
        return [item.id, "own words"];
      case "date":
        return [item.id, "2026-03-01"];
    }
  }),
);

const record = (changes: Partial<BundledRecord> = {}): BundledRecord => ({
  clientId: "0".repeat(26),
  label: "AB",
  at: AT,
  checkIns: [{ at: AT, measures: [{ measure, text: textOf(measure, "en"), answers, points: [] }] }],
  said: [],
  declines: [],
  goals: [],
  ...changes,
});

const problemsOf = (value: unknown) => {
  const bundle = JSON.parse(JSON.stringify(value)) as Parameters<typeof CHECKERS.medplum>[0];
  return [...CHECKERS.medplum(bundle), ...CHECKERS.fhirJs(bundle)];
};

describe("toBundle()", () => {
  it("gives every kind of answer as its Questionnaire asks for it", () => {
    const made = toBundle(record());
    expect(problemsOf(made)).toEqual([]);
    const text = JSON.stringify(made);
    const given = allItems(measure).filter(({ id }) => text.includes(`"linkId":"${id}"`));
    expect(given.map(({ id }) => id)).toEqual(allItems(measure).map(({ id }) => id));
    for (const value of [
      '"valueDecimal":3.5',
      '"valueString":"own words"',
      '"valueDate":"2026-03-01"',
    ]) {
      expect(text).toContain(value);
    }
  });

  it("leaves out what was not answered, and says of a score that it is absent, not zero", () => {
    const scale = measure.scales[0]?.id ?? "total";
    const point = {
      at: AT,
      measure: key,
      scale,
      locale: "en" as LocaleTag,
      mode: "screen",
    } as const;
    const none = {
      ...point,
      layout: "one-page-1",
      score: { status: "unscorable", missing: [] },
    } as const;
    const made = toBundle(
      record({ checkIns: [{ at: AT, measures: [{ measure, answers: {}, points: [none] }] }] }),
    );
    expect(problemsOf(made)).toEqual([]);
    const text = JSON.stringify(made);
    expect(text).toContain("dataAbsentReason");
    expect(text).not.toMatch(/valueQuantity|linkId/);
  });

  it("keeps what was agreed to, what was declined and what was wanted", () => {
    const made = toBundle(
      record({
        said: [
          {
            text: 1,
            at: AT,
            given: { care: true, statistics: false, research: true },
            locale: "en" as LocaleTag,
            how: "screen",
          },
        ],
        declines: [{ at: AT, reasons: ["not-today"], words: "tired" }],
        goals: [{ text: "Sleep through", status: "reached" }],
      }),
    );
    expect(problemsOf(made)).toEqual([]);
    const text = JSON.stringify(made);
    expect(text.match(/"type":"(?:permit|deny)"/g)).toEqual([
      '"type":"permit"',
      '"type":"deny"',
      '"type":"permit"',
    ]);
    expect(text).toContain('"lifecycleStatus":"completed"');
    expect(text).toContain("tired");
  });
});
