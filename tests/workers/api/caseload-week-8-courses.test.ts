/** What the caseload may say of week 8 when a course has three scores, or none to compare with. */
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../../../workers/db/instant.ts";
import type { Device, Reply } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { makeSummaryOld } from "../../support/old-summary.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const FILTER = "?show=eighth-week";
const REGISTRY = "view=registry";
let therapist: Device;

/** Weeks ago, and what every item is answered with: 2 each are 18 points of PHQ-9. */
type Course = readonly (readonly [weeksAgo: number, value: number, blank?: readonly string[]])[];

async function made(label: string, course: Course) {
  const client = await newClient(deps, seed.staffId, label);
  for (const [weeksAgo, value, blank = []] of course) {
    const at = addDays(deps.now(), -7 * weeksAgo);
    await sendLongAgo(deps, seed.staffId, { client, at, value, blank });
  }
  return client;
}

/** The words of one client's rows; nothing where the client is not listed. */
async function said(label: string, query: string): Promise<string> {
  const { text } = await therapist.get(`/en/staff${query}`);
  const group = text.match(/<tbody[^>]*>[^]*?<\/tbody>/g) ?? [];
  return wordsOf({ text: group.find((one) => one.includes(label)) ?? "" } as Reply);
}

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  await made("relapse-1", [
    [28, 2],
    [22, 0],
    [0, 2],
  ]);
  await made("late-gain-2", [
    [43, 2],
    [23, 2],
    [0, 1],
  ]);
  await made("no-score-3", [
    [20, 2],
    [14, 0],
    [0, 0, ["1", "2", "3"]],
  ]);
  await makeSummaryOld(
    deps,
    await made("before-4", [
      [20, 2],
      [0, 2],
    ]),
  );
});

describe("week 8 of a course with three scores", () => {
  it("is not judged at week 8 where somebody was well at week 6 and is ill again", async () => {
    for (const query of [FILTER, "", `?${REGISTRY}`]) {
      expect(await said("relapse-1", query)).toContain("Past week 8: not below 10, not halved");
      expect(await said("relapse-1", query)).not.toMatch(/better by week 8/i);
    }
  });

  it("is over for whoever got better only later: the column asks for now", async () => {
    expect(await said("late-gain-2", FILTER)).toBe("");
    expect(await said("late-gain-2", `?${REGISTRY}`)).toMatch(/PHQ-9 .* Yes No Yes GAD-7/);
    const page = wordsOf(await therapist.get(`/en/staff?${REGISTRY}`));
    expect(page).toContain("PHQ-9 below 10 or halved");
    expect(page).toContain("may have been better in between, or may have got better after week 8");
    expect(page).not.toMatch(/by week 8[^.]*: yes|better by week 8/i);
  });

  it("has words of its own where the latest check-in has no score, and the filter says so", async () => {
    expect(await said("no-score-3", FILTER)).toContain(
      "Past week 8: no score at the latest check-in",
    );
    expect(await said("no-score-3", FILTER)).not.toContain("not halved");
    expect(wordsOf(await therapist.get(`/en/staff${FILTER}`))).toContain("Past week 8, to look at");
  });
});

describe("a summary of before first scores were kept", () => {
  it("is listed as not judged, and comes after whoever is", async () => {
    for (const query of [FILTER, "", `?${REGISTRY}`]) {
      expect(await said("before-4", query)).toContain("Week 8 not judged: no first score is kept");
    }
    const page = wordsOf(await therapist.get(`/en/staff${FILTER}`));
    expect(page).toContain("Without a first score nobody is judged.");
    expect(page.indexOf("relapse-1")).toBeLessThan(page.indexOf("before-4"));
  });
});

describe("the order of the caseload", () => {
  it("is told as it is: by groups, and within them not by how high a score is", async () => {
    expect(wordsOf(await therapist.get("/en/staff"))).toContain(
      "then clients to look at past week 8, then the longest silence. Within these groups nobody is ranked by how high a score is.",
    );
    expect(wordsOf(await therapist.get("/de/staff"))).toContain("wie hoch ein Wert ist");
  });
});
