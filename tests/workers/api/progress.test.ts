import { describe, expect, it } from "vitest";
import { changeClinic } from "../../../workers/db/clinic-change.ts";
import { must } from "../../support/clinic.ts";
import { ANYWHERE } from "../../locales/forbidden.ts";
import { stemFaults } from "../../locales/faults.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import {
  answerAll,
  askFor,
  newClient,
  open,
  sendAs,
  sendLongAgo,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { writeEverything } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const OWN = "/en/check-in/progress";
const settled = ({ status, text }: Reply) =>
  `${status} ${text}`.replace(/Reference: <bdi>[0-9a-z]{8}/, "");

/** A client with two old check-ins, an alert, and one of everything that is written down. */
async function known() {
  const clientId = await newClient(site.deps, seed.staffId);
  for (const [at, value] of [
    ["2025-02-03T04:05Z", 3],
    ["2025-06-07T08:09Z", 1],
  ] as const) {
    await sendLongAgo(site.deps, seed.staffId, { client: clientId, at, value });
  }
  await writeEverything(site.deps, seed.staffId, { clientId, word: "quokka", on: "2025-02-03" });
  const at = `/en/staff/clients/${clientId}/progress`;
  const device = await signedIn(site, seed.staffId);
  const grant = async (granted: "yes" | "no", agreed = true) => {
    const csrf = hidden(await device.get(at), "csrf");
    const form = { csrf, granted, ...(agreed && { agreed: "yes" }) };
    return device.post(`${at}/grant`, form);
  };
  return { clientId, at, device, grant };
}

async function sendNow(clientId: Awaited<ReturnType<typeof known>>["clientId"]) {
  const asked = await askFor(site.deps, seed.staffId, { client: clientId });
  const [sender, twin] = [site.device(), site.device()];
  await open(sender, asked);
  await open(twin, asked);
  const before = await sender.get(OWN);
  const receipt = await sendAs(sender, await answerAll(sender, { value: 1 }));
  return { sender, twin, before, sent: await sender.get(receipt.location ?? "") };
}

const isNowhere = async (device: Device, reply: Reply) =>
  settled(reply) === settled(await device.get("/en/nowhere"));

/** For each link to the help lines: the tab that it opens in. */
const helpIn = ({ text }: Reply) =>
  [...text.matchAll(/<a[^>]*href="\/en\/help[^>]*>/g)].map(
    ([link]) => /target="([^"]*)"/.exec(link)?.[1],
  );

describe("the screen turned to the client", () => {
  it("shows goals, then words, then numbers on request, and nothing that is for staff", async () => {
    const { at, device } = await known();
    const page = await device.get(`${at}/shown`);
    const words = wordsOf(page);
    expect(words).toMatch(/quokka goal .*You rated this 7 of 10.*quokka step.*What my answers say/);
    expect(words).toContain("Your answers suggest things have eased since 3 February 2025");
    expect(words).toContain("A questionnaire cannot know everything");
    expect(page.text).not.toMatch(/Caseload|CANARY|quokka (?:note|practice|event|detail|fit)/);
    expect(words).not.toMatch(/moderate|mild|cut-off|alert|clinical|expected|better off dead/i);
    expect(stemFaults(words, ANYWHERE["en"] ?? [])).toEqual([]);
  });

  it("asks whether it fits, and keeps the answer once", async () => {
    const { at, device } = await known();
    const page = await device.get(`${at}/shown`);
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key"), words: "Mondays not" };
    const refused = await device.post(`${at}/shown`, form);
    expect(refused.status).toBe(422);
    expect(wordsOf(refused)).toContain("choose the answer that comes closest");
    expect(refused.text).toContain("Mondays not");
    expect(refused.text.indexOf("summary--error")).toBeLessThan(refused.text.indexOf("<h1"));
    for (let times = 0; times < 2; times += 1) {
      const kept = await device.post(`${at}/shown`, { ...form, fit: "not-sure" });
      expect([kept.status, kept.location]).toEqual([303, `${at}/shown?kept=yes`]);
    }
    const staff = wordsOf(await device.get(at));
    expect(staff.match(/Mondays not/g)).toHaveLength(1);
    expect(staff).toContain("Not sure (with the therapist)");
  });
});

