/** A laptop is lost: an owner signs its person out of every browser. */
import { describe, expect, it } from "vitest";
import type { Device } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { wordsOf, signedIn } from "../../support/http-record.ts";
import { csrfOn, memberOf, STAFF } from "../../support/http-staff.ts";

const { site } = await clinicSite();
const PEOPLE = `${STAFF}/people`;

const { staffId: ownerId } = await memberOf(site, ["owner"]);
const owner = (): Promise<Device> => signedIn(site, ownerId, { steppedUp: true });

async function post(path: string, by?: Device) {
  const device = by ?? (await owner());
  return device.post(path, { csrf: await csrfOn(device) });
}

describe("sessions of somebody whose laptop is lost", () => {
  it("end in every browser at once, and both chains say who did it", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"]);
    const laptop = await signedIn(site, staffId);
    const path = `${PEOPLE}/${staffId}/sessions`;
    const page = await (await owner()).get(`${PEOPLE}/${staffId}`);
    expect(page.text).toContain(`action="${path}"`);
    expect((await post(path)).location).toBe(`${PEOPLE}/${staffId}?done=sessions-ended`);
    for (const one of [device, laptop]) {
      expect((await one.get(`${STAFF}/account`)).status).toBe(302);
    }
    const told = `SELECT count(*) AS n FROM audit WHERE actor = ? AND action = 'session.end-all'
      AND object = ? AND chain IN ('clinic', ?)`;
    const entries = site.d1.prepare(told).bind(`staff:${ownerId}`, staffId, `staff:${staffId}`);
    expect(await entries.first("n")).toBe(2);
    expect(wordsOf(await (await owner()).get(PEOPLE))).toContain(
      "owner ended the sessions of therapist.",
    );
    expect((await post(path)).status).toBe(303);
    expect(await entries.first("n")).toBe(2);
    // Nothing else of theirs has ended.
    expect((await (await signedIn(site, staffId)).get(`${STAFF}/account`)).status).toBe(200);
  });

  it("are not ended by an owner without a passkey shown, nor by anybody else", async () => {
    const { staffId, device } = await memberOf(site, ["therapist"]);
    const path = `${PEOPLE}/${staffId}/sessions`;
    expect((await post(path, await signedIn(site, ownerId))).status).toBe(403);
    const { device: other } = await memberOf(site, ["supervisor"], { steppedUp: true });
    expect((await post(path, other)).status).toBe(404);
    expect((await device.get(`${STAFF}/account`)).status).toBe(200);
  });

  it("are an owner's own but for this one, whose page has no button", async () => {
    const [here, elsewhere] = [await owner(), await owner()];
    expect((await here.get(`${PEOPLE}/${ownerId}`)).text).not.toContain("/sessions");
    expect((await post(`${PEOPLE}/${ownerId}/sessions`, here)).status).toBe(303);
    const after = await Promise.all([here, elsewhere].map((one) => one.get(`${STAFF}/account`)));
    expect(after.map(({ status }) => status)).toEqual([200, 302]);
  });

  it("are none of somebody who has left, or was never here", async () => {
    const { staffId } = await memberOf(site, ["assistant"]);
    expect((await post(`${PEOPLE}/${staffId}/end`)).status).toBe(303);
    for (const id of [staffId, "0".repeat(26)]) {
      expect((await post(`${PEOPLE}/${id}/sessions`)).status).toBe(404);
    }
  });
});
