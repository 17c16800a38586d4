/** A clinic changes its master secret: Workers with one, both and the other, on one database. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeRecoveryCode } from "../../../workers/db/recovery-act.ts";
import { Authenticator } from "../../support/authenticator.ts";
import { must, seedClinic } from "../../support/clinic.ts";
import { MASTER, OTHER_MASTER, ringOf } from "../../support/deps.ts";
import { chosenOn, type Device, hidden, type Site, startSite } from "../../support/http.ts";
import { answerAll, askFor, formOf, open, sendAs } from "../../support/http-check-in.ts";
import { personWith, signedIn, wordsOf } from "../../support/http-record.ts";
import { showOn, STAFF } from "../../support/http-staff.ts";
import { groupsFor } from "../../support/recovery-sheet.ts";

const keepIn = mkdtempSync(join(tmpdir(), "soundings-master-"));
afterAll(() => rmSync(keepIn, { recursive: true }));

const PAGE = "/en/staff/settings/master";
const FIRST = { MASTER_1: MASTER };
const BOTH = { ...FIRST, MASTER_2: OTHER_MASTER };
const CHANGED = { ...BOTH, ACTIVE_KEY: "2" };
const SECOND = { MASTER_2: OTHER_MASTER };

/** The Worker with these secrets, on the database of all of them, for as long as `use` takes. */
async function withWorker<T>(
  bindings: Readonly<Record<string, string>>,
  keys: Awaited<ReturnType<typeof ringOf>>,
  use: (site: Site) => Promise<T>,
): Promise<T> {
  const site = await startSite(bindings, { keepIn, keys });
  try {
    return await use(site);
  } finally {
    await site.stop();
  }
}

/** The same browser, at the address at which the Worker is now. */
function sameDevice(site: Site, before: Device): Device {
  const device = site.device();
  for (const [name, value] of before.cookies) device.cookies.set(name, value);
  return device;
}

const boxOn = ({ text }: { readonly text: string }): string | undefined =>
  /data-box="([^"]+)"/.exec(text)?.[1];

const said = async (owner: Device): Promise<string> => wordsOf(await owner.get(PAGE));

/** Presses "Move the next keys" until there is nothing to move, and says how often. */
async function moveAll(owner: Device): Promise<number> {
  for (let presses = 0; ; presses += 1) {
    const page = await owner.get(PAGE);
    if (!page.text.includes("Move the next keys")) return presses;
    const moved = await owner.post(`${PAGE}/move`, { csrf: hidden(page, "csrf") });
    expect(moved.location).toMatch(/\?moved=[1-9]/);
  }
}

/** Two groups typed from the paper: wrong, right, and what the page says of it. */
async function checkSheet(owner: Device): Promise<void> {
  expect(await said(owner)).toContain("Nobody has typed from it here yet.");
  const page = await owner.get(PAGE);
  const fields = {
    csrf: hidden(page, "csrf"),
    first: hidden(page, "first"),
    second: hidden(page, "second"),
  };
  const wrong = await owner.post(PAGE, { ...fields, groups: "00000 <1>" });
  expect([wrong.status, hidden(wrong, "first")]).toEqual([422, fields.first]);
  expect(wrong.text).toContain('value="00000 <1>"');
  expect(wordsOf(wrong)).toContain(`These are not groups ${fields.first} and ${fields.second}`);
  const right = await owner.post(PAGE, { ...fields, groups: groupsFor(wrong).toLowerCase() });
  expect(right.location).toBe(`${PAGE}?saved`);
  expect(await said(owner)).toMatch(/Somebody typed from it on \d/);
  for (const first of ["12", fields.second]) {
    const reply = await owner.post(PAGE, { ...fields, first, groups: "00000" });
    expect([reply.status, reply.text.includes("These are not groups")]).toEqual([422, false]);
  }
}

/** More than one press moves. */
const CLIENTS = 20;

/** What the clinic has while its first master secret is in use. */
async function begin(site: Site) {
  const { staffId } = await seedClinic(site.deps);
  const ownerId = await personWith(site, ["owner"], "Olive");
  must(await makeRecoveryCode(site.deps, ownerId));
  const [answering, waiting] = [await askFor(site.deps, staffId), await askFor(site.deps, staffId)];
  for (let more = 2; more < CLIENTS; more += 1) await askFor(site.deps, staffId);
  const client = site.device();
  await open(client, answering);
  const page = await client.get("/en/check-in/1");
  // One answer is saved; the others are still on the screen.
  const left = await client.post("/en/check-in/1", {
    ...formOf(page, { "q-1": "2" }),
    leave: "yes",
  });
  expect(left.status).toBe(200);
  const owner = await signedIn(site, ownerId, { steppedUp: true });
  return { staffId, ownerId, answering, waiting, client, owner, page };
}

