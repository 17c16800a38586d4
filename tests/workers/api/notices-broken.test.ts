/** What happens when letters cannot leave: the alert is there all the same, and the log says one word. */
import { afterAll, describe, expect, it } from "vitest";
import { mailServer, secretsFor, silentServer } from "../../support/smtp/server.ts";
import { answerAs, choose } from "../../support/smtp/steps.ts";
import type { Site } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { memberOf } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";

const mail = await mailServer();
const silent = await silentServer();
const gone = await silentServer();
gone.stop();
afterAll(async () => {
  await mail.stop();
  silent.stop();
});

const test = async (site: Site) => {
  const { device } = await memberOf(site, ["owner"]);
  return choose(device, "me@clinic.example", "/en/staff/settings/notices");
};
const alertsOf = ({ d1 }: Site) => d1.prepare("SELECT count(*) AS n FROM alert").first<number>("n");
const said = (where: Site) =>
  expect.poll(() => where.log.filter((line) => line.includes('"job":"notice"')), {
    timeout: 25_000,
  });

describe("when letters cannot leave", () => {
  /** A Worker whose mail server is this, and a client's answer above the risk rule. */
  async function sendThrough(secrets: Readonly<Record<string, string>>) {
    const other = await clinicSite(secrets);
    const device = await signedIn(other.site, other.seed.staffId);
    await choose(device, "therapist@clinic.example");
    const before = Date.now();
    const { reply } = await answerAs(other.enter, other.seed.staffId, 2);
    expect(reply.location).toBe("/en/check-in/support");
    expect(await alertsOf(other.site)).toBe(1);
    return { ...other, took: Date.now() - before };
  }

  it.each([
    ["a wrong password", () => secretsFor(mail.port, { SMTP_PASS: "wrong" }), "login"],
    ["no server there", () => secretsFor(gone.port), "unreachable"],
    ["a server that says nothing", () => secretsFor(silent.port), "too-slow"],
    [
      "another server's certificate",
      () => secretsFor(mail.port, { SMTP_HOST: "127.0.0.1" }),
      "unreachable",
    ],
  ] as const)(
    "with %s, the alert is there, and the log says one word",
    async (_, secrets, word) => {
      const { site: broken, took } = await sendThrough(secrets());
      expect(took).toBeLessThan(6_000);
      await said(broken).toEqual([JSON.stringify({ job: "notice", error: word })]);
      expect(broken.log.join("\n")).not.toMatch(/clinic\.example|Nobody here/);
      const tried = await test(broken);
      expect(tried.status).toBe(200);
      const words = {
        login: "did not accept the account",
        unreachable: "did not answer",
        "too-slow": "took too long",
      };
      expect(tried.text).toContain(words[word]);
    },
  );

  it("never tells a password where nothing is encrypted", async () => {
    let heard = "";
    const open = await mailServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) => {
        heard += password;
        done(null, { user: "x" });
      },
    });
    const { site: exposed } = await sendThrough(secretsFor(open.port));
    await said(exposed).toEqual([JSON.stringify({ job: "notice", error: "not-private" })]);
    expect([heard, open.letters]).toEqual(["", []]);
    await open.stop();
  });

  it.each([
    ["refuses for now", 451],
    ["refuses for good", 550],
  ])("says so when the server %s", async (_, responseCode) => {
    const strict = await mailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error("Not this person"), { responseCode })),
    });
    const { site: refused } = await sendThrough(secretsFor(strict.port));
    await said(refused).toEqual([JSON.stringify({ job: "notice", error: "refused" })]);
    expect((await test(refused)).text).toContain("refused the message");
    await strict.stop();
  });

  it("names the secrets that are missing or cannot be used, to an owner", async () => {
    const half = await clinicSite({ SMTP_HOST: "mail.example", SMTP_PORT: "25" });
    const { device } = await memberOf(half.site, ["owner"]);
    const { text } = await device.get("/en/staff/settings/notices");
    expect(text).toContain("SMTP_PORT, SMTP_USER, SMTP_PASS and SMTP_FROM");
    expect(text).not.toContain("Send me a test message");
    const none = await clinicSite();
    const { device: owner } = await memberOf(none.site, ["owner"]);
    expect((await owner.get("/en/staff/settings/notices")).text).toContain("No e-mail is sent.");
  });
});
