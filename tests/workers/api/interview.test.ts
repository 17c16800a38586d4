/** A check-in that is read aloud is open while its therapist is signed in, and not for ever. */
import { describe, expect, it } from "vitest";
import type { Interview } from "../../../workers/crypto/signed.ts";
import { addMinutes } from "../../../workers/db/instant.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { must } from "../../support/clinic.ts";
import { chosenOn, type Device, hidden, titleOf } from "../../support/http.ts";
import { answersOf, formOf, MEASURES, newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { askFields, checkInsAt, signedIn, wordsOf } from "../../support/http-record.ts";
import { keepAs } from "../../support/http-session.ts";

const { site, seed } = await clinicSite();

async function start() {
  const clientId = await newClient(site.deps, seed.staffId);
  const device = await signedIn(site, seed.staffId);
  const page = await device.get(checkInsAt(clientId));
  const fields = askFields(page, ["phq-9", "gad-7"]);
  const started = await device.post(`${checkInsAt(clientId)}/read-aloud`, fields);
  return { clientId, device, started };
}

describe("an interview and the session of the therapist", () => {
  const seenAgo = (minutes: number) =>
    site.d1
      .prepare("UPDATE staff_session SET last_seen_at = ? WHERE staff_id = ?")
      .bind(addMinutes(site.deps.now(), -minutes), seed.staffId)
      .run();
  const signIn = async (device: Device, staffId = seed.staffId) => {
    const { secret } = must(await startSession(site.deps, staffId));
    device.cookies.set("snd_s", secret);
  };
  const PART = "/en/check-in/1";

  it("waits when the session went idle, loses nothing, and goes on after signing in (threat 16)", async () => {
    const { clientId, device } = await start();
    const [phq9] = MEASURES;
    if (!phq9) throw new RangeError("No measure");
    await device.post(PART, formOf(await device.get(PART), { "q-1": "2" }));
    const now = formOf(await device.get(PART), answersOf(phq9, 1));
    await seenAgo(31);
    for (const path of ["", "/1", "/answers", "/decline", "/your-data"]) {
      const page = await device.get(`/en/check-in${path}`);
      expect([path, page.status, titleOf(page)]).toEqual([path, 401, "Please sign in again"]);
      expect(wordsOf(page)).not.toMatch(/PHQ|pleasure/);
      expect(page.text).toContain(`href="/en/check-in${path}"`);
    }
    const page = await device.post(PART, now);
    expect(page.status).toBe(401);
    expect(page.text).toContain(
      `href="/en/staff/sign-in?to=${encodeURIComponent(`/en/staff/clients/${clientId}`)}"`,
    );
    expect(hidden(page, "q-2")).toBe("1");
    const json = await device.post(PART, now, { accept: "application/json" });
    expect(json.status).toBe(401);

    await signIn(device);
    expect(chosenOn(await device.get(PART))).toMatchObject({ "q-1": "2" });
    expect((await device.post(PART, now)).location).toBe("/en/check-in/2");
  });

  it("keeps the session from going idle while it goes on", async () => {
    const { device } = await start();
    for (let times = 0; times < 3; times += 1) {
      await seenAgo(20);
      expect((await device.get(PART)).status).toBe(200);
    }
    expect((await device.get("/en/staff")).status).toBe(200);
  });

  it("opens for nobody else who signs in there", async () => {
    const { device } = await start();
    await signIn(device, seed.otherId);
    expect((await device.get(PART)).status).toBe(401);
    device.cookies.delete("snd_s");
    expect((await device.get(PART)).status).toBe(401);
  });

  it("goes on with a cookie of an earlier version, which says nobody's name", async () => {
    const { device } = await start();
    await keepAs(site.deps, device, ({ way, ...session }) => {
      const { by: _by, ...unnamed } = way as Interview;
      return { ...session, way: unnamed };
    });
    expect((await device.get(PART)).status).toBe(200);
    device.cookies.delete("snd_s");
    expect((await device.get(PART)).status).toBe(401);
    await signIn(device);
    expect((await device.get(PART)).status).toBe(200);
  });

  it("says to start again once it is over, for there is no link to open", async () => {
    const { clientId, device, started } = await start();
    // Longer than the interview: what is left of it opens nothing.
    expect(String(started.headers["set-cookie"])).toMatch(/snd_c=[^;]+; Max-Age=43200;/);
    const { csrf = "" } = formOf(await device.get(PART), {});
    await keepAs(site.deps, device, (session) => ({ ...session, exp: site.deps.now() }));
    for (const page of [
      await device.get(PART),
      await device.post("/en/check-in/decline", { csrf, words: "By telephone" }),
    ]) {
      expect([page.status, titleOf(page)]).toEqual([401, "Please start again"]);
      expect(page.text).toContain(`href="/en/staff/clients/${clientId}"`);
      expect(wordsOf(page)).not.toMatch(/your link|Try again/);
    }
    const refused = await device.post("/en/check-in/decline", { csrf, words: "By telephone" });
    expect(refused.text).toContain("By telephone");
    // A script that was told of a session would say to sign in, again and again.
    const json = await device.post(PART, { csrf }, { accept: "application/json" });
    expect(json.status).toBe(409);
  });

  it("waits in the same way where therapists answer questions of their own", async () => {
    const clientId = await newClient(site.deps, seed.staffId);
    const device = await signedIn(site, seed.staffId);
    const page = await device.get(checkInsAt(clientId));
    const own = page.text.split("own-rating")[1] ?? "";
    const fields = {
      csrf: hidden(page, "csrf"),
      new: "yes",
      occasion: hidden({ text: own }, "occasion"),
      "measure.alliance-check-therapist": "yes",
    };
    const begun = await device.post(`${checkInsAt(clientId)}/own-rating`, fields);
    expect(begun.location).toBe(PART);
    expect((await device.get(PART)).text).toContain("Sign in again in another tab");
    await seenAgo(31);
    expect((await device.get(PART)).status).toBe(401);
  });
});
