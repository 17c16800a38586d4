/** Answers that came for a check-in that had been answered: shown to the therapist, counted nowhere. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedClinic } from "../../support/clinic.ts";
import { type Device, type Site, startSite } from "../../support/http.ts";
import { askFor, sendInto } from "../../support/http-check-in.ts";
import { signedIn } from "../../support/http-record.ts";

let site: Site;
let therapist: Device;
let staffId: Awaited<ReturnType<typeof seedClinic>>["staffId"];

beforeAll(async () => {
  site = await startSite();
  ({ staffId } = await seedClinic(site.deps));
  therapist = await signedIn(site, staffId);
});
afterAll(() => site.stop());

const NOTICE = /<section class="second-answers[^]*?<\/section>\s*<section class="panel/;
const SAYS = "a second set of answers came for the same check-in. It is not part of the course.";
const wordsOf = (html: string): string => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
const reportOf = async (clientId: string) =>
  (await therapist.get(`/en/staff/clients/${clientId}?charts=all`)).text;

it("shows the second set of answers, item by item, and keeps it out of the course", async () => {
  const asked = await askFor(site.deps, staffId);
  const submissionId = "taken-submission-id";
  const now = site.deps.now();
  await sendInto(site.deps, asked, { at: now, value: 0, submissionId });
  expect(await reportOf(asked.clientId)).not.toMatch(NOTICE);
  await sendInto(site.deps, asked, { at: now, value: 2, submissionId });
  const html = await reportOf(asked.clientId);
  const notice = wordsOf(NOTICE.exec(html)?.[0] ?? "");
  expect(notice).toContain(SAYS);
  expect(notice).toContain("Second answers to PHQ-9");
  expect(notice).toContain("Second answers to GAD-7");
  expect(notice.match(/More than half the days \(2\)/g)).toHaveLength(9 + 7);
  expect(notice).not.toContain("(0)");
  // The course has the one score of the first set.
  const scores = [...html.matchAll(/<td class="num"[^>]*>([^<]*)/g)].map(([, score]) => score);
  expect(scores).toEqual(["0", "0"]);
  // What is above a risk rule is an alert all the same.
  expect(wordsOf(html)).toMatch(/PHQ-9, item 9: [^—]* — answered “More than half the days”/);
  const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("shows the latest five and says that there are more", async () => {
  const asked = await askFor(site.deps, staffId);
  const at = site.deps.now();
  await sendInto(site.deps, asked, { at, value: 0, submissionId: "taken-submission-id" });
  const said: unknown[] = [];
  for (const digest of "abcdef") {
    const other = { at, value: 1, submissionId: "taken-submission-id", digest: digest.repeat(64) };
    await sendInto(site.deps, asked, other);
    const words = wordsOf(await reportOf(asked.clientId));
    said.push([words.split(SAYS).length - 1, words.includes("Older ones like these came too")]);
  }
  expect(said.slice(-2)).toEqual([
    [5, false],
    [5, true],
  ]);
});
