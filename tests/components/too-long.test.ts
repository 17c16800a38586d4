/** What is too long is refused with the length that fits, as the reader's language writes numbers. */
import * as z from "zod/mini";
import { beforeAll, describe, expect, it } from "vitest";
import { sayPlace } from "../../src/components/clients/import-words.ts";
import { sayProblem } from "../../src/components/fields/say-problem.ts";
import { sayWordsLong } from "../../src/components/own-words.ts";
import { sayEntryProblem } from "../../src/components/paper/entry-words.ts";
import {
  optionalAddress,
  optionalText,
  readFields,
  requiredText,
} from "../../src/contract/form.ts";
import { LONGEST_OWN_WORDS, readOwnWords } from "../../src/core/check-in/own-words.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { type Locale, OFFERED, SOURCE } from "../../src/core/i18n/locales.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import { allKinds } from "../support/all-kinds.ts";

const GERMAN = OFFERED.find(({ tag }) => tag === "de") as Locale;
beforeAll(() => readStaffWords(GERMAN));

const SCHEMA = z.object({
  text: requiredText(1500),
  more: optionalText(60),
  to: optionalAddress(),
});

/** Sentences about the fields of a form that was sent. */
function refusals(locale: Locale, form: Readonly<Record<string, string>>): readonly string[] {
  const read = readFields(SCHEMA, form);
  return read.ok ? [] : read.error.map((found) => sayProblem(locale, found.field, found));
}

describe("a field of a staff page", () => {
  const LONG = { text: "x".repeat(1501), more: "x".repeat(61), to: "x".repeat(255) };

  it("says how long it may be", () => {
    expect(refusals(SOURCE, LONG)).toEqual([
      "text: make this shorter, at most 1,500 characters.",
      "more: make this shorter, at most 60 characters.",
      "to: make this shorter, at most 254 characters.",
    ]);
    expect(refusals(GERMAN, LONG)[0]).toBe(
      "text: Kürzen Sie den Text auf höchstens 1.500 Zeichen.",
    );
  });

  it("takes as much as it says", () => {
    expect(refusals(SOURCE, { text: "x".repeat(1500), more: "x".repeat(60) })).toEqual([]);
  });

  it("says nothing of a length where something else is wrong", () => {
    expect(refusals(SOURCE, { text: " ", to: "nowhere" })).toEqual([
      "text: fill this in.",
      "to: type a whole address, such as name@example.org.",
    ]);
  });
});

it("says how long a text from a sheet may be", () => {
  const voice = {
    t: staffWords(SOURCE),
    format: formatter(SOURCE, "UTC"),
    measure: allKinds,
    text: undefined,
  };
  expect(sayEntryProblem(voice, { field: "how", problem: "too-long" })).toMatch(
    /^Question \d: make this shorter, at most 200 characters\.$/,
  );
});

it("says how long a label of a list may be", () => {
  const format = formatter(SOURCE, "UTC");
  const voice = { t: staffWords(SOURCE), format, firstLanguage: SOURCE.tag };
  const said = sayPlace(voice, { kind: "label-long" });
  expect(said).toBe("make this shorter, at most 40 characters.");
});

describe("a client's own words", () => {
  it.each(OFFERED)("have their length named in $tag", (locale) => {
    const max = formatter(locale, "UTC").number(LONGEST_OWN_WORDS);
    expect(sayWordsLong(locale)).toContain(max);
  });

  it("are taken up to that length, and never cut", () => {
    const most = "x".repeat(LONGEST_OWN_WORDS);
    expect(readOwnWords(` ${most}\r\n`)).toEqual({ ok: true, value: most });
    expect(readOwnWords(`${most}x`)).toEqual({ ok: false, error: "words-long" });
    expect(readOwnWords(" ")).toEqual({ ok: true, value: undefined });
  });
});
