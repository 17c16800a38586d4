import { describe, expect, it } from "vitest";
import { publicVoice, sayBasis } from "../../src/components/measures/words.ts";
import { sayCutoffChoice } from "../../src/components/report/norm-words.ts";
import { saySummary } from "../../src/components/report/sentences.ts";
import { chooseNorm } from "../../src/core/change/norms.ts";
import { normsFor } from "../../src/core/change/scale-norms.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";

const unknown = { population: "nobody", source: "invented" };
const french = { ...unknown, locale: "fr" };
const voice = { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") };

describe("a norm of which nobody knows the language", () => {
  it("serves, is not said to be in the person's language, and says so", () => {
    const choice = chooseNorm([unknown], { locale: "en" });
    expect(choice).toMatchObject({ ok: true, value: { because: [], despite: "other-language" } });
  });

  it("comes after one in the person's language, for a reason of its own", () => {
    expect(chooseNorm([unknown, french], { locale: "fr" })).toMatchObject({
      value: {
        norm: french,
        decidedBy: "same-language",
        passedOver: [{ norm: unknown, reason: "language-unknown" }],
      },
    });
  });

  it.each([
    ["isi", "morin-2011"],
    ["isi", "gagnon-2013"],
    ["audit", "who-2001"],
    ["who-5", "who-2024"],
  ])("is the cut-off of %s from %s", (id, source) => {
    const [scale] = findMeasure(id).scales;
    const cutoff = scale?.cutoffs.find((one) => one.source === source);
    expect(cutoff).toBeDefined();
    expect(cutoff?.locale).toBeUndefined();
    expect(sayBasis(publicVoice(SOURCE), cutoff!)).toContain("Language: the source does not say");
    const norms = normsFor(scale!, { locale: "en" });
    const [line] = sayCutoffChoice(voice, norms.cutoff);
    expect(line?.text).toContain(
      "The source does not say in which language these people answered.",
    );
    expect(line?.text).not.toContain("same language");
  });

  it("has its own sentence in the summary", () => {
    const told = { direction: "higher-is-worse", about: "sleep" } as const;
    const part = { key: "norms-in-other-language", of: "cutoff", populations: ["Adults"] } as const;
    expect(saySummary(voice, part, told)).toBe(
      "The source of the cut-off does not say in which language people answered: Adults.",
    );
  });
});
