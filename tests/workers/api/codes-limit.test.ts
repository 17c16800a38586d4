/** A code that staff typed in is not lost when it came too often: the page gives it back. */
import { afterAll, describe, expect, it } from "vitest";
import type { StaffId } from "../../../src/core/brand.ts";
import { hidden, startSite } from "../../support/http.ts";
import { wordsOf, signedIn } from "../../support/http-record.ts";
import { codeOn, csrfOn, newCode, setUp, STAFF } from "../../support/http-staff.ts";

const SETUP_CODE = await newCode();
const BREAK_GLASS = await newCode();
const site = await startSite({ SETUP_CODE, BREAK_GLASS });
afterAll(() => site.stop());

/** Each test comes from a network of its own. */
let networks = 0;

/** Sends one form eleven times from one network, once more from another, and tells both ends. */
async function often(
  path: string,
  { right, wrong }: { readonly right: object; readonly wrong: object },
  device = site.device(),
) {
  networks += 1;
  const from = { "cf-connecting-ip": `203.0.113.${networks}` };
  // The counter starts anew with each minute of the clock.
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 15_000) await new Promise((resolve) => setTimeout(resolve, left));
  for (let time = 0; time < 10; time += 1) {
    expect((await device.post(path, { ...wrong }, from)).status).toBe(422);
  }
  const json = await device.post(path, { ...right }, { ...from, accept: "application/json" });
  expect([json.status, JSON.parse(json.text)]).toMatchObject([429, { status: 429 }]);
  const over = await device.post(path, { ...right }, from);
  expect([over.status, over.headers["retry-after"]]).toEqual([429, "60"]);
  expect(wordsOf(over)).toContain("Wait one minute, then press the button again.");
  // A page of the client's would hold crisis lines.
  expect(over.text).not.toContain("tel:");
  return { over, again: await device.post(path, { ...right }) };
}

describe("a code that comes too often (threat 18)", () => {
  it("of the set-up stands in its field again, and goes through a minute later", async () => {
    const codes = { right: { code: SETUP_CODE }, wrong: { code: "S1" } };
    const { over, again } = await often(`${STAFF}/setup`, codes);
    expect(hidden(over, "code")).toBe(SETUP_CODE);
    expect(again.location).toBe(`${STAFF}/setup/sheet`);
  });

  it("of an invitation and of a recovery does, too; of a set-up that is over there is nothing", async () => {
    await setUp(site, SETUP_CODE);
    const ownerId = (await site.d1.prepare("SELECT id FROM staff").first<StaffId>("id")) as StaffId;
    const owner = await signedIn(site, ownerId, { steppedUp: true });
    const csrf = await csrfOn(owner);
    const fields = { csrf, name: "Alex Example", "role.therapist": "yes" };
    const invitation = codeOn(await owner.post(`${STAFF}/people/invitations`, fields));
    const made = await owner.post(`${STAFF}/account/code/new`, { csrf });
    const recovery = codeOn(await owner.get(made.location ?? ""));
    for (const [path, code, wrong] of [
      ["join", invitation, "I1"],
      ["recover", recovery, "R1"],
    ] as const) {
      const { over, again } = await often(`${STAFF}/${path}`, {
        right: { code },
        wrong: { code: wrong },
      });
      expect([path, code.length > 1, hidden(over, "code")]).toEqual([path, true, code]);
      expect(again.location).toBe(`${STAFF}/${path}/passkey`);
    }
    const from = { "cf-connecting-ip": "203.0.113.1" };
    const gone = await site.device().post(`${STAFF}/setup`, { code: SETUP_CODE }, from);
    expect(gone.status).toBe(404);
  });

  it("in place of a second owner does, too", async () => {
    const ownerId = (await site.d1
      .prepare("SELECT staff_id AS id FROM recovery_code")
      .first<StaffId>("id")) as StaffId;
    const owner = await signedIn(site, ownerId, { steppedUp: true });
    const made = await owner.post(`${STAFF}/account/code/new`, { csrf: await csrfOn(owner) });
    const device = site.device();
    await device.post(`${STAFF}/recover`, { code: codeOn(await owner.get(made.location ?? "")) });
    const secrets = { right: { secret: BREAK_GLASS }, wrong: { secret: "S1" } };
    const { over, again } = await often(`${STAFF}/recover/secret`, secrets, device);
    expect(hidden(over, "secret")).toBe(BREAK_GLASS);
    expect(again.location).toBe(`${STAFF}/recover/passkey`);
  });
});
