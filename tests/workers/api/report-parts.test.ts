/** What a report says at its top, to whom it offers a field, and what it says while there is little. */
import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";
import { makeSummaryOld } from "../../support/old-summary.ts";
import { writeEverything } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const therapist = await signedIn(site, seed.staffId);
const supervisor = await supervisorOf(site, seed.staffId);

const reportOf = (client: ClientId, who = therapist) => who.get(`/en/staff/clients/${client}`);
const answered = async (
  client: ClientId,
  daysAgo: number,
  value: number,
  ids?: readonly string[],
) =>
  sendLongAgo(deps, seed.staffId, {
    client,
    at: addDays(deps.now(), -daysAgo),
    value,
    ...(ids && { asks: ids.map(findMeasure) }),
  });
const glance = (text: string): string =>
  wordsOf({ text: /<section class="glance"[^]*?<\/section>/.exec(text)?.[0] ?? "" });

describe("the top of a report", () => {
  it("holds verdict, last time, alerts, signals and what to talk about, in this order", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 20, 0);
    await answered(client, 2, 2);
    const said = glance((await reportOf(client)).text);
    const parts = [
      "Worse than at the start on PHQ-9 and GAD-7",
      "Since last time",
      "Risk answers",
      "PHQ-9, item 9",
      "Signals",
      "Worse than at the start: ",
      "To talk about",
      "2 points higher (more distress)",
    ];
    const places = parts.map((part) => said.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      said,
    ).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
  });

  it("leads nowhere dead: what it points to on its own page is there", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 20, 0);
    await answered(client, 2, 2, ["phq-9", "gad-7", "alliance-check"]);
    await writeEverything(deps, seed.staffId, { clientId: client, word: "own" });
    for (const room of ["", "/support", "/goals", "/sessions", "/agreement", "/progress"]) {
      const { text } = await therapist.get(`/en/staff/clients/${client}${room}`);
      const wanted = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id = ""]) => id);
      expect(
        wanted.filter((id) => id === "" || !text.includes(` id="${id}"`)),
        room,
      ).toEqual([]);
      if (room === "") expect(wanted).toEqual(expect.arrayContaining(["risk", "signals"]));
    }
  });

  it("opens though the client's summary was kept before it had first scores and courses", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 20, 0);
    await answered(client, 2, 2);
    await makeSummaryOld(deps, client);
    const report = await reportOf(client);
    expect(report.status).toBe(200);
    expect(glance(report.text)).toContain("Worse than at the start on PHQ-9 and GAD-7");
    for (const view of ["", "?view=registry"]) {
      const caseload = await therapist.get(`/en/staff${view}`);
      expect([view, caseload.status, caseload.text.includes(client)]).toEqual([view, 200, true]);
    }
    await answered(client, 1, 0);
    expect((await reportOf(client)).status).toBe(200);
  });

  it("puts sessions, goals and scores on one axis, and the alliance apart from how somebody is", async () => {
    const client = await newClient(deps, seed.staffId);
    for (const days of [21, 14, 7]) await answered(client, days, 2, ["gad-7", "alliance-check"]);
    await writeEverything(deps, seed.staffId, { clientId: client, word: "own" });
    const { text } = await therapist.get(`/en/staff/clients/${client}?charts=all`);
    for (const id of ["lane", "goal-1", "course-gad-7-total", "course-alliance-check-total"]) {
      expect(text).toContain(`id="${id}"`);
    }
    expect(text.indexOf("The therapy")).toBeLessThan(
      text.indexOf('id="course-alliance-check-total"'),
    );
    expect(text.indexOf("The therapy")).toBeGreaterThan(text.indexOf('id="course-gad-7-total"'));
    expect(/class="headline">([^<]*)/.exec(text)?.[1]).not.toContain("Alliance");
    expect(wordsOf({ text })).toContain("own fit");
  });
});

describe("a report with little in it", () => {
  it("says that nobody has answered, and draws nothing", async () => {
    const { text } = await reportOf(await newClient(deps, seed.staffId));
    expect(glance(text)).toContain("No answers yet.");
    expect(glance(text)).not.toContain("To talk about");
    expect(text).not.toContain("<figure");
  });

  it("says after one check-in that there is nothing to compare with", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 1, 1, ["gad-7"]);
    expect(glance((await reportOf(client)).text)).toContain("nothing to compare with yet");
  });

  it("shows what the client wrote where nothing is scored", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 1, 1, ["fit"]);
    expect(glance((await reportOf(client)).text)).toContain("What was asked has no score");
  });
});

describe("a report for somebody who only reads", () => {
  it("offers a supervisor no field and no button but the way out", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 20, 0);
    await answered(client, 2, 3);
    const { text } = await reportOf(client, supervisor);
    expect(wordsOf({ text })).toContain("You read this record.");
    expect(text).not.toMatch(/<textarea(?![^>]*readonly)/);
    expect(text.match(/<button type="submit"/g)).toHaveLength(1);
    expect((await reportOf(client)).text).toMatch(/<textarea(?![^>]*readonly)/);
  });

  it("offers nobody a field while processing is restricted", async () => {
    const client = await newClient(deps, seed.staffId);
    await answered(client, 2, 3);
    await site.d1
      .prepare("UPDATE client SET restricted_at = ? WHERE id = ?")
      .bind(deps.now(), client)
      .run();
    expect((await reportOf(client)).text).not.toMatch(/<textarea(?![^>]*readonly)/);
  });
});
