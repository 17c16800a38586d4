/** Letters without content, through a real mail server, from the real Worker. */
import { afterAll, describe, expect, it } from "vitest";
import type { ClientId, StaffId } from "../../../src/core/brand.ts";
import { mailServer, secretsFor } from "../../support/smtp/server.ts";
import { answerAs, choose } from "../../support/smtp/steps.ts";
import { CANARY } from "../../support/clinic.ts";
import { askFor, open } from "../../support/http-check-in.ts";
import { hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { memberOf } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";

const mail = await mailServer();
afterAll(mail.stop);
const { site, seed, enter } = await clinicSite(secretsFor(mail.port));

const test = async (where: typeof site, to = "me@clinic.example") => {
  const { device } = await memberOf(where, ["owner"]);
  return choose(device, to, "/en/staff/settings/notices");
};

const answer = (staffId: StaffId, risk: number, who = enter) => answerAs(who, staffId, risk);

const alertsOf = (where: typeof site) =>
  where.d1.prepare("SELECT count(*) AS n FROM alert").first<number>("n");
const letters = () => expect.poll(() => mail.letters.length, { timeout: 15_000 });
describe("a therapist's own choice", () => {
  it("is kept sealed, refused with the reason if it is no address, and taken back when left empty", async () => {
    const { device, staffId } = await memberOf(site, ["therapist"]);
    const refused = await choose(device, "not an address");
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("type a whole address");
    expect(refused.text).toContain('value="not an address"');
    expect((await choose(device, "t@clinic.example")).location).toBe("/en/staff/notices?saved");
    expect((await device.get("/en/staff/notices")).text).toContain('value="t@clinic.example"');
    const row = await site.d1.prepare("SELECT * FROM staff WHERE id = ?").bind(staffId).first();
    expect(JSON.stringify(row)).not.toContain("t@clinic");
    await choose(device, "");
    expect((await device.get("/en/staff/notices")).text).not.toContain("t@clinic.example");
    const { device: assistant } = await memberOf(site, ["assistant"]);
    expect((await assistant.get("/en/staff/notices")).status).toBe(404);
    const waysThere = await Promise.all(
      [device, assistant].map(async (who) =>
        (await who.get("/en/staff/account")).text.includes('href="/en/staff/notices"'),
      ),
    );
    expect(waysThere).toEqual([true, false]);
    expect((await device.get("/en/staff/settings/notices")).status).toBe(404);
  });

  it("outlives a change of roles", async () => {
    const { device, staffId } = await memberOf(site, ["therapist"]);
    await choose(device, "stays@clinic.example");
    const { device: owner } = await memberOf(site, ["owner"], { steppedUp: true });
    const at = `/en/staff/people/${staffId}`;
    const page = await owner.get(at);
    await owner.post(`${at}/roles`, {
      csrf: hidden(page, "csrf"),
      was: hidden(page, "was"),
      "roles.therapist": "yes",
      "roles.supervisor": "yes",
    });
    const again = await signedIn(site, staffId);
    expect((await again.get("/en/staff/notices")).text).toContain("stays@clinic.example");
  });
});

describe("a new alert", async () => {
  const therapist = await signedIn(site, seed.staffId);

  it("tells nobody who did not ask for it", async () => {
    expect((await answer(seed.staffId, 2)).reply.location).toBe("/en/check-in/support");
    expect(await alertsOf(site)).toBe(1);
    expect(mail.letters).toEqual([]);
  });

  it("tells the client's therapist, encrypted, and nothing else does (threat 20)", async () => {
    await choose(therapist, "therapist@clinic.example");
    const { reply, asked } = await answer(seed.staffId, 2);
    expect(reply.location).toBe("/en/check-in/support");
    await letters().toBe(1);
    await answer(seed.staffId, 0);
    await answer(seed.otherId, 3);
    const [letter] = mail.letters;
    expect(letter).toMatchObject({
      from: "soundings@clinic.example",
      to: ["therapist@clinic.example"],
      secure: true,
      subject: "There is something to read in Soundings",
    });
    expect(letter?.text).toContain(`${site.url.origin}/en/staff/sign-in`);
    expect(letter?.raw).toContain("Auto-Submitted: auto-generated");
    // Nothing of the person, of the answers, or of what the clinic does.
    const all = `${letter?.raw} ${letter?.text}`;
    for (const word of [asked.clientId, asked.occasionId, CANARY.label, "PHQ", "GAD"]) {
      expect(all).not.toContain(word);
    }
    expect(letter?.text).not.toMatch(
      /client|patient|therap|clinic|risk|alert|suicid|depress|anxi|score|answer|health|check-in/i,
    );
    expect(mail.letters).toHaveLength(1);
  });

  it("is told in the language in which the therapist chose it", async () => {
    mail.letters.length = 0;
    await choose(therapist, "therapist@clinic.example", "/de/staff/notices");
    await answer(seed.staffId, 1);
    await letters().toBe(1);
    expect(mail.letters[0]?.subject).toBe("In Soundings gibt es etwas zu lesen");
    expect(mail.letters[0]?.text).toContain("/de/staff/sign-in");
    expect(mail.letters[0]?.text).not.toMatch(/Klient|Therap|Praxis|Risik|Befragung|Wert/i);
  });

  it("is told of once within an hour, however often somebody sends", async () => {
    mail.letters.length = 0;
    const { asked } = await answer(seed.staffId, 1);
    await letters().toBe(1);
    const again = (client: ClientId) => async () => {
      const next = await askFor(site.deps, seed.staffId, { client });
      const device = site.device();
      await open(device, next);
      return { asked: next, device };
    };
    await answer(seed.staffId, 2, again(asked.clientId));
    await answer(seed.staffId, 1);
    await letters().toBe(2);
    const count = site.d1.prepare("SELECT count(*) AS n FROM alert WHERE client_id = ?");
    expect(await count.bind(asked.clientId).first("n")).toBe(2);
  });
});

describe("the reminder of the daily job", () => {
  it("comes once for an alert that is open after a day, and not for one that was acknowledged", async () => {
    mail.letters.length = 0;
    await site.daily();
    expect(mail.letters).toEqual([]);
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * 86_400_000).toISOString().replace(/:\d\d\.\d+Z/, "Z");
    const age = (days: number, acknowledged: 0 | 1) =>
      site.d1
        .prepare(
          "UPDATE alert SET raised_at = ?1, acknowledged = ?2, acknowledged_at = iif(?2, ?1, NULL), acknowledged_by = iif(?2, ?3, NULL), note = iif(?2, x'00', NULL)",
        )
        .bind(daysAgo(days), acknowledged, seed.staffId)
        .run();
    for (const [days, acknowledged, wanted] of [
      [1, 0, 0],
      [2, 1, 0],
      [2, 0, 1],
      [3, 0, 0],
    ] as const) {
      mail.letters.length = 0;
      await age(days, acknowledged);
      await site.daily();
      expect([days, acknowledged, mail.letters.length]).toEqual([days, acknowledged, wanted]);
    }
  });
});

describe("the test message", () => {
  it("arrives, over a line that is encrypted from the first byte, too", async () => {
    mail.letters.length = 0;
    expect((await test(site)).text).toContain("took the message");
    expect(mail.letters[0]?.to).toEqual(["me@clinic.example"]);
    expect((await test(site, "")).status).toBe(422);
    expect((await test(site, "a@b.example\nBcc: all@b.example")).status).toBe(422);
    const tls = await mailServer({ secure: true }, 2465);
    const private_ = await clinicSite(secretsFor(2465));
    expect((await test(private_.site)).text).toContain("took the message");
    expect(tls.letters[0]).toMatchObject({ secure: true });
    await tls.stop();
  });
});
