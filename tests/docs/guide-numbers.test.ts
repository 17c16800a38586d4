/** Works out again what the guides for therapists say about the product's own rules and numbers. */
import { describe, expect, it } from "vitest";
import { isSlot } from "../../src/core/measures/measure.ts";
import { normsFor } from "../../src/core/change/scale-norms.ts";
import { judgeChange } from "../../src/core/change/judge.ts";
import { builtInRules } from "../../src/core/rules/built-in.ts";
import type { Rule } from "../../src/core/rules/rule.ts";
import { alarmRates } from "../../src/data/alarm-rates.ts";
import { growthModels } from "../../src/data/growth-models.ts";
import { PRACTICE_COURSES, tasksFor } from "../../src/data/practice.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { localesOf, measures } from "../../src/packs/index.ts";
import { staff } from "../../src/locales/staff.ts";
import { guideOf } from "./guide-texts.ts";
import { read, tableRows } from "./repository.ts";

const change = guideOf("en/reading-change").body;

const normsOf = (id: string) => {
  const scale = findMeasure(id)?.scales[0];
  if (scale === undefined) throw new RangeError(id);
  return normsFor(scale, { locale: "en" });
};

describe("reading change", () => {
  it.each(tableRows(change, "First"))("%s then %s: %s, %s", (first, latest, difference, says) => {
    const found = judgeChange(normsOf("phq-9"), Number(first), Number(latest));
    if (found.status !== "judged") throw new Error("not judged");
    const way = found.difference < 0 ? "lower" : "higher";
    expect(difference).toBe(`${Math.abs(found.difference)} ${way}`);
    const recovered = found.outcome === "recovered" ? ", and out of the clinical range" : "";
    expect(says).toBe(staff[`change.${found.class}`] + recovered);
  });

  it.each([
    ["phq-9", "PHQ-9: 6 points or more"],
    ["gad-7", "GAD-7: 4 points or more"],
    ["core-10", "CORE-10: more than 6 points"],
  ])("%s asks for what the guide says", (id, words) => {
    const { reliableChange } = normsOf(id);
    if (!reliableChange.ok) throw new Error(id);
    const { norm } = reliableChange.value;
    if (norm.kind !== "fixed") throw new Error(id);
    const more = norm.comparison === "more-than";
    expect(words).toContain(
      more ? `more than ${norm.value} points` : `${norm.value} points or more`,
    );
    expect(change).toContain(`- ${words}\n`);
  });

  it("gives the simulated false alarms as the page of the rules does", () => {
    const rule: Rule | undefined = builtInRules(measures, growthModels).rules.find(
      ({ id }) => id === "phq-9-total-deterioration",
    );
    const rates = rule && alarmRates(rule);
    if (rates?.status !== "simulated") throw new Error("not simulated");
    const share = (rate?: { readonly share: number }) => Math.round((rate?.share ?? 0) * 100);
    expect(change).toContain(`${share(rates.falseAlarms)} % got the signal at some time`);
    expect(change).toContain(`Of 100 with a signal, ${share(rates.signalsForNothing)} were not`);
    expect(change).toContain("10,000 made-up clients over eight sessions");
    expect(guideOf("en/making-the-case").body).toContain(
      `of 100 signals **${staff["signal.name.deterioration"]}**, ${share(rates.signalsForNothing)} were false`,
    );
    expect([rates.courses, rates.sessions]).toEqual([10_000, 8]);
  });
});

it("measures with wording that can say that something has changed are those of the guide", () => {
  const able = measures
    .filter((one) => !isSlot(one))
    .filter(({ scales }) =>
      scales.some((scale) => normsFor(scale, { locale: "en" }).reliableChange.ok),
    )
    .map(({ abbreviation }) => abbreviation);
  expect(able.toSorted()).toEqual(["CORE-10", "GAD-7", "PHQ-9"]);
  expect(guideOf("en/choosing-measures").body).toContain("these can: PHQ-9, GAD-7 and CORE-10.");
  const [trauma] = findMeasure("pcl-5")?.scales ?? [];
  expect(trauma && normsFor(trauma, { locale: "en", sex: "male" }).reliableChange.ok).toBe(true);
});

