/** Roles and supervision stand in one form with two buttons. */
import { expect, it } from "vitest";
import type { Device } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";
import { auditOf, csrfOn, memberOf, STAFF } from "../../support/http-staff.ts";

const { site, seed } = await clinicSite();
const PEOPLE = `${STAFF}/people`;
const { staffId: ownerId } = await memberOf(site, ["owner"]);

async function post(path: string, fields: Readonly<Record<string, string>>) {
  const device: Device = await signedIn(site, ownerId, { steppedUp: true });
  return device.post(path, { csrf: await csrfOn(device), ...fields });
}

it("keep what was ticked when the other button of the form is pressed", async () => {
  const { staffId } = await memberOf(site, ["supervisor"]);
  const path = `${PEOPLE}/${staffId}`;
  const form = { was: "supervisor", "role.supervisor": "yes", supervised: "" };
  const ticked = { ...form, [`therapist.${seed.staffId}`]: "yes" };
  const before = await auditOf(site);
  const same = await post(`${path}/roles`, ticked);
  expect(same.status).toBe(200);
  expect(same.text).toContain("Nothing was changed");
  expect(same.text).not.toContain("Their sessions have ended");
  expect(same.text).toContain("The therapists as ticked here are not saved yet");
  expect(same.text).toMatch(new RegExp(`name="therapist.${seed.staffId}"[^>]*checked`));
  expect(await auditOf(site)).toEqual(before);
  const more = await post(`${path}/supervision`, { ...ticked, "role.therapist": "yes" });
  expect(more.text).toContain("The supervision is changed");
  expect(more.text).toContain("The roles as ticked here are not saved yet");
  expect(more.text).toMatch(/name="role.therapist"[^>]*checked/);
  expect((await post(`${path}/roles`, form)).location).toBe(`${path}?done=nothing-changed`);
  expect((await post(`${path}/supervision`, { supervised: seed.staffId })).status).toBe(303);
});
