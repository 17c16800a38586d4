/** The table of scores as the Worker sends it: order, latest rows, and links that lead back to it. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { type Seed, seedClinic } from "../../support/clinic.ts";
import { type Device, hidden, type Site, startSite } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { signedIn } from "../../support/http-record.ts";

let site: Site;
let seed: Seed;
let therapist: Device;
/** Four check-ins, and one more than the page shows at first. */
let few: ClientId;
let many: ClientId;

/** Totals of PHQ-9 are nine times these. */
const VALUES = [2, 0, 3, 1];

beforeAll(async () => {
  site = await startSite();
  seed = await seedClinic(site.deps);
  therapist = await signedIn(site, seed.staffId);
  few = await newClient(site.deps, seed.staffId);
  many = await newClient(site.deps, seed.staffId);
  for (const [week, value] of VALUES.entries()) await answer(few, week, value);
  for (let week = 0; week < 21; week += 1) await answer(many, week, week === 0 ? 3 : 1);
});
afterAll(() => site.stop());

const answer = (client: ClientId, week: number, value: number) => {
  const at = new Date(Date.UTC(2026, 0, 5, 9) + week * 7 * 86_400_000).toISOString();
  return sendLongAgo(site.deps, seed.staffId, { client, at: `${at.slice(0, 16)}Z`, value });
};

interface Shown {
  readonly html: string;
  readonly caption: string;
  readonly scores: readonly string[];
  /** `aria-sort` of every column that has one, by its words. */
  readonly sorted: Readonly<Record<string, string>>;
  readonly isOpen: boolean;
}

/** The table of PHQ-9, the first of the page. */
async function tableOf(client: ClientId, query = ""): Promise<Shown> {
  const { status, text } = await therapist.get(`/en/staff/clients/${client}${query}`);
  expect(status).toBe(200);
  const [, open = "", html = ""] =
    /<details class="chart-more chart-table"( open)?[^>]*>([^]*?)<\/details>/.exec(text) ?? [];
  const heads = [...html.matchAll(/<th scope="col" aria-sort="(\w+)"[^>]*>\s*<a[^>]*>\s*([^<]*)/g)];
  return {
    html,
    caption: /<caption[^>]*>\s*<span[^>]*>([^<]*)/.exec(html)?.[1] ?? "",
    scores: [...html.matchAll(/<td class="num"[^>]*>([^<]*)/g)].map(([, score = ""]) => score),
    sorted: Object.fromEntries(heads.map(([, sort = "", word = ""]) => [word.trim(), sort])),
    isOpen: open !== "",
  };
}

describe("the order of a table", () => {
  it("is the order of time when nothing is asked for, and the table stays folded", async () => {
    const table = await tableOf(few);
    expect(table.scores).toEqual(["18", "0", "27", "9"]);
    expect(table.caption).toContain("every check-in, oldest first");
    expect(table.sorted).toEqual({ Date: "ascending" });
    expect(table.isOpen).toBe(false);
  });

  it.each([
    ["?sort=score", ["27", "18", "9", "0"], "highest score first", { Score: "descending" }],
    [
      "?sort=score&order=ascending",
      ["0", "9", "18", "27"],
      "lowest score first",
      { Score: "ascending" },
    ],
    ["?sort=date&order=descending", ["9", "27", "0", "18"], "newest first", { Date: "descending" }],
    [
      "?sort=change&order=descending",
      ["27", "18", "9", "0"],
      "largest rise first",
      { "Change from the first score": "descending" },
    ],
  ] as const)("%s", async (query, scores, words, sorted) => {
    const table = await tableOf(few, query);
    expect(table.scores).toEqual(scores);
    expect(table.caption).toContain(words);
    expect(table.sorted).toEqual(sorted);
    expect(table.isOpen).toBe(true);
  });

  it("is the order of time for what nobody understands", async () => {
    for (const query of ["?sort=name", "?sort=%00", "?order=descending", "?sort[]=score"]) {
      const table = await tableOf(few, query);
      expect([query, table.scores]).toEqual([query, ["18", "0", "27", "9"]]);
      expect(table.isOpen).toBe(false);
    }
  });

  it("is a press away, and the press leads back to the table", async () => {
    const { html } = await tableOf(few, "?sort=score");
    expect(html).toMatch(/<section[^>]*\bid="table-1"/);
    const links = [...html.matchAll(/<th scope="col"[^>]*>\s*<a href="([^"]*)"/g)];
    expect(links.map(([, href = ""]) => href.replaceAll("&amp;", "&"))).toEqual(
      ["date&order=ascending", "score&order=ascending", "change&order=descending"].map(
        (query) => `/en/staff/clients/${few}?sort=${query}#table-1`,
      ),
    );
  });
});

describe("a long course", () => {
  it("shows the latest 20 first, says so, and leads to all of them in the same order", async () => {
    const latest = await tableOf(many, "?sort=score");
    expect(latest.scores).toEqual(Array(20).fill("9"));
    expect(latest.caption).toContain("the latest 20 of 21 check-ins, highest score first");
    const href = /<a href="([^"]*)">\s*Show all 21 check-ins/.exec(latest.html)?.[1] ?? "";
    expect(href.replaceAll("&amp;", "&")).toBe(
      `/en/staff/clients/${many}?sort=score&order=descending&rows=all#table-1`,
    );
    const all = await tableOf(many, "?sort=score&rows=all");
    expect(all.scores).toEqual(["27", ...Array(20).fill("9")]);
    expect(all.caption).toContain("every check-in");
    expect(all.html).toContain("Show the latest 20 only");
  });

  it("leads there also from a report that answers a form: its own address is another", async () => {
    const long = await newClient(site.deps, seed.staffId);
    for (let week = 0; week < 24; week += 1) await answer(long, week, week === 0 ? 3 : 0);
    const report = `/en/staff/clients/${long}`;
    const page = await therapist.get(report);
    const alert = /name="alert" value="([0-9a-z]{26})"/.exec(page.text)?.[1] ?? "";
    const again = await therapist.post(`${report}/alerts`, { csrf: hidden(page, "csrf"), alert });
    expect(again.status).toBe(422);
    const links = [...again.text.matchAll(/href="([^"]*)rows=all/g)].map(([, before]) => before);
    // Of the measure that is drawn with the page: below the table, and beside the choice to compare with.
    expect(links).toHaveLength(2);
    for (const before of links) expect(before).toContain(report);
  });

  it("offers no more where there is no more", async () => {
    expect((await tableOf(few, "?rows=all")).html).not.toMatch(/Show (?:all|the latest)/);
    expect((await tableOf(few)).html).not.toMatch(/Show (?:all|the latest)/);
  });
});
