import { describe, expect, it } from "vitest";
import { topicName } from "../../src/components/measures/topic-name.ts";
import {
  bandName,
  isPublic,
  publicVoice,
  sayAges,
  sayBasis,
  sayChangeLimit,
  sayChangeOrigin,
  sayCutoff,
  sayRecall,
  sayStep,
  scaleName,
} from "../../src/components/measures/words.ts";
import { findLocale, OFFERED, type Locale } from "../../src/core/i18n/locales.ts";
import type { Cutoff, ReliableChange } from "../../src/core/measures/measure.ts";
import { measures } from "../../src/packs/index.ts";
import { fixed, measureOf, scaleOf } from "../core/builders.ts";

const voice = (tag = "en") => publicVoice(findLocale(tag) as Locale);
const en = voice();
const basis = { population: "nobody", locale: "en", source: "invented" };
const cutoff = (changes: Partial<Cutoff>): string =>
  sayCutoff(en, { ...basis, value: 10, case: "at-or-above", ...changes });

describe("a cut-off in words", () => {
  it.each([
    [{}, "10 or more"],
    [{ case: "at-or-below" }, "10 or less"],
    [{ case: "above" }, "more than 10"],
    [{ case: "below", value: 1.29 }, "less than 1.29"],
    [{ value: 31, upTo: 33 }, "31–33 or more"],
    [{ value: 31, upTo: 33, case: "below" }, "less than 31–33"],
  ] as const)("%j is %s", (changes, words) => {
    expect(cutoff(changes)).toBe(words);
  });

  it("is written with the language's own decimal sign", () => {
    const said = { ...basis, value: 1.29, case: "above" } as const;
    expect(sayCutoff(voice("de"), said)).toBe("mehr als 1,29");
  });
});

describe("a reliable change in words", () => {
  it("says whether a difference equal to it counts", () => {
    expect(sayChangeLimit(en, fixed(6))).toBe("6 or more");
    expect(sayChangeLimit(en, fixed(6, "more-than"))).toBe("more than 6");
  });

  it("says what it was worked out from; 1.96 × √2 × 5.1 × √(1 − 0.92) is 3.998", () => {
    const rule: ReliableChange = {
      ...basis,
      kind: "computed",
      comparison: "more-than",
      sd: 5.1,
      reliability: 0.92,
      reliabilityType: "internal-consistency",
    };
    expect(sayChangeLimit(en, rule)).toBe("more than 3.998");
    expect(sayChangeOrigin(en, rule)).toBe(
      "Worked out from a standard deviation of 5.1 and a reliability of 0.92.",
    );
  });

  it("names the confidence only where the source uses another than 95 %", () => {
    expect(sayChangeOrigin(en, fixed(6))).toBe("");
    expect(sayChangeOrigin(en, { ...basis, kind: "fixed", value: 6, comparison: "at-least", confidence: 90 })).toBe(
      "With 90% confidence.",
    ); // prettier-ignore
  });
});

describe("whom a number holds for, in words", () => {
  it("names language, ages and sex, as far as the source does", () => {
    expect(sayBasis(en, basis)).toEqual(["Language: English"]);
    expect(sayBasis(en, { ...basis, locale: "de", ages: { min: 18 }, sex: "female" })).toEqual([
      "Language: German",
      "Age: 18 and over",
      "Women",
    ]);
  });

  it("says ages with and without an upper end", () => {
    expect(sayAges(en, { min: 11, max: 16 })).toBe("11 to 16");
    expect(sayAges(voice("de"), { min: 18 })).toBe("Ab 18 Jahren");
  });
});

describe("sayRecall()", () => {
  it.each([
    ["P2W", "en", "2 weeks"],
    ["P1M", "fr", "1 mois"],
    ["P7D", "de", "7 Tage"],
  ])("%s in %s is %s", (recall, tag, words) => {
    expect(sayRecall(voice(tag), { recall })?.replace(/\s/g, " ")).toBe(words);
  });

  it("says nothing where a pack states none: nobody has checked that there is none", () => {
    expect(sayRecall(en, {})).toBeUndefined();
  });
});

describe("sayStep()", () => {
  it.each([
    [{ key: "sum", count: 9, low: 0, high: 3 }, "The answers to 9 questions, each from 0 to 3, are added up."],
    [{ key: "sum", count: 1, low: 0, high: 3 }, "The score is the answer to 1 question, from 0 to 3."],
    [{ key: "reverse", items: [3, 5, 7] }, "Numbers of the questions that are counted the other way round: 3, 5 and 7."],
    [{ key: "weights", items: [{ number: 2, weight: 1.5 }] }, "Numbers of the questions that count more or less than once: 2 (× 1.5)."],
    [{ key: "multiply", factor: 0.25 }, "The result is multiplied by 0.25."],
    [{ key: "round", decimals: 0 }, "The score is rounded to a whole number."],
    [{ key: "round", decimals: 2 }, "The score is rounded to 2 decimals."],
    [{ key: "missing", rule: "unstated" }, "No rule is known to us for questions without an answer. If there is one, there is no score."],
    [{ key: "missing", rule: "any-number", count: 2, source: "x" }, "The score is made from the questions that are answered, at least 2."],
  ] as const)("%j", (step, words) => {
    expect(sayStep(en, step)).toBe(words);
  }); // prettier-ignore
});

describe("names", () => {
  it("call the only score of a measure by one word, and several by their topics", () => {
    const one = scaleOf();
    expect(scaleName(en, measureOf(one), one)).toBe("Score");
    const two = { ...measureOf(one), scales: [one, scaleOf({ id: "anxiety" })] };
    expect(scaleName(voice("de"), two, scaleOf({ id: "anxiety" }))).toBe("Angst");
    expect(scaleName(en, two, scaleOf({ id: "no-such-topic" }))).toBe("no such topic");
  });

  it("stand in the catalog for every topic, scale and band of every pack", () => {
    const lacking = measures.flatMap(({ id, domain, scales }) => [
      ...domain.filter((key) => !topicName(en.t, key)).map((key) => `${id}: topic.${key}`),
      ...(scales.length > 1 ? scales : [])
        .filter((scale) => !topicName(en.t, scale.id))
        .map((scale) => `${id}: topic.${scale.id}`),
      ...scales
        .flatMap(({ bands }) => bands)
        .filter(({ key }) => !bandName(en, key))
        .map(({ key }) => `${id}: band.${key}`),
    ]);
    expect(lacking).toEqual([]);
  });

  it("can be said in every offered language", () => {
    for (const locale of OFFERED) {
      expect(bandName(publicVoice(locale), "mild")).toMatch(/\p{L}/u);
      expect(bandName(publicVoice(locale), "toString")).toBeUndefined();
    }
  });
});

describe("isPublic()", () => {
  const { licence } = measureOf();

  it("keeps wording off public pages that is licensed to a clinic or has terms to accept", () => {
    expect(isPublic({ licence })).toBe(true);
    expect(isPublic({ licence: { ...licence, mayShipItems: false } })).toBe(false);
    expect(isPublic({ licence: { ...licence, mustAccept: true } })).toBe(false);
  });
});
