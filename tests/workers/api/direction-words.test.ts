/** What a therapist reads of measures that are not about distress. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { seedClinic } from "../../support/clinic.ts";
import { type Device, type Site, startSite } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { signedIn } from "../../support/http-record.ts";

const ASKS = ["alliance-check", "goal-rating", "session-impact"].map(findMeasure);

let site: Site;
let therapist: Device;
let client: ClientId;

beforeAll(async () => {
  site = await startSite();
  const { staffId } = await seedClinic(site.deps);
  therapist = await signedIn(site, staffId);
  client = await newClient(site.deps, staffId);
  for (const [week, value] of [4, 9, 6].entries()) {
    const at = new Date(Date.UTC(2026, 0, 5, 9) + week * 7 * 86_400_000).toISOString();
    await sendLongAgo(site.deps, staffId, {
      client,
      at: `${at.slice(0, 16)}Z`,
      value,
      asks: ASKS,
    });
  }
});
afterAll(() => site.stop());

/** The text of a page without its marks, with single spaces. */
async function textAt(path: string): Promise<string> {
  const { status, text } = await therapist.get(path);
  expect(status).toBe(200);
  const [, main = ""] = /<main[^>]*>([^]*)<\/main>/.exec(text) ?? [];
  return main
    .replaceAll(/<(script|style)[^]*?<\/\1>/g, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

describe("a report", () => {
  it("says of each measure what its score is about", async () => {
    const text = await textAt(`/en/staff/clients/${client}?charts=all`);
    for (const sentence of [
      "Alliance check 12 points lower (a weaker alliance)",
      "Goal rating: goal 1 3 points lower (less reached)",
      "Higher means a stronger alliance; range 0 to 40.",
      "Higher means a stronger alliance. Higher is better ↑",
      "Since 12 January 2026: 12 points lower (a weaker alliance).",
      "Higher means more reached. Higher is better ↑",
      "8 points higher (a stronger alliance)",
      "2 points higher (a more helpful session)",
      "2 points higher (a less helpful session)",
    ]) {
      expect(text).toContain(sentence);
    }
  });

  it("speaks of no distress where nothing measures it", async () => {
    expect(await textAt(`/en/staff/clients/${client}`)).not.toContain("distress");
  });
});

describe("the caseload", () => {
  it("says in its caption what higher means on each measure that stands in it", async () => {
    const text = await textAt("/en/staff");
    expect(text).toContain("1 client. Higher means a stronger alliance on Alliance check.");
    expect(text).toContain(
      "Higher means more reached on Goal rating. " +
        "Higher means a more helpful session on Session impact: new understanding, " +
        "Session impact: relief, Session impact: hope and Session impact: a plan. " +
        "Higher means a less helpful session on Session impact: upset.",
    );
    expect(text).not.toContain("distress");
  });
});