it.each(tableRows(guideOf("en/choosing-measures").body, "What it is about"))(
  "%s: %s has %s questions and wording",
  (_about, names = "", counts = "") => {
    const found = names
      .split(", or ")
      .map((name) => measures.find((one) => one.abbreviation === name));
    expect(found.every((one) => one && !isSlot(one))).toBe(true);
    const items = found.map((one) => one?.sections.flatMap((section) => section.items).length);
    expect(items.join(", or ")).toBe(counts);
  },
);

it("PHQ-9 and GAD-7 have wording in the languages of the guide", () => {
  const names = new Intl.DisplayNames("en", { type: "language" });
  const { body } = guideOf("en/choosing-measures");
  const counts = { "phq-9": 8, "gad-7": 9 };
  for (const [id, count] of Object.entries(counts)) {
    const tags = localesOf(id);
    expect(tags).toHaveLength(count);
    for (const tag of tags) expect(body).toContain(names.of(tag));
  }
  const more = (id: string, than: string) =>
    localesOf(id).filter((tag) => !localesOf(than).includes(tag));
  expect([more("gad-7", "phq-9"), more("phq-8", "phq-9"), more("phq-2", "phq-9")]).toEqual([
    ["sv"],
    ["nl"],
    ["nl"],
  ]);
});

it("how much of a ranking is luck follows from the share that lies between therapists", () => {
  // Reliability of a mean of `count` clients (Spearman-Brown), from the smallest and largest share.
  const luck = (share: number, count: number) => 1 - (count * share) / (1 + (count - 1) * share);
  for (const share of [0.0575, 0.072]) {
    expect(luck(share, 10)).toBeGreaterThan(0.5);
    expect(Math.abs(luck(share, 20) - 0.4)).toBeLessThan(0.06);
    expect((luck(share, 10) + luck(share, 20)) / 2).toBeCloseTo(0.5, 1);
  }
  expect(guideOf("en/fair-use").body).toContain("with ten finished clients each, more than half");
});

it("the figures of England are those of the table in the repository", () => {
  const [header = "", ...lines] = read("src/data/nhs-talking-therapies/proms.csv").split("\n");
  const names = header.split(",");
  const cells = lines
    .find((line) => line.startsWith("2024-25,Total,Cognitive Behaviour Therapy (CBT),"))
    ?.split(",");
  const of = (name: string) => Number(cells?.[names.indexOf(name)]);
  const { body, front } = guideOf("en/making-the-case");
  expect(of("courses_of_therapy_count")).toBe(233_776);
  expect(body).toContain("233,776 courses of CBT in 2024-25");
  const shares = ["improvement", "no_change", "deterioration"].map((end) =>
    of(`ther_${end}_percentage`),
  );
  const [better = 0, same = 0, worse = 0] = shares;
  expect(front).toContain(`${better.toFixed(1)} % ended with reliable improvement`);
  expect(front).toContain(`${same.toFixed(1)} % without reliable change`);
  expect(body).toContain(`${Math.round(better)} % ended with reliable improvement`);
  expect(body).toContain(`${Math.round(same)} % without reliable change`);
  expect(body).toContain(`${Math.round(worse)} % with reliable worsening`);
});

it("the order of the caseload is told as it is: week 8 before silence, and no claim that scores play no part", () => {
  expect(guideOf("en/four-week-pilot").body).toMatch(
    /alerts first, then signals, then clients past week 8 [^.]*, then the longest silence\./,
  );
  expect(guideOf("de/four-week-pilot").body).toMatch(
    /zuerst Risikomeldungen, dann Signale, dann Personen nach Woche 8,[^.]*, dann die längste Zeit/,
  );
  expect(guideOf("en/fair-use").body).toContain("nobody is ranked by how high a score is");
  expect(guideOf("en/fair-use").body).not.toContain("no client is ranked by a score");
  expect(guideOf("de/fair-use").body).toContain("danach geordnet wird, wie hoch ein Wert ist");
});

it("the practice clients and tasks are those of the guide", () => {
  expect(PRACTICE_COURSES.map(({ id }) => id)).toHaveLength(5);
  expect(PRACTICE_COURSES[0].id).toBe("wavers");
  expect(PRACTICE_COURSES[3].id).toBe("worsens");
  expect(tasksFor(["supervisor"])).toHaveLength(2);
  const listed = guideOf("en/supervision-and-practice").body.match(/^\d\. \*\*(.+)\*\*$/gm);
  expect(listed).toEqual(
    tasksFor(["therapist"]).map(({ id }, at) => `${at + 1}. **${staff[`practice.${id}.title`]}**`),
  );
});
