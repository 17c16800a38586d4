/** One measure of a client, judged by every published method side by side. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { type Device, hidden } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { auditOf, newStaff, signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

let therapist: Device;
let client: ClientId;

const methodsAt = (id: ClientId, measure: string, locale = "en") =>
  `/${locale}/staff/clients/${id}/methods/${measure}`;
const answer = (id: ClientId, at: string, value: number, ...measures: readonly string[]) =>
  sendLongAgo(site.deps, seed.staffId, {
    client: id,
    at,
    value,
    ...(measures.length > 0 && { asks: measures.map(findMeasure) }),
  });

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  client = await newClient(site.deps, seed.staffId);
  // PHQ-9: 18, then 9.
  await answer(client, "2026-01-05T09:00Z", 2);
  await answer(client, "2026-01-12T09:00Z", 1);
});

/** The words of each row of the table. */
const rowsOf = (text: string): readonly string[] =>
  [...text.matchAll(/<tr role="row"[^>]*>\s*<th role="rowheader"[^]*?<\/tr>/g)].map(([row]) =>
    wordsOf({ text: row }).trim(),
  );

describe("the methods side by side", () => {
  it("say for each method its verdict, what would count, and its numbers", async () => {
    const page = await therapist.get(methodsAt(client, "phq-9"));
    expect(page.status).toBe(200);
    const rows = rowsOf(page.text);
    expect(rows).toHaveLength(7);
    expect(rows[0]).toMatch(/^Published number of points used by the report/);
    expect(rows[0]).toMatch(/Better, more than chance.*6 points \(that many or more\)/);
    expect(rows[0]).toMatch(/Better: 12 or less\. Worse: 24 or more\..*Limit 6 points/);
    // 1.96 × √2 × 6.1 × √(1 − 0.84) = 6.76
    expect(rows[1]).toMatch(/^Jacobson–Truax.*6\.8 points \(more than that\)\. Better: 11 or less/);
    // 0.84 × (18 − 14.2) + 9.5 = 12.69; 1.96 × 6.1 × √(1 − 0.84²) = 6.49
    expect(rows[4]).toMatch(/^Hsu–Linn–Lord.*As others with such a first.*6\.5 points.*from 12\.7/);
    expect(rows.at(-2)).toMatch(/^Share of the first score.*9 points.*Better: 9 or less/);
    const words = wordsOf(page);
    expect(words).toContain(
      "All 6 methods that can be used here say: better. Hsu–Linn–Lord is not",
    );
    expect(words).toContain("Hageman–Arrindell: it needs how first and last scores go together");
    expect(words).toContain("a source of the measure gives: Published number of points.");
    expect(words).toMatch(/First score, courses of cognitive behavioural therapy.*\(English\)/);
    expect(words).toContain("White: the scores give no signal");
    // The risk item was answered with "several days" both times.
    expect(words).toContain("An answer about risk raises an alert of its own.");
  });

  it("are reached from where the report says how its numbers are made", async () => {
    const { text } = await therapist.get(`/en/staff/clients/${client}?charts=all`);
    expect(text).toContain(`href="${methodsAt(client, "phq-9")}"`);
    expect(text).toContain(`href="${methodsAt(client, "gad-7")}"`);
    expect(text).toContain("Every published method, side by side, and the signal colour");
  });

  it("are said in German, with the names of the authors", async () => {
    const words = wordsOf(await therapist.get(methodsAt(client, "phq-9", "de")));
    expect(words).toContain("Verfahren nebeneinander: PHQ-9");
    expect(words).toContain("Besser, mehr als Zufall");
    expect(words).not.toMatch(/What would count|People whom/);
  });

  it("say with one score what each would ask of the next, and judge nothing", async () => {
    const one = await newClient(site.deps, seed.staffId);
    await answer(one, "2026-01-05T09:00Z", 2);
    const page = await therapist.get(methodsAt(one, "phq-9"));
    const rows = rowsOf(page.text);
    expect(rows).toHaveLength(7);
    for (const row of rows)
      expect(row).toContain("Not judged: there are no two scores to compare.");
    expect(rows[0]).toContain("Better: 12 or less.");
    expect(wordsOf(page)).toMatch(/There is one score so far: 18/);
    expect(wordsOf(page)).not.toMatch(/methods disagree|can be used here say/);
  });

  it("say what each lacks where the measure has no numbers at all", async () => {
    const page = await therapist.get(methodsAt(client, "phq-2"));
    expect(page.status).toBe(404);
    const own = await newClient(site.deps, seed.staffId);
    await answer(own, "2026-01-05T09:00Z", 2, "phq-2");
    await answer(own, "2026-01-12T09:00Z", 1, "phq-2");
    const shown = await therapist.get(methodsAt(own, "phq-2"));
    expect(rowsOf(shown.text)).toEqual([]);
    const words = wordsOf(shown);
    expect(words).toContain("No method can be used here.");
    expect(words).toContain("The report judges no change here");
    expect(words.match(/no source gives it/g)?.length).toBeGreaterThanOrEqual(10);
  });

  it("judge an other-sex norm as the report does: not", async () => {
    const own = await newClient(site.deps, seed.staffId);
    await answer(own, "2026-01-05T09:00Z", 2, "pcl-5");
    await answer(own, "2026-01-12T09:00Z", 1, "pcl-5");
    const words = wordsOf(await therapist.get(methodsAt(own, "pcl-5")));
    expect(words).toContain(
      "Published number of points: it needs a published limit (published for one sex, and the sex is not recorded).",
    );
    expect(words).toContain("One method can be used here. It says: better.");
  });
});

describe("who may read them", () => {
  it("is who may read the report: the therapist and their supervisor", async () => {
    const supervisor = await supervisorOf(site, seed.staffId);
    expect((await supervisor.get(methodsAt(client, "phq-9"))).status).toBe(200);
    for (const role of ["therapist", "supervisor", "assistant", "owner"] as const) {
      const other = await signedIn(site, await newStaff(site.deps, role));
      expect([role, (await other.get(methodsAt(client, "phq-9"))).status]).toEqual([role, 404]);
    }
    expect((await site.device().get(methodsAt(client, "phq-9"))).status).toBe(302);
  });

  it("is written down as reading the report is; a page that is not there is not", async () => {
    const views = async () =>
      (await auditOf(site, client)).filter((entry) => entry.includes("record.view")).length;
    const before = await views();
    await therapist.get(methodsAt(client, "phq-9"));
    expect(await views()).toBe(before + 1);
    for (const measure of ["no-such-measure", "core-10"]) {
      expect((await therapist.get(methodsAt(client, measure))).status).toBe(404);
    }
    expect(await views()).toBe(before + 1);
  });

  it("is told of a record that is restricted", async () => {
    const own = await newClient(site.deps, seed.staffId);
    await answer(own, "2026-01-05T09:00Z", 2);
    const at = `/en/staff/clients/${own}`;
    const csrf = hidden(await therapist.get(`${at}/details`), "csrf");
    await therapist.post(`${at}/restrict`, { csrf });
    const report = await therapist.get(at);
    expect((await therapist.get(methodsAt(own, "phq-9"))).status).toBe(report.status);
  });
});
