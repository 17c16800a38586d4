import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { turnClient } from "../../../workers/db/client-change.ts";
import { must } from "../../support/clinic.ts";
import { askFor } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { clientOf, personWith, signedIn } from "../../support/http-record.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";

const { site, seed } = await clinicSite();
const AT = "/en/staff/clients";
const therapist = await signedIn(site, seed.staffId);
const owner = await signedIn(site, await personWith(site, ["owner"], "Olive"));
const assistant = await signedIn(site, await personWith(site, ["assistant"], "Ann"));
const empty = await signedIn(site, await personWith(site, ["therapist"], "Newly Here"));

const asked = await askFor(site.deps, seed.staffId);
const plain = await clientOf(site, seed.staffId, "Zoë 12");
const gone = await clientOf(site, seed.staffId, "Left 1");
const held = await clientOf(site, seed.staffId, "Held 1");
const foreign = await clientOf(site, seed.otherId, "Other 1");
for (const [id, turn] of [
  [gone, "discharge"],
  [held, "restrict"],
] as const) {
  const which = { clientId: id as ClientId, turn };
  must(await turnClient(site.deps, actingAs(seed.staffId), which));
}

const labelsOn = ({ text }: Reply): readonly string[] =>
  [...text.matchAll(/<th scope="row">[^]*?<bdi>([^<]*)<\/bdi>/g)].map(([, one]) => one ?? "");

/** Labels of the rows of a page, in order. */
async function labels(device: Device, query = ""): Promise<readonly string[]> {
  const page = await device.get(`${AT}${query}`);
  expect(page.status).toBe(200);
  return labelsOn(page);
}

const search = async (device: Device, text: string): Promise<Reply> =>
  device.post(AT, { text, csrf: hidden(await device.get(AT), "csrf") });

describe("the list of clients", () => {
  it("shows a therapist their own: label, state of the link, a way to the report, no score", async () => {
    const { text } = await therapist.get(AT);
    expect(await labels(therapist)).toEqual(["CANARY-LABEL-ZK", "Zoë 12"]);
    expect(text).toContain(`href="${AT}/${plain}"`);
    expect(text).toMatch(
      new RegExp(`${asked.clientId}[^]*?Open link[^]*?${plain}[^]*?No open link`),
    );
    expect(text).not.toContain("PHQ-9");
    expect(text).not.toContain('name="therapist"');
    // What is asked of somebody else's clients is not understood.
    expect(await labels(therapist, `?therapist=${seed.otherId}`)).toHaveLength(2);
  });

  it("shows discharged and restricted clients to whoever asks for them", async () => {
    expect(await labels(therapist, "?state=discharged")).toEqual(["Left 1"]);
    expect(await labels(therapist, "?state=restricted")).toEqual(["Held 1"]);
    expect(await labels(owner, "?state=restricted")).toEqual(["Held 1"]);
  });

  it("shows an owner and an assistant all labels, by therapist if wanted (threat 10)", async () => {
    const all = ["CANARY-LABEL-ZK", "Other 1", "Zoë 12"];
    expect(await labels(owner)).toEqual(all);
    expect(await labels(assistant)).toEqual(all);
    expect(await labels(owner, `?therapist=${seed.otherId}`)).toEqual(["Other 1"]);
    expect((await owner.get(AT)).text).toContain(`href="${AT}/${foreign}/details"`);
    expect((await assistant.get(AT)).text).not.toContain(foreign);
    expect(await labels(assistant, "?state=restricted")).toEqual([]);
    const supervisor = await signedIn(site, await personWith(site, ["supervisor"]));
    expect((await supervisor.get(AT)).status).toBe(404);
  });

  it.each([
    ["zoë", ["Zoë 12"]],
    ["  ZOË   12 ", ["Zoë 12"]],
    ["12", ["Zoë 12"]],
    ["%", []],
    ["nobody", []],
    ['"><script>', []],
  ])("finds %j in labels, and puts it into no address", async (text, found) => {
    const page = await search(therapist, text);
    expect([page.status, labelsOn(page)]).toEqual([200, found]);
    expect(page.text).toContain("Looked through 2 clients.");
    expect(page.text).not.toContain('"><script>');
    expect(await labels(therapist, `?text=${encodeURIComponent(text)}`)).toHaveLength(2);
  });

  it("leads a form without a text to the plain list", async () => {
    const form = { text: " ", state: "discharged", csrf: hidden(await therapist.get(AT), "csrf") };
    const { status, location = "" } = await therapist.post(AT, form);
    expect(status).toBe(303);
    expect(await labels(therapist, location.slice(AT.length))).toEqual(["Left 1"]);
  });

  it("says what to do where there is nobody", async () => {
    expect((await empty.get(AT)).text).toContain("No clients yet.");
    expect((await empty.get("/en/staff")).text).toContain(`href="${AT}/new"`);
    expect((await empty.get(`${AT}?state=discharged`)).text).toContain(
      "Nobody has been discharged",
    );
    expect((await search(empty, "x")).text).toContain("No client found here.");
  });

  it.each([
    "?state=ill&therapist=x&after=1&page=-1",
    "?text=",
    "?after=zzzzzzzzzzzzzzzzzzzzzzzzzz",
  ])("takes %s for what it can understand", async (query) => {
    expect((await therapist.get(`${AT}${query}`)).status).toBe(200);
  });

  it(
    "goes on where the page before ended, and shows everybody once",
    { timeout: 120_000 },
    async () => {
      const busy = await personWith(site, ["therapist"], "Busy");
      const many = Array.from({ length: 210 }, (_, i) => `N ${i + 1}`);
      for (const label of many) await clientOf(site, busy, label);
      const device = await signedIn(site, busy);
      const seen: string[] = [];
      let query = "";
      for (let page = 1; page <= 5; page += 1) {
        seen.push(...(await labels(device, query)));
        const { text } = await device.get(`${AT}${query}`);
        query = /href="[^"?]*(\?[^"]*after=[^"]*)">\s*More clients/.exec(text)?.[1] ?? "";
        query = query.replaceAll("&#38;", "&").replaceAll("&amp;", "&");
        expect(query === "").toBe(page === 5);
      }
      expect(seen.toSorted()).toEqual(many.toSorted());
      const first = await search(device, "N");
      expect(first.text).toContain("Looked through 200 clients.");
      expect(first.text).toContain("Look through the next 200 clients");
      const form = { csrf: hidden(first, "csrf"), text: "N", after: hidden(first, "after") };
      const second = await device.post(AT, form);
      expect(second.text).toContain("Looked through 10 clients.");
      expect([...labelsOn(first), ...labelsOn(second)].toSorted()).toEqual(many.toSorted());
    },
  );

  it("of one therapist is found by the index, whatever the clinic holds", async () => {
    const plan = await site.d1
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM client WHERE therapist_id = ? AND discharged_at IS NULL
         AND restricted_at IS NULL AND id > ? ORDER BY id LIMIT 51`,
      )
      .bind(seed.staffId, "")
      .all<{ detail: string }>();
    expect(plan.results.map(({ detail }) => detail).join()).toContain("client_of_therapist");
  });
});
