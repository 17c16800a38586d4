import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTableQuery } from "../../src/contract/table-query.ts";
import type { Person } from "../../src/core/change/norms.ts";
import { normsFor } from "../../src/core/change/scale-norms.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../src/core/i18n/locales.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { dayOf, pointOf } from "../core/builders.ts";
import { openRenderer } from "../support/chart-render.ts";

const measure = findMeasure("phq-9");
const [scale] = measure.scales;
const key = measureKey(measure);
const answered = { measure: key, locale: "de", answers: { "1": 3 }, skipped: ["2"] };
const latest = [{ at: dayOf(1), measures: [answered] }];

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

const render = (name: string, locale = SOURCE, more = {}): Promise<string> => {
  const voice = { t: staffWords(locale), format: formatter(locale, "UTC") };
  const props = { measure, scale, latest, voice, locale, ...more };
  return renderer.render(`/src/components/report/${name}.astro`, { props });
};

describe("ItemTable.astro", () => {
  it("marks wording that stands in for another language with its own", async () => {
    const locale = findLocale("en-XA");
    const html = await render("ItemTable", locale);
    expect(html).toMatch(/<td lang="en"[^>]*>Nearly every day \(3\)<\/td>/);
    expect(html).toMatch(/<td(?! lang)[^>]*>\[/);
  });

  it("repeats no language that is the page's own", async () => {
    const html = await render("ItemTable");
    expect(html).toContain("Nearly every day (3)");
    expect(html).not.toContain("lang=");
  });
});

describe("LanePanel.astro", () => {
  const entries = Array.from({ length: 25 }, (_, day) => ({
    at: dayOf(day),
    kind: "session" as const,
  }));
  const lane = (query: Record<string, string>, of = entries) =>
    render("LanePanel", SOURCE, {
      entries: of,
      now: dayOf(30),
      table: readTableQuery(query),
      report: "/en/staff/clients/one",
    });
  const rowsIn = (html: string) => html.match(/<th scope="row"/g)?.length;

  it("shows the latest rows of a long log, and says where the others are", async () => {
    const html = await lane({});
    expect(rowsIn(html)).toBe(20);
    expect(html).toContain(`datetime="${dayOf(24)}"`);
    expect(html).not.toContain(`datetime="${dayOf(4)}"`);
    expect(html).toContain("The latest 20 of 25 rows.");
    expect(html).not.toContain("axis=sessions");
    expect(await lane({ axis: "sessions" })).toMatch(
      /href="[^"]*rows=all&amp;axis=sessions#lane-table"/,
    );
    expect(html).toMatch(
      /<a href="\/en\/staff\/clients\/one\?[^"]*rows=all#lane-table"[^>]*>Show all 25 rows<\/a>/,
    );
    expect(html).not.toMatch(/<details[^>]* open/);
  });

  it("shows every row to whoever asks, and the way back", async () => {
    const html = await lane({ rows: "all" });
    expect(rowsIn(html)).toBe(25);
    expect(html).not.toContain("The latest 20 of");
    expect(html).toMatch(/<details[^>]* open/);
    expect(html).toMatch(
      /<a href="(?![^"]*rows=all)[^"]*#lane-table"[^>]*>Show the latest 20 only/,
    );
  });

  it("offers nothing where all rows are shown anyway", async () => {
    expect(await lane({}, entries.slice(5))).not.toContain("table-links");
  });
});

describe("Sources.astro", () => {
  it("names the language and says in words how the translation came to be", async () => {
    const html = await render("Sources", SOURCE, { norms: normsFor(scale!, { locale: "de" }) });
    expect(html).toMatch(/Wording \(German\): [a-z ]*translation\./);
  });
});

