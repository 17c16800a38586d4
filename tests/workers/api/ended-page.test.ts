/** A page whose session was ended on purpose says only that it is closed. */
import { expect, it } from "vitest";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { type Device, hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

const ENDS: Readonly<Record<string, (device: Device) => Promise<unknown>>> = {
  "after the end on this device": async (device) => {
    const sent = await device.get((await sendAs(device, await answerAll(device))).location ?? "");
    await device.post("/en/check-in/close", { csrf: hidden(sent, "csrf") });
  },
  "after the quick exit": (device) => device.get("/en/check-in/leave"),
  "where no link was opened": (device) => Promise.resolve(device.cookies.clear()),
};

it.each(Object.entries(ENDS))("%s nothing is said of time or of answers", async (_name, end) => {
  const device = site.device();
  await open(device, await askFor(site.deps, seed.staffId));
  await end(device);
  for (const path of ["/en/check-in/1", "/en/daily"]) {
    const page = await device.get(path);
    expect(page.status).toBe(401);
    expect(wordsOf(page)).toContain("This page is closed. To open it, use your link.");
    expect(wordsOf(page)).not.toMatch(/long time|answers/);
  }
});
