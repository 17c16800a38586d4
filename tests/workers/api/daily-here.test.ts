/** What becomes of a client's daily form on the device on which their check-in ends. */
import { expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import { answerAll, askFor, newClient, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { openDailyOn, setUpDaily } from "../../support/http-daily.ts";
import { others } from "../../support/http-informants.ts";

const { site, seed } = await clinicSite();
const { asked } = others({ site, seed });
const CLOSES = "The page for your daily answers closes here, too.";

/** A device on which a daily form was opened, and then the link of somebody to a check-in. */
async function twoLinks(daily: ClientId, other = daily) {
  const form = await setUpDaily(site, seed.staffId, { client: daily });
  const device = await openDailyOn(site, form);
  const [, box] = /data-box="(daily-[^"]+)"/.exec((await device.get("/en/daily")).text) ?? [];
  await open(device, await askFor(site.deps, seed.staffId, { client: other }));
  return { form, device, box };
}

const client = () => newClient(site.deps, seed.staffId);

async function stop(device: Device): Promise<Reply> {
  const csrf = hidden(await device.get("/en/check-in/your-data"), "csrf");
  await device.post("/en/check-in/your-data/stop", { csrf });
  return device.get("/en/check-in/stopped");
}

it("goes when the client stops the check-ins, and nothing that waits of it is kept", async () => {
  const { device, box } = await twoLinks(await client());
  const end = await stop(device);
  expect(end.text).toMatch(new RegExp(`data-forget="[0-9a-z]{16} ${box}"`));
  expect(end.text).not.toContain("data-closing");
  expect(device.cookies.size).toBe(0);
});

it("stays when it is somebody else's", async () => {
  const { device } = await twoLinks(await client(), await client());
  const end = await stop(device);
  expect(end.text).toMatch(/data-forget="[0-9a-z]{16}"/);
  expect((await device.get("/en/daily")).status).toBe(200);
});

it("closes when the client is finished on the device, says so before, and opens again", async () => {
  const { device, form, box } = await twoLinks(await client());
  const sent = await sendAs(device, await answerAll(device, { value: 1 }));
  const thanks = await device.get(sent.location ?? "");
  expect(thanks.text).toContain(CLOSES);
  const csrf = hidden(thanks, "csrf");
  const closed = await device.post("/en/check-in/close", { csrf });
  // What of it still waits is kept until its own link is opened again.
  expect(closed.text).toMatch(new RegExp(`data-forget="[0-9a-z]{16}" data-closing="${box}"`));
  expect(device.cookies.size).toBe(0);
  const again = await openDailyOn(site, form);
  expect((await again.get("/en/daily")).text).toContain(`data-box="${box}"`);
});

it("is said to close where a check-in was declined, and only where it is open", async () => {
  const { device } = await twoLinks(await client());
  const without = site.device();
  await open(without, await askFor(site.deps, seed.staffId));
  for (const [one, isSaid] of [
    [device, true],
    [without, false],
  ] as const) {
    const csrf = hidden(await one.get("/en/check-in/decline"), "csrf");
    await one.post("/en/check-in/decline", { csrf });
    expect((await one.get("/en/check-in/declined")).text.includes(CLOSES)).toBe(isSaid);
  }
});

it("is left alone by somebody else who answers about the client on the same device", async () => {
  const { clientId, device } = await asked();
  const { code } = await setUpDaily(site, seed.staffId, { client: clientId });
  await device.post("/s/open", { locale: "en", code });
  const csrf = hidden(await device.get("/en/check-in"), "csrf");
  const closed = await device.post("/en/check-in/close", { csrf });
  expect(closed.text).toMatch(/data-forget="[0-9a-z]{16}"/);
  expect(closed.text).not.toContain("daily-");
  expect((await device.get("/en/daily")).status).not.toBe(401);
});