describe("Sources.astro, of the norms", () => {
  /** The lines of a measure's first scale for somebody, without markup. */
  const linesFor = async (id: string, person: Person): Promise<readonly string[]> => {
    const of = findMeasure(id);
    const [first] = of.scales;
    const more = { measure: of, scale: first, norms: normsFor(first!, person), latest: [] };
    const html = await render("Sources", SOURCE, more);
    return [...html.matchAll(/<li[^>]*>([^]*?)<\/li>/g)].map(
      ([, line = ""]) =>
      line.replace(/<a[^]*?<\/a>/g, "").replace(/<[^>]*>/g, "").trim(), // prettier-ignore
    );
  };

  it("says that the people answered in another language", async () => {
    const lines = await linesFor("phq-9", { locale: "de" });
    const foreign =
      "These people answered in another language (English). " +
      "The measure has no fitting number in the language of these answers.";
    expect(lines).toContain(
      "Reliable change: 6 points (that many or more). " +
        "Adults in NHS Talking Therapies services, England. " +
        `Used because the measure has no other. ${foreign}`,
    );
    expect(lines).toContain(
      "Cut-off: 10 or more. Adults in primary care, USA. " +
        `Chosen because the measure lists it first. Others fit as well. ${foreign}`,
    );
    expect(lines).toContain(
      "Not used: 10 or more, Adults in NHS Talking Therapies services, England (fits no better).",
    );
  });

  it("says the same of people who answered in the same language", async () => {
    const lines = await linesFor("phq-9", { locale: "en" });
    expect(lines.filter((line) => line.includes("another language"))).toEqual([]);
    expect(lines).toContainEqual(
      expect.stringMatching(
        /has no other\. These people answered in the language of the latest score\.$/,
      ),
    );
  });

  it("takes the limit of the person's own language, and shows which was not used", async () => {
    const lines = await linesFor("oq-45-2", { locale: "nl" });
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Reliable change: 18 points \(.*Chosen because it comes from people who answered in the language of the latest score\.$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^Not used: 14, Adults in the USA, .*\(in another language\)\.$/),
    );
  });

  it("names the method of Jacobson & Truax only where a limit was worked out by it", async () => {
    for (const id of ["phq-9", "isi", "who-5", "ors"]) {
      const lines = await linesFor(id, { locale: "en" });
      expect(lines.join(" ")).toContain("Measure version 1.0.0.");
      expect(lines.join(" ")).not.toContain("Jacobson");
    }
  });

  it("says of a rule for blanks that is not known to us no more than that", async () => {
    expect((await linesFor("audit", { locale: "en" })).join(" ")).toContain(
      "Empty items: no rule is known to us",
    );
  });

  it("says why none is used", async () => {
    const unknown = await linesFor("pcl-5", { locale: "en" });
    expect(unknown).toContain(
      "Reliable change: no threshold is used. The published ones are for one sex, and the sex is not recorded.",
    );
    expect(unknown.filter((line) => /^Not used: 1[58], Male .*\(for one sex only\)/.test(line))) // prettier-ignore
      .toHaveLength(2);
    const man = await linesFor("pcl-5", { locale: "en", sex: "male" });
    expect(man).toContainEqual(expect.stringMatching(/^Reliable change: 15 points/));
    expect(await linesFor("ors", { locale: "en" })).toContain(
      "Cut-off: none is used. The published ones are for certain ages, and the age is not recorded.",
    );
    expect(await linesFor("who-5", { locale: "en" })).toContain(
      "Reliable change: no threshold is known with a source.",
    );
  });
});

describe("NumberScales.astro", () => {
  it("says of each scale why its change is not judged", async () => {
    const pcl = findMeasure("pcl-5");
    const [total] = pcl.scales;
    const course = (...scores: readonly number[]) =>
      factsOf({
        measure: pcl,
        scale: total!,
        points: scores.map((score, week) =>
          pointOf(1 + 7 * week, score, { measure: measureKey(pcl), scale: total!.id }),
        ),
        gapDays: 28,
      });
    const html = await render("NumberScales", SOURCE, {
      measure: pcl,
      allFacts: [course(40, 10), course(40)],
    });
    expect(html).toContain(
      "Change is not judged: the published thresholds are for one sex, and the sex is not recorded.",
    );
    expect(html).toContain("There is no earlier score to compare with.");
  });
});

describe("RiskAnswers.astro", () => {
  it("shows each distinct rule once", async () => {
    const items = measure.risk.map(({ item }) => ({ measure: key, item, value: 3 }));
    const alert = { raisedAt: dayOf(1), items };
    const alerts = [
      { ...alert, id: "a1" },
      { ...alert, id: "a2" },
    ];
    const view = { alerts, latest, clinic: { timeZone: "UTC" }, clientId: "c", csrf: "x" };
    const html = await render("RiskAnswers", SOURCE, { view });
    expect(html.match(/Rule for PHQ-9, item 9: any answer above “Not at all”/g)).toHaveLength(1);
  });
});
