/** Links: made once, never read again, by whoever may send them, without a score in sight. */
import { describe, expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { createLink } from "../../../workers/db/link.ts";
import { CANARY, must } from "../../support/clinic.ts";
import { dump, hidden } from "../../support/http.ts";
import { answerAll, askFor, newClient, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import {
  askFields,
  auditOf,
  checkInsAt,
  codeOn,
  linkOn,
  newStaff,
  signedIn,
} from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const assistant = await newStaff(site.deps, "assistant");
const supervisor = await newStaff(site.deps, "supervisor");
const owner = await newStaff(site.deps, "owner");
const therapist = await signedIn(site, seed.staffId);

async function page(clientId: Parameters<typeof checkInsAt>[0], device = therapist) {
  const reply = await device.get(checkInsAt(clientId));
  expect(reply.status).toBe(200);
  return reply;
}

describe("a new link", () => {
  it("is shown once, opens what was ticked, and lasts as long as was said", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const before = await page(client);
    const fields = { ...askFields(before, ["phq-9", "gad-7"]), days: "3" };
    const made = await therapist.post(checkInsAt(client), fields);
    expect(made.status).toBe(200);
    const code = codeOn(made);
    expect(linkOn(made)).toBe(`${site.url.origin}/en/s#${code}`);
    expect((await page(client)).text).not.toContain(code);
    expect(await dump(site.d1)).not.toContain(code.slice(3, 8));

    const phone = site.device();
    const opened = await open(phone, { token: { text: code } as never });
    expect(opened.location).toBe("/en/check-in");
    const row = await site.d1
      .prepare("SELECT created_at, expires_at FROM link WHERE client_id = ?")
      .bind(client)
      .first<{ created_at: string; expires_at: string }>();
    const days = (Date.parse(row?.expires_at ?? "") - Date.parse(row?.created_at ?? "")) / 864e5;
    expect(days).toBe(3);
    expect((await sendAs(phone, await answerAll(phone))).status).toBe(303);
    expect((await page(client)).text).toMatch(/Answered on \d/);
  });

  it("is made once by a form that is sent twice, and the first one stays good", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const fields = askFields(await page(client), ["phq-9"]);
    const code = codeOn(await therapist.post(checkInsAt(client), fields));
    const again = await therapist.post(checkInsAt(client), fields);
    expect(again.status).toBe(409);
    expect(again.text).toContain("was sent before");
    expect(linkOn(again)).toBe("");
    const opened = await open(site.device(), { token: { text: code } as never });
    expect(opened.location).toBe("/en/check-in");
  });

  it("ends the earlier one when it is made anew, and can be ended", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const at = checkInsAt(asked.clientId);
    const csrf = hidden(await page(asked.clientId), "csrf");
    const again = await therapist.post(at, { csrf, occasion: asked.occasionId });
    expect(again.status).toBe(200);
    expect((await open(site.device(), asked)).status).toBe(404);
    const link = hidden(again, "link");
    expect((await therapist.post(`${at}/end`, { csrf, link })).location).toBe(at);
    const ended = await open(site.device(), { token: { text: codeOn(again) } as never });
    expect(ended.status).toBe(404);
    expect(await auditOf(site, asked.clientId)).toContain(`staff:${seed.staffId} link.revoke`);
  });

  it("is not made for nothing, for a strange measure, or for a hundred days; what was typed stays", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const fields = askFields(await page(client), ["phq-9"]);
    const before = await dump(site.d1);
    const none = askFields(await page(client), []);
    for (const [sent, field] of [
      [none, "measure"],
      [{ ...none, "measure.no-such": "yes" }, "measure"],
      [{ ...none, "measure.ors": "yes" }, "measure"],
      [{ ...fields, days: "91" }, "days"],
      [{ ...fields, days: "0" }, "days"],
      [{ ...fields, days: "soon" }, "days"],
    ] as const) {
      const reply = await therapist.post(checkInsAt(client), sent);
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(`href="#${field}"`);
      if ("days" in sent) expect(reply.text).toContain(`value="${sent.days}"`);
    }
    const old = { ...fields, occasion: `000000${"0".repeat(20)}` };
    expect((await therapist.post(checkInsAt(client), old)).status).toBe(422);
    const count = (text: string) => text.match(/link\.create|occasion\.create/g)?.length ?? 0;
    expect(count(await dump(site.d1))).toBe(count(before));
  });

  it("is not made for somebody who is discharged", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const fields = askFields(await page(asked.clientId), ["phq-9"]);
    await site.d1
      .prepare("UPDATE client SET discharged_at = created_at WHERE id = ?")
      .bind(asked.clientId)
      .run();
    const reply = await therapist.post(checkInsAt(asked.clientId), fields);
    expect(reply.status).toBe(409);
    expect(reply.text).toContain("discharged or restricted");
    const link = await createLink(site.deps, actingAs(seed.staffId), asked);
    expect(link).toEqual({ ok: false, error: "not-active" });
  });
});

describe("who may send", () => {
  it("lets an assistant make a link for anybody's client, and shows them no score", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const phone = site.device();
    await open(phone, asked);
    await sendAs(phone, await answerAll(phone, { value: 3, risk: 2 }));
    const device = await signedIn(site, assistant);
    const shown = await page(asked.clientId, device);
    expect(shown.text).toContain(CANARY.label);
    expect(shown.text).not.toMatch(
      />[^<]*\b26\b[^<]*<\/(?:td|p)|severe|\/alerts|\/check-ins\/interview/,
    );
    const made = await device.post(checkInsAt(asked.clientId), askFields(shown, ["phq-9"]));
    expect(codeOn(made)).toMatch(/^C1-/);
    expect((await device.get(`/en/staff/clients/${asked.clientId}`)).status).toBe(404);
  });

  it("has nothing for another therapist, a supervisor, an owner or a stranger (threat 10)", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const fields = askFields(await page(asked.clientId), ["phq-9"]);
    for (const id of [seed.otherId, supervisor, owner]) {
      const device = await signedIn(site, id);
      expect((await device.get(checkInsAt(asked.clientId))).status).toBe(404);
      const own = await newClient(site.deps, seed.otherId);
      const reply = id === seed.otherId ? await device.get(checkInsAt(own)) : undefined;
      const csrf = reply ? hidden(reply, "csrf") : "x";
      expect((await device.post(checkInsAt(asked.clientId), { ...fields, csrf })).status).toBe(404);
    }
    expect((await site.device().get(checkInsAt(asked.clientId))).location).toMatch(/\/sign-in/);
  });

  it("is written down, the looking too", async () => {
    const client = await newClient(site.deps, seed.staffId);
    must({ ok: true, value: await page(client) });
    await therapist.post(checkInsAt(client), askFields(await page(client), ["phq-9"]));
    const by = `staff:${seed.staffId}`;
    expect(await auditOf(site, client)).toEqual([
      `${by} client.create`,
      `${by} check-ins.view`,
      `${by} check-ins.view`,
      `${by} occasion.create`,
      `${by} link.create`,
      `${by} check-ins.view`,
    ]);
  });
});