it("changes its master secret, and nobody loses anything (threat 14)", async () => {
  const first = await ringOf(1);
  const clinic = await withWorker(FIRST, first, async (site) => {
    const made = await begin(site);
    expect(await said(made.owner)).toContain("In use: MASTER_1. It is the only one.");
    const therapist = await signedIn(site, made.staffId, { steppedUp: true });
    expect((await therapist.get(PAGE)).status).toBe(404);
    await checkSheet(made.owner);
    return made;
  });

  await withWorker(BOTH, await ringOf(1, 2), async (site) => {
    const owner = sameDevice(site, clinic.owner);
    expect(await said(owner)).toContain("MASTER_2 is there and not in use yet.");
    expect(await said(owner)).not.toContain("Move the next keys");
  });

  await withWorker(CHANGED, await ringOf(2, 1), async (site) => {
    // The client goes on in the session of before, with the answer and the place on the device.
    const client = sameDevice(site, clinic.client);
    const page = await client.get("/en/check-in/1");
    expect(chosenOn(page)["q-1"]).toBe("2");
    expect(boxOn(page)).toBe(boxOn(clinic.page));
    expect(boxOn(page)).toBeDefined();
    // The page that was open meanwhile is sent as it stands.
    const open1 = await client.post("/en/check-in/1", {
      ...formOf(clinic.page, { "q-1": "3" }),
      rev: formOf(page).rev,
    });
    expect(open1.status).toBe(303);
    const sent = await sendAs(client, await answerAll(client));
    expect(sent.location).toMatch(/\/sent$/);

    // Whoever was signed in signs in again.
    const before = await sameDevice(site, clinic.owner).get(PAGE);
    expect(before.location).toContain("/staff/sign-in");
    // No page shows groups that were typed while the session ended.
    const typed = { first: "3", second: "4", groups: "ABCDE FGHJK" };
    const late1 = await sameDevice(site, clinic.owner).post(PAGE, typed);
    expect([late1.status, late1.text.includes("ABCDE"), hidden(late1, "to")]).toEqual([
      401,
      false,
      PAGE,
    ]);
    const plain = await signedIn(site, clinic.ownerId);
    const asked = await plain.post(`${PAGE}/move`, { csrf: hidden(await plain.get(PAGE), "csrf") });
    expect([asked.status, asked.text.includes("passkey")]).toEqual([403, true]);

    const owner = await signedIn(site, clinic.ownerId, { steppedUp: true });
    // Nobody has typed from the sheet of the new one.
    expect(await said(owner)).toContain("Nobody has typed from it here yet.");
    expect(await said(owner)).toContain("MASTER_1 must stay until all its keys are moved.");
    // The daily job moves some of them.
    await site.daily();
    expect(site.log.some((line) => /"job":"rewrap-keys","done":[1-9]/.test(line))).toBe(true);
    expect(await moveAll(owner)).toBeGreaterThan(0);
    const now = await said(owner);
    expect(now).toContain("No record hangs on MASTER_1 any more.");
    expect(now).toMatch(new RegExp(`Open links of check-ins ${CLIENTS - 1} `));
    expect(now).toContain("Recovery codes of staff 1 until each makes a new one");
    expect(now).toContain("Olive");
    // Codes of before are still good.
    const late = site.device();
    expect((await open(late, clinic.waiting)).location).toBe("/en/check-in");
  });

  await withWorker(SECOND, await ringOf(2), async (site) => {
    const owner = await signedIn(site, clinic.ownerId, { steppedUp: true });
    const therapist = await signedIn(site, clinic.staffId);
    const report = await therapist.get(`/en/staff/clients/${clinic.answering.clientId}`);
    expect([report.status, report.text.includes("PHQ-9")]).toEqual([200, true]);
    expect((await open(site.device(), clinic.waiting)).status).toBe(404);
    // It was deleted as the page allowed: nobody is alarmed, and what no longer works is said.
    expect(await said(owner)).toContain("does not have MASTER_1 any more. No record hangs on it");
    expect(await said(owner)).not.toContain("secret put MASTER_1");
    // A record that hangs on it is another matter.
    const [id] = [clinic.answering.clientId];
    const hang = (to: number) =>
      site.d1.prepare("UPDATE client SET kek_id = ? WHERE id = ?").bind(to, id).run();
    await hang(1);
    expect(await said(owner)).toContain("npx wrangler secret put MASTER_1");
    await hang(2);
    // The trail of before the change is checked with a key that was kept.
    const chain = `client:${clinic.answering.clientId}`;
    const trail = await owner.get(`/en/staff/settings/audit?chain=${chain}&check=0`);
    expect(wordsOf(trail)).toContain("are as they were written. That is all of them.");
  });

  await withWorker(FIRST, first, async (site) => {
    const stranger = { authenticator: new Authenticator(), origin: site.url.origin };
    const refused = await showOn(site.device(), `${STAFF}/sign-in`, stranger);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("the secret MASTER_2 of this Worker is missing");
  });
});
