import { describe, expect, it } from "vitest";
import { AREAS } from "../../src/core/support/area.ts";
import { agreementPage } from "../../src/locales/staff/agreement-page.ts";
import { alarms } from "../../src/locales/staff/alarms.ts";
import { clinicalLine } from "../../src/locales/staff/clinical-line.ts";
import { goalsPage } from "../../src/locales/staff/goals-page.ts";
import { goals } from "../../src/locales/staff/goals.ts";
import { methods } from "../../src/locales/staff/methods.ts";
import { progressPage } from "../../src/locales/staff/progress-page.ts";
import { rights } from "../../src/locales/staff/rights.ts";
import { rules } from "../../src/locales/staff/rules.ts";
import { sessionLog } from "../../src/locales/staff/session-log.ts";
import { sessions } from "../../src/locales/staff/sessions.ts";
import { signals } from "../../src/locales/staff/signals.ts";
import { supportTree } from "../../src/locales/staff/support-tree.ts";
import { support } from "../../src/locales/staff/support.ts";
import { lengthFaults, stemFaults, textsOf } from "./faults.ts";
import { gradeOf, syllablesOf } from "./readable.ts";

const all = textsOf({
  ...support,
  ...supportTree,
  ...signals,
  ...rules,
  ...alarms,
  ...goals,
  ...sessionLog,
  ...clinicalLine,
  ...goalsPage,
  ...sessions,
  ...agreementPage,
  ...progressPage,
  ...rights,
  ...methods,
});
const textsAt = (start: string) =>
  all.filter(([key]) => key.startsWith(start)).map(([, text]) => text);

/** Therapists read in ten seconds. */
const LONGEST_SENTENCE = 20;
const HIGHEST_GRADE = 9;

describe("the checks", () => {
  it("count syllables well enough", () => {
    const words = ["client", "therapy", "supervision", "made", "little", "asked", "a", "goals"];
    expect(words.map(syllablesOf)).toEqual([1, 3, 4, 1, 2, 1, 1, 1]);
  });

  it("tell an easy text from a hard one", () => {
    expect(gradeOf(["The cat sat on the mat."])).toBeLessThan(2);
    expect(
      gradeOf([
        "Therapeutic deterioration necessitates comprehensive multidisciplinary evaluation.",
      ]),
    ).toBeGreaterThan(15);
  });
});

describe("words about signals, support, rules, goals and sessions", () => {
  it("keep sentences short", () => {
    const faults = all.flatMap(([key, text]) =>
      lengthFaults(text, LONGEST_SENTENCE).map((fault) => `${key}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it.each(AREAS)("are plain English in the area %s", (area) => {
    expect(gradeOf(textsAt(`support.leaf.${area}-`))).toBeLessThan(HIGHEST_GRADE);
  });

  it.each(["signal.", "support.", "rule.", "alarms.", "goal.", "plan.", "session.", "line."])(
    "are plain English in %s",
    (start) => {
      expect(gradeOf(textsAt(start))).toBeLessThan(HIGHEST_GRADE);
    },
  );

  it("speak of clients and therapists, and blame nobody", () => {
    const stems = [
      "patient",
      "clinician",
      "fail",
      "resist",
      "non-complian",
      "suffer",
      "commit suicide",
    ];
    expect(all.filter(([, text]) => stemFaults(text, stems).length > 0)).toEqual([]);
  });
});
