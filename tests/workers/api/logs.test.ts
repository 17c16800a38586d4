import { beforeAll, describe, expect, it } from "vitest";
import { CANARY } from "../../support/clinic.ts";
import { withFault } from "../../support/fault.ts";
import { type Device, FORM, hidden } from "../../support/http.ts";
import { answerAll, askFor, formOf, open, sendAs, sendingOf } from "../../support/http-check-in.ts";
import { clinicSiteWithCode } from "../../support/http-clinic.ts";

const { site, seed, code, therapist } = await clinicSiteWithCode();
const asked = await askFor(site.deps, therapist);
let devices: readonly Device[];
const secrets = new Set<string>();

const ODD = "zq-canary-zq";
const NOTE = "zq-note: called, is safe";
const KEYS = ["requestId", "route", "status", "error"];

beforeAll(async () => {
  devices = [site.device(), site.device()];
  await clientJourney(devices[0]!);
  await staffJourney(devices[1]!);
  await errors(devices[0]!);
  const { length } = devices.flatMap(({ replies }) => replies);
  for (let wait = 0; site.log.length < length && wait < 50; wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
});

const keep = (device: Device): void => {
  for (const value of device.cookies.values()) secrets.add(value);
};

async function clientJourney(device: Device): Promise<void> {
  await open(device, asked);
  keep(device);
  const review = await answerAll(device, { value: 2, risk: 3 });
  for (const value of Object.values(sendingOf(review))) secrets.add(value);
  await device.get(`/en/check-in/1?in=${ODD}&token=${asked.token.text}`);
  await sendAs(device, review);
  const sent = await device.get("/en/check-in/sent");
  await device.post("/en/check-in/close", { csrf: hidden(sent, "csrf") });
  await open(device, asked);
}

async function staffJourney(device: Device): Promise<void> {
  await device.post("/en/staff/sign-in", { code });
  keep(device);
  await device.get("/en/staff");
  const report = await device.get(`/en/staff/clients/${asked.clientId}`);
  const csrf = hidden(report, "csrf");
  secrets.add(csrf);
  const alertId = /name="alert" value="([^"]*)"/.exec(report.text)?.[1] ?? "";
  const noted = { csrf, alert: alertId, [`note-${alertId}`]: NOTE };
  const reportPath = `/en/staff/clients/${asked.clientId}`;
  await device.post(`${reportPath}/alerts`, noted);
  await device.get(`${reportPath}/scores/1.csv`);
  await device.get(`${reportPath}?sort=score&order=descending&rows=all`);
  await device.post("/en/staff/sign-out", { csrf });
}

/** Every way to fail, with words in every place that might be copied into a log. */
async function errors(device: Device): Promise<void> {
  const other = await askFor(site.deps, seed.staffId);
  const loud = { "user-agent": ODD, referer: `http://x/${ODD}`, "x-forwarded-for": ODD };
  await device.post("/s/open", { code: ODD, locale: ODD }, loud);
  await device.post(`/s/open?${ODD}`, { code: other.token.text }, loud);
  keep(device);
  const form = formOf(await device.get("/en/check-in/1"));
  await device.post("/en/check-in/1", { ...form, "q-1": ODD, [ODD]: ODD }, loud);
  await device.post("/en/check-in/1", { ...form, csrf: ODD }, loud);
  await device.get(`/${ODD}/${asked.token.text}?${ODD}`, loud);
  await device.get(`/en/check-in/${ODD}`, { ...loud, cookie: `snd_c=${ODD}; snd_c=${ODD}` });
  await device.ask(`/en/${ODD}`, { method: "DELETE", headers: loud });
  const headers = { "content-type": FORM, origin: `https://${ODD}.example` };
  await device.ask("/en/check-in/1", { method: "POST", headers, body: ODD });
  const fault = `BEFORE UPDATE ON occasion BEGIN SELECT RAISE(ABORT, '${ODD}'); END`;
  const refused = await withFault(site.d1, fault, () =>
    device.post("/en/check-in/1", { ...form, "q-1": "1" }),
  );
  expect(refused.status).toBe(500);
  await site.d1
    .prepare("UPDATE client SET profile = zeroblob(300) WHERE id = ?")
    .bind(other.clientId)
    .run();
  expect((await device.get("/en/check-in", loud)).status).toBe(500);
}

describe("threat 4: what a log or an address gives away", () => {
  it("is a line for every request, of allow-listed words only", () => {
    expect(site.log.length).toBeGreaterThanOrEqual(devices.flatMap((one) => one.replies).length);
    for (const text of site.log) {
      const line = JSON.parse(text) as Record<string, unknown>;
      expect(KEYS).toEqual(expect.arrayContaining(Object.keys(line)));
      expect(line["requestId"]).toMatch(/^[0-9a-z]{8}$/);
      // The pattern of a route: its placeholders, never what stood in their place.
      expect(line["route"]).toMatch(/^\/[a-zA-Z:{}[\]0-9/*.,-]*$/);
      expect(line["route"]).not.toMatch(/[a-z0-9]{20}|^\/(?:en|de)\b/);
      expect(line["status"]).toBeTypeOf("number");
      if ("error" in line) expect(line["error"]).toMatch(/^[A-Z]\w*$/);
    }
  });

  it("names failures by status and class, with the reference that the person was shown", () => {
    const failed = site.log.filter((line) => line.includes('"status":500'));
    expect(failed.some((line) => line.includes('"error":"'))).toBe(true);
    const page = devices[0]?.replies.find(({ status }) => status === 500);
    const reference = /Reference: <bdi>([0-9a-z]{8})/.exec(page?.text ?? "")?.[1];
    expect(failed.some((line) => line.includes(`"requestId":"${reference}"`))).toBe(true);
  });

  it("holds no token, code, cookie, form value, answer, name, label, note, id or query", () => {
    const words = [asked.token.body, asked.token.text, code, asked.clientId, seed.staffId];
    const all = [...secrets, ...words, ...Object.values(CANARY), ODD, NOTE, "?", "127.0.0.1"];
    expect(secrets.size).toBeGreaterThan(5);
    for (const line of site.log) {
      const found = all.filter((word) => line.toLowerCase().includes(word.toLowerCase()));
      expect(found, line).toEqual([]);
    }
  });

  it("never carries a secret in a Location header, nor where to come from another host", () => {
    const places = devices.flatMap(({ replies }) =>
      replies.flatMap(({ location }) => location ?? []),
    );
    expect(places).toHaveLength(8);
    for (const place of places) {
      expect(place).toMatch(/^\/(?:en|de)(?:\/[a-z0-9-]+)*(?:\?check=1&in=[a-zA-Z-]+)?$/);
      expect([...secrets, asked.token.body].filter((word) => place.includes(word))).toEqual([]);
    }
  });

  it("shows no page the token it was opened with", () => {
    for (const { text } of devices.flatMap(({ replies }) => replies)) {
      expect(text).not.toContain(asked.token.body);
      expect(text).not.toContain(asked.token.text);
    }
  });
});
