/** Nothing of ours is said in English on a German staff page because it lies so as data. */
import { describe, expect, it } from "vitest";
import { ownTexts } from "../../scripts/locale/own-texts.ts";
import type { Expected } from "../../src/charts/course/expected.ts";
import { expectedWords } from "../../src/components/report/expected-words.ts";
import { sayCutoffChoice, sayLimitChoice } from "../../src/components/report/norm-words.ts";
import { saySummary } from "../../src/components/report/sentences.ts";
import { saySource } from "../../src/components/report/signal-words.ts";
import { sayAlarms } from "../../src/components/rules/alarm-words.ts";
import { saySource as saySupportSource } from "../../src/components/support/support-words.ts";
import { normsFor } from "../../src/core/change/scale-norms.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, type Locale } from "../../src/core/i18n/locales.ts";
import type { SummaryPart } from "../../src/core/series/summary-part.ts";
import { SUPPORT_SOURCES, type SourceId } from "../../src/core/support/sources.ts";
import { builtInRules } from "../../src/core/rules/built-in.ts";
import { alarmRates } from "../../src/data/alarm-rates.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { sayOwn } from "../../src/locales/own-texts.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import { measures } from "../../src/packs/index.ts";

const german = findLocale("de") as Locale;
await readStaffWords(german);
const voice = { t: staffWords(german), format: formatter(german, "UTC") };
const english = ownTexts.filter((text) => sayOwn(voice, text).text !== text);
const { rules } = builtInRules(measures, growthModels);

/** Our English texts that stand in what a page says. */
const left = (said: readonly string[]): readonly string[] =>
  english.filter((text) => said.some((sentence) => sentence.includes(text)));

describe("on a German staff page", () => {
  it("would be found", () => {
    expect(left(["Grenzwert: 10 und mehr. Adults in primary care, USA."])).toEqual([
      "Adults in primary care, USA",
      "Adults",
    ]);
  });

  it("norms say whose they are", () => {
    const said = measures.flatMap(({ scales }) =>
      scales.flatMap((scale) =>
        [{}, { age: 12 }, { age: 40, locale: "de" }].flatMap((person) => {
          const norms = normsFor(scale, person);
          return [
            ...sayCutoffChoice(voice, norms.cutoff),
            ...sayLimitChoice(voice, norms.reliableChange),
          ];
        }),
      ),
    );
    const texts = said.map(({ text }) => text);
    expect(texts.join()).toContain("Erwachsene in hausärztlicher Versorgung, USA");
    expect(left(texts)).toEqual([]);
  });

  it("a summary says whose norms are in another language", () => {
    const part = {
      key: "norms-in-other-language",
      of: "both",
      populations: ["Men, USA", "Women, USA"],
    } as const satisfies SummaryPart;
    const told = { direction: "higher-is-worse", about: "distress" } as const;
    const said = [part, { ...part, normLocale: "en" }].map((one) => saySummary(voice, one, told));
    for (const sentence of said) expect(sentence).toContain("Männer, USA; Frauen, USA");
  });

  it("an expected course says whose it is", () => {
    const notes = growthModels.map(
      (model) => expectedWords(voice, { model, experimental: true } as unknown as Expected).note,
    );
    expect(notes.join()).toContain("Quito, Ecuador");
    expect(left(notes)).toEqual([]);
  });

  it("a rule says where its numbers come from, and what its false alarms rest on", () => {
    const said = rules.flatMap((rule) => {
      const { basis, assumptions } = sayAlarms(voice, alarmRates(rule));
      return [saySource(voice, rule.source).text, ...basis, ...assumptions];
    });
    expect(said.join()).toContain("Unsere eigene Wahl: zwei hintereinander.");
    expect(left(said)).toEqual([]);
  });

  it("a rule of the clinic keeps its reason, and an old one its source in English", () => {
    const text = "So haben wir es vereinbart.";
    expect(saySource(voice, { kind: "choice", text })).toEqual({ text });
    const old = { text: "A source of long ago.", url: "https://example.org" };
    expect(saySource(voice, { kind: "citation", ...old })).toEqual({ ...old, lang: "en" });
  });

  it("the support tree says what its lines rest on", () => {
    const ids = Object.keys(SUPPORT_SOURCES) as readonly SourceId[];
    const said = ids.map((id) => saySupportSource(voice, id).text);
    expect(said.join()).toContain("Wir berufen uns dafür auf keine Studie.");
    expect(left(said)).toEqual([]);
  });
});
