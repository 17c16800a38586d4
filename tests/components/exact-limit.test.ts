import { describe, expect, it } from "vitest";
import { publicVoice, sayChangeLimit } from "../../src/components/measures/words.ts";
import { sayLimitChoice } from "../../src/components/report/norm-words.ts";
import { sayChange } from "../../src/components/report/sentences.ts";
import { saySignalNumber } from "../../src/components/report/signal-numbers.ts";
import { limitOf } from "../../src/components/report/voice.ts";
import { judgeChange } from "../../src/core/change/judge.ts";
import { normsFor } from "../../src/core/change/scale-norms.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE, type Locale } from "../../src/core/i18n/locales.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { dayOf } from "../core/builders.ts";

const voiceOf = (locale: Locale) => ({ t: staffWords(locale), format: formatter(locale, "UTC") });
const voice = voiceOf(SOURCE);
const [isi] = findMeasure("isi").scales;
const norms = normsFor(isi!, {});

describe("a limit with two decimals: ISI, more than 6.99", () => {
  it("is the same on every page, so that 7 points are not called too few", () => {
    const change = judgeChange(norms, 20, 13);
    expect(change).toMatchObject({ class: "reliable-improvement" });
    expect(sayChangeLimit(publicVoice(SOURCE), isi!.reliableChange[0]!)).toBe("more than 6.99");
    expect(sayLimitChoice(voice, norms.reliableChange)[0]?.text).toContain("6.99 points");
    const told = { direction: isi!.direction, about: isi!.about };
    expect(sayChange(voice, change, "then", told)).toContain("6.99");
    const compared = { name: "threshold", value: 6.99, comparison: "more-than" } as const;
    expect(saySignalNumber(voice, compared, { raisedAt: dayOf(8) })).toContain(
      "more than 6.99 points",
    );
  });

  it("has the reader's decimal sign, as a cut-off has", async () => {
    const locale = findLocale("de") as Locale;
    await readStaffWords(locale);
    const german = voiceOf(locale);
    expect(limitOf(german, { ...isi!.cutoffs[0]!, value: 14.1 })).toContain("14,1");
  });
});