describe("threat 1: the client's own page behind a link", () => {
  it("is not there unless both agreed to it, before or after sending", async () => {
    const { clientId, grant } = await known();
    const { sender, before, sent } = await sendNow(clientId);
    expect(await isNowhere(sender, before)).toBe(true);
    expect(sent.text).not.toMatch(/check-in\/progress|What my answers say|<svg|Does this fit/);
    expect(wordsOf(sent)).not.toMatch(/Your answers suggest|about the same|cannot know everything/);
    expect(await isNowhere(sender, await sender.get(OWN))).toBe(true);
    const csrf = hidden(sent, "csrf");
    expect(await isNowhere(sender, await sender.post(OWN, { csrf, fit: "fits" }))).toBe(true);
    expect((await grant("yes", false)).status).toBe(422);
    expect(await isNowhere(sender, await sender.get(OWN))).toBe(true);
  });

  it("tells nothing after sending where the clinic leaves it out, and takes no answer to it", async () => {
    const { clientId, grant } = await known();
    await grant("yes");
    const feedback = async (is: boolean, rev: number) =>
      must(
        await changeClinic(site.deps, seed.staffId, {
          rev,
          part: "clinic",
          values: { feedback: is },
        }),
      );
    await feedback(false, 0);
    const { sender, sent } = await sendNow(clientId);
    expect(sent.text).not.toMatch(/<svg|Does this fit|What my answers say/);
    expect(sent.text).toContain('href="/en/check-in/progress"');
    const form = { csrf: hidden(sent, "csrf"), fit: "fits" };
    expect((await sender.post(`${OWN}?from=sent`, form)).status).toBe(404);
    // The client's own page is agreed to apart from it.
    expect((await sender.get(OWN)).status).toBe(200);
    expect((await sender.post(OWN, form)).status).toBe(303);
    const staff = await signedIn(site, seed.staffId);
    const page = wordsOf(await staff.get(`/en/staff/clients/${clientId}/progress`));
    expect(page).toContain("This clinic shows no feedback after sending");
    await feedback(true, 1);
    expect((await sender.get("/en/check-in/sent")).text).toContain("<svg");
  });

  it("opens with the grant for the browser that sent the answers, and for no other", async () => {
    const { clientId, grant } = await known();
    expect((await grant("yes")).status).toBe(303);
    const { sender, twin, before, sent } = await sendNow(clientId);
    expect(await isNowhere(sender, before)).toBe(true);
    expect(sent.text).toContain('href="/en/check-in/progress"');
    const page = await sender.get(OWN);
    expect(page.status).toBe(200);
    expect(wordsOf(page)).toMatch(/quokka goal .*What my answers say/);
    expect(page.text).not.toMatch(/CANARY-LABEL|quokka (?:note|practice|event|detail|fit|client)/);
    const others = await twin.get("/en/check-in/sent");
    expect(others.text).not.toMatch(/check-in\/progress|What my answers say|<svg|Does this fit/);
    expect(await isNowhere(twin, await twin.get(OWN))).toBe(true);
    expect(await isNowhere(site.device(), await site.device().get(OWN))).toBe(true);
  });

  it("tells on the page that thanks: words first, then the picture, numbers on request", async () => {
    const { clientId, grant, device, at } = await known();
    await grant("yes");
    const { sender, sent } = await sendNow(clientId);
    const words = wordsOf(sent);
    expect(words).toMatch(
      /Thank you.*What my answers say.*PHQ-9.*things have eased since 3 February 2025.*Show the numbers.*GAD-7.*Does this fit.*See how things are going/s,
    );
    const [beforePicture = ""] = sent.text.split("<svg");
    expect(beforePicture).toContain("things have eased since 3 February 2025");
    expect(sent.text).toMatch(/<details class="chart-more chart-table">/);
    expect(sent.text).not.toMatch(/<details class="chart-more chart-table"[^>]*\sopen/);
    expect(sent.text).not.toMatch(/quokka|CANARY-LABEL/); // goals have a page of their own
    expect(words).not.toMatch(/moderate|mild|cut-off|alert|clinical|expected|better off dead/i);
    // No number stands there but those of the folded table, the days and what explains them.
    const seen = wordsOf({ ...sent, text: sent.text.replace(/<details.*?<\/details>/gs, "") });
    expect(seen.match(/\b\d+ (?:of|to) \d+\b|<text[^>]*>\s*\d{1,2}\s*</g)).toBeNull();
    expect(stemFaults(words, ANYWHERE["en"] ?? [])).toEqual([]);
    const form = { csrf: hidden(sent, "csrf"), fit: "does-not-fit", words: "Mondays not" };
    const kept = await sender.post(`${OWN}?from=sent`, form);
    expect([kept.status, kept.location]).toEqual([303, "/en/check-in/sent?kept=yes"]);
    // While words may stand in that form, help opens beside it.
    expect(helpIn(sent)).toEqual(["_blank", "_blank"]);
    expect(helpIn(await sender.get(OWN))).toEqual(["_blank"]);
    const thanked = await sender.get(kept.location ?? "");
    expect(helpIn(thanked)).toEqual([undefined, undefined]);
    const again = wordsOf(thanked);
    expect(again).toContain("Thank you. Your therapist can see what you said.");
    expect(again).not.toContain("Does this fit");
    expect(wordsOf(await device.get(at))).toContain("It does not fit (on their own page) Mondays");
    await grant("no", false);
    const closed = await sender.get("/en/check-in/sent");
    expect(closed.status).toBe(200);
    expect(closed.text).not.toMatch(/What my answers say|<svg/);
  });

  it("keeps one answer a link, audits every view, and closes when the grant is taken back", async () => {
    const { clientId, grant, device, at } = await known();
    await grant("yes");
    const { sender } = await sendNow(clientId);
    const csrf = hidden(await sender.get(OWN), "csrf");
    expect((await sender.post(OWN, { csrf, words: "lost?" })).status).toBe(422);
    for (const words of ["penultimate", "second"]) {
      await sender.post(OWN, { csrf, fit: "does-not-fit", words });
    }
    const staff = wordsOf(await device.get(at));
    expect(staff).toContain("It does not fit (on their own page) second");
    expect(staff).not.toContain("penultimate");
    expect((await sender.post(OWN, { csrf: "A".repeat(43), fit: "fits" })).status).toBe(403);
    await grant("no", false);
    expect(await isNowhere(sender, await sender.get(OWN))).toBe(true);
    const { results } = await site.d1
      .prepare(
        "SELECT actor, action, detail FROM audit WHERE chain = ? AND action LIKE 'progress.%' ORDER BY seq",
      )
      .bind(`client:${clientId}`)
      .all<{ actor: string; action: string; detail: string }>();
    expect(results.map(({ action, detail }) => `${action} ${detail}`.trim())).toEqual([
      "progress.grant granted",
      "progress.view",
      "progress.view",
      "progress.view",
      "progress.grant revoked",
    ]);
    expect(results[1]?.actor).toMatch(/^link:/);
  });
});
