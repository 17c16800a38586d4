/** The end of a record, and a copy of it before. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { verifyChain } from "../../../workers/db/audit.ts";
import { TABLES_OF_CLIENT } from "../../../workers/db/client-delete.ts";
import { getTableName } from "drizzle-orm";
import { type Device, dump, hidden } from "../../support/http.ts";
import {
  askFor,
  type AskedFor,
  newClient,
  open,
  sendLongAgo,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { auditOf, newStaff, signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";
import { writeEverything } from "../../support/work.ts";
import { CHECKERS } from "../../core/fhir/checkers/index.ts";

const { site, seed } = await clinicSite();
let client: ClientId;
let other: ClientId;
let asked: AskedFor;
let therapist: Device;

const fresh = (staffId = seed.staffId): Promise<Device> =>
  signedIn(site, staffId, { steppedUp: true });

async function fill(label: string): Promise<ClientId> {
  const id = await newClient(site.deps, seed.staffId, label);
  for (const at of ["2026-02-03T04:05Z", "2026-03-07T08:09Z"]) {
    await sendLongAgo(site.deps, seed.staffId, { client: id, at, value: 3 });
  }
  await writeEverything(site.deps, seed.staffId, { clientId: id, word: `quokka${label}` });
  return id;
}

const at = (id: ClientId) => `/en/staff/clients/${id}/data`;

beforeAll(async () => {
  client = await fill("GONE");
  other = await fill("STAYS");
  asked = await askFor(site.deps, seed.staffId, { client });
  const phone = site.device();
  await open(phone, asked);
  const csrf = hidden(await phone.get("/en/check-in/your-data"), "csrf");
  await phone.post("/en/check-in/your-data/wish", { csrf, kind: "erasure", words: "all of it" });
  therapist = await fresh();
});

describe("a copy of the record", () => {
  it("asks for the passkey first, and is for nobody but the client's own therapist", async () => {
    const stale = await signedIn(site, seed.staffId);
    const supervisor = await supervisorOf(site, seed.staffId);
    const stranger = await fresh(await newStaff(site.deps, "therapist", "owner"));
    for (const file of ["copy", "copy.json"]) {
      const path = `${at(client)}/${file}`;
      expect((await stale.get(path)).location).toContain("/en/staff/step-up?to=");
      expect((await supervisor.get(path)).status).toBe(404);
      expect((await stranger.get(path)).status).toBe(404);
    }
  });

  it("can be read: questions, answers, scores, goals and consent, and it is audited", async () => {
    const page = await therapist.get(`${at(client)}/copy`);
    expect(page.status).toBe(200);
    const words = wordsOf(page);
    expect(words).toMatch(/Little interest or pleasure in doing things Nearly every day/);
    expect(words).toMatch(/Scores: total: 27/);
    expect(words).toMatch(/quokkaGONE goal/);
    expect(words).toMatch(/Care\. Said on/);
    expect(words).toMatch(/asks to delete their data/);
    expect((await auditOf(site, client)).join()).toMatch(/staff:\w{26} record\.copy/);
  });

  it("is one FHIR Bundle in which every answer is found again", async () => {
    const file = await therapist.get(`${at(client)}/copy.json`);
    expect(file.headers["content-type"]).toContain("application/fhir+json");
    expect(file.headers["content-disposition"]).not.toContain("GONE");
    const bundle = JSON.parse(file.text) as {
      readonly entry: readonly { readonly resource: Record<string, unknown> }[];
    };
    const kinds = bundle.entry.map(({ resource }) => resource["resourceType"]);
    const times = (kind: string) => kinds.filter((one) => one === kind).length;
    expect([times("Patient"), times("QuestionnaireResponse"), times("Goal")]).toEqual([1, 5, 1]);
    expect(times("Observation")).toBe(5);
    expect(times("Consent")).toBe(3);
    const [form] = bundle.entry
      .map(({ resource }) => resource)
      .filter(({ resourceType }) => resourceType === "QuestionnaireResponse");
    expect(form).toMatchObject({ questionnaire: "urn:soundings:questionnaire:phq-9|1.0.0" });
    expect(JSON.stringify(form).match(/"linkId":"[1-9]"/g)).toHaveLength(9);
    for (const { resource } of bundle.entry) {
      const { id, resourceType } = resource as { id: string; resourceType: string };
      expect(id, resourceType).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
    }
    // The two checkers that know every resource of R4, not only a Questionnaire.
    for (const check of [CHECKERS.medplum, CHECKERS.fhirJs]) {
      expect(check(JSON.parse(file.text))).toEqual([]);
    }
  });
});

describe("erasure", () => {
  it("knows every table in which a client has rows", async () => {
    const { results } = await site.d1
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%client_id %'")
      .all<{ name: string }>();
    const known = TABLES_OF_CLIENT.map((table) => getTableName(table));
    expect(results.map(({ name }) => name).toSorted()).toEqual(known.toSorted());
  });

  it("is refused without the passkey, to anybody else, and with another label", async () => {
    const stale = await signedIn(site, seed.staffId);
    const csrf = hidden(await stale.get(at(client)), "csrf");
    const late = await stale.post(`${at(client)}/erase`, { csrf, label: "GONE" });
    expect(late.status).toBe(403);
    const page = await therapist.get(at(client));
    const mine = hidden(page, "csrf");
    for (const label of ["", "gone", "STAYS"]) {
      const refused = await therapist.post(`${at(client)}/erase`, { csrf: mine, label });
      expect([label, refused.status]).toEqual([label, 422]);
      expect(wordsOf(refused)).toContain("Type the label exactly as it stands here.");
    }
    const stranger = await fresh(await newStaff(site.deps, "therapist"));
    const own = hidden(await stranger.get("/en/staff/account"), "csrf");
    const foreign = await stranger.post(`${at(client)}/erase`, { csrf: own, label: "GONE" });
    expect(foreign.status).toBe(404);
    expect((await therapist.get(at(client))).status).toBe(200);
  });

  it("destroys the key and every row, leaves no way to the record, and nothing of others (threat 23)", async () => {
    const wrapped = () =>
      site.d1
        .prepare("SELECT hex(wrapped_dek) AS k FROM client WHERE id = ?")
        .bind(client)
        .first<string>("k");
    const key = await wrapped();
    const csrf = hidden(await therapist.get(at(client)), "csrf");
    const gone = await therapist.post(`${at(client)}/erase`, { csrf, label: "GONE" });
    expect([gone.status, gone.location]).toEqual([303, "/en/staff/clients"]);

    expect(await wrapped()).toBeNull();
    for (const table of TABLES_OF_CLIENT) {
      const name = getTableName(table);
      const left = await site.d1
        .prepare(`SELECT count(*) AS n FROM "${name}" WHERE client_id = ?`)
        .bind(client)
        .first<number>("n");
      expect([name, left]).toEqual([name, 0]);
    }
    const lines = (await dump(site.d1)).split("\n");
    const naming = lines.filter((line) => line.includes(client)).map((line) => line.split(" ")[0]);
    expect(naming).toEqual(["audit"]);
    expect(key).toHaveLength(120);

    const rooms = ["", "/data", "/check-ins", "/goals", "/sessions", "/support", "/details"];
    for (const room of rooms) {
      const page = await therapist.get(`/en/staff/clients/${client}${room}`);
      expect([room, page.status]).toEqual([room, 404]);
    }
    expect((await open(site.device(), asked)).status).toBe(404);
    expect((await therapist.get("/en/staff")).text).not.toContain("GONE");

    expect((await auditOf(site, client)).at(-1)).toBe(`staff:${seed.staffId} client.erase`);
    const chain = await verifyChain(site.deps.db, site.deps.keys, `client:${client}`);
    expect(chain.status).toBe("intact");
    const report = await therapist.get(`/en/staff/clients/${other}`);
    expect(report.status).toBe(200);
    expect(report.text).toContain("STAYS");
    expect((await therapist.get(`/en/staff/clients/${other}/goals`)).text).toContain("quokkaSTAYS");
  });
});

describe("one press of the passkey", () => {
  it("erases one client, also of two at once; the next is asked for (threat 10)", async () => {
    const labels = ["FIRST", "SECOND", "THIRD"];
    const made = await Promise.all(
      labels.map(async (label) => newClient(site.deps, seed.staffId, label)),
    );
    const device = await fresh();
    const csrf = hidden(await device.get(at(other)), "csrf");
    const erase = async (who: Device, turn: number) => {
      const id = made[turn] as ClientId;
      return (await who.post(`${at(id)}/erase`, { csrf, label: labels[turn] ?? "" })).status;
    };
    const both = await Promise.all([erase(device, 0), erase(device, 1)]);
    expect(both.toSorted()).toEqual([303, 403]);
    expect(await erase(device, 2)).toBe(403);
    const left = await Promise.all(made.map(async (id) => (await device.get(at(id))).status));
    expect(left.toSorted()).toEqual([200, 200, 404]);
  });
});

describe("consent on paper", () => {
  it("is entered by the therapist with the day of the signature, and holds from then on", async () => {
    const page = await therapist.get(at(other));
    const csrf = hidden(page, "csrf");
    const path = `${at(other)}/paper`;
    const none = await therapist.post(path, { csrf, signedOn: "2026-02-30", statistics: "yes" });
    expect(none.status).toBe(422);
    expect(wordsOf(none)).toContain("Tick care if the client signed for it");
    expect(none.text).toMatch(/name="statistics"[^>]*\schecked/);
    const early = await therapist.post(path, { csrf, signedOn: "2999-01-01", care: "yes" });
    expect(early.status).toBe(422);
    const kept = await therapist.post(path, {
      csrf,
      signedOn: "2026-02-02",
      care: "yes",
      research: "yes",
    });
    expect([kept.status, kept.location]).toEqual([303, at(other)]);
    const words = wordsOf(await therapist.get(at(other)));
    expect(words).toMatch(/Care Yes Service statistics No Research Yes/);
    expect(words).toMatch(
      /on paper\. Text 1, shown in English\. The paper was signed on 2 February 2026/,
    );
    expect((await auditOf(site, other)).at(-2)).toMatch(/consent\.enter$/);
  });
});
