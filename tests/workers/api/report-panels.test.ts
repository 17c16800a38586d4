/** The panels of a report that follow its page, each in a request of its own. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { signTicket } from "../../../workers/crypto/ticket.ts";
import { addMinutes } from "../../../workers/db/instant.ts";
import type { Device } from "../../support/http.ts";
import { askFor, newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { auditOf, newStaff, panelsOn, signedIn, supervise } from "../../support/http-record.ts";
import { writeEverything } from "../../support/work.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const MEASURES = ["phq-9", "gad-7", "alliance-check"].map(findMeasure);

let client: ClientId;
let other: ClientId;
let therapist: Device;

const reportOf = (of: ClientId, query = "") => `/en/staff/clients/${of}${query}`;
const drawnOf = (text: string) =>
  [...text.matchAll(/<figure class="[^"]*" id="([^"]*)"/g)].map(([, id]) => id);
/** Of a reply: what the page puts in place. */
const insideOf = (text: string) => /<div data-panel="[^"]*">([^]*)<\/div>/.exec(text)?.[1] ?? "";
const squeezed = (html: string) => html.replaceAll(/\s+/g, "");

beforeAll(async () => {
  [client, other] = [await newClient(deps, seed.staffId), await newClient(deps, seed.staffId)];
  for (const of of [client, other]) {
    for (const [at, value] of [
      ["2026-02-03T04:05Z", 3],
      ["2026-03-07T08:09Z", 1],
    ] as const) {
      await sendLongAgo(deps, seed.staffId, { client: of, at, value, asks: MEASURES });
    }
    await writeEverything(deps, seed.staffId, { clientId: of, word: "own" });
  }
  therapist = await signedIn(site, seed.staffId);
});

describe("a report of several charts", () => {
  it("draws the first with the page, and says what the others found", async () => {
    const { text } = await therapist.get(reportOf(client));
    expect(drawnOf(text)).toEqual(["course-phq-9-total"]);
    expect(panelsOn({ text }).map((at) => /panels\/([\w-]+)/.exec(at)?.[1])).toEqual([
      "2",
      "lane",
      "goals",
      "3",
    ]);
    const headings = [...text.matchAll(/<h2 id="([^"]*)"[^>]*>([^<]*)/g)].map(([, id, said]) => [
      id,
      said,
    ]);
    expect(headings).toEqual(
      expect.arrayContaining([
        ["course-gad-7-total", expect.stringContaining("GAD-7")],
        ["lane", expect.stringMatching(/\w/)],
        ["goals", expect.stringMatching(/\w/)],
        ["course-alliance-check-total", expect.stringContaining("Alliance")],
      ]),
    );
  });

  it.each(["", "?axis=sessions", "?sort=score&order=descending&rows=all"])(
    "has panels that are what the whole report shows (%s)",
    async (query) => {
      const page = await therapist.get(reportOf(client, query));
      const all = `${query}${query === "" ? "?" : "&"}charts=all`;
      const whole = await therapist.get(reportOf(client, all));
      expect(panelsOn(whole)).toEqual([]);
      for (const at of panelsOn(page)) {
        const panel = await therapist.get(at);
        expect(panel.status, at).toBe(200);
        const inside = insideOf(panel.text);
        expect(drawnOf(inside).length, at).toBeGreaterThan(0);
        // Links of the whole report lead back to the whole.
        const same = squeezed(inside).replaceAll("&amp;charts=all", "");
        expect(squeezed(whole.text).replaceAll("&amp;charts=all", ""), at).toContain(same);
      }
    },
  );

  it("is audited once, when it is opened", async () => {
    const before = await auditOf(site, client);
    const page = await therapist.get(reportOf(client));
    for (const at of panelsOn(page)) expect((await therapist.get(at)).status).toBe(200);
    const since = (await auditOf(site, client)).slice(before.length);
    expect(since).toEqual([`staff:${seed.staffId} record.view`]);
  });
});

describe("a panel is not given", () => {
  const panelFor = async (of = client) => {
    const [at = ""] = panelsOn(await therapist.get(reportOf(of)));
    return at;
  };
  const statusOf = async (device: Device, at: string) => (await device.get(at)).status;

  it("without proof that the report was opened, or with a changed one", async () => {
    const at = await panelFor();
    expect(await statusOf(therapist, at)).toBe(200);
    const [bare = "", proof = ""] = at.split("?opened=");
    for (const wrong of ["", "?opened=", `?opened=${proof.slice(0, -2)}AA`, "?opened=a.b"]) {
      expect(await statusOf(therapist, `${bare}${wrong}`), wrong).toBe(404);
    }
  });

  it("of another record, and where there is no such panel", async () => {
    const at = await panelFor();
    expect(await statusOf(therapist, at.replace(client, other))).toBe(404);
    for (const key of ["9", "0", "100", "daily-2", "scores", "phq-9"]) {
      expect(await statusOf(therapist, at.replace("/panels/2", `/panels/${key}`)), key).toBe(404);
    }
  });

  it("to somebody else with the proof, though they may read the record themselves", async () => {
    const supervisorId = await newStaff(deps, "supervisor");
    await supervise(site, { supervisorId, therapistId: seed.staffId });
    const supervisor = await signedIn(site, supervisorId);
    const at = await panelFor();
    expect(await statusOf(supervisor, at)).toBe(404);
    const [own = ""] = panelsOn(await supervisor.get(reportOf(client)));
    expect(await statusOf(supervisor, own)).toBe(200);
    expect(await statusOf(site.device(), at)).toBe(302);
  });

  it("when the proof has run out, or proves something else", async () => {
    const facts = { staffId: seed.staffId, clientId: client };
    const proven = async (purpose: string, minutes: number) => {
      const until = addMinutes(deps.now(), minutes);
      const opened = await signTicket(deps.keys, purpose, { facts, until });
      return statusOf(therapist, `${reportOf(client)}/panels/2?opened=${opened}`);
    };
    expect(await proven("record-opened", 5)).toBe(200);
    expect(await proven("record-opened", -1)).toBe(404);
    expect(await proven("passkey", 5)).toBe(404);
  });
});

it("a report of one chart has nothing that follows", async () => {
  const single = await newClient(deps, seed.staffId);
  const asks = [findMeasure("phq-9")];
  await askFor(deps, seed.staffId, { client: single, asks });
  await sendLongAgo(deps, seed.staffId, {
    client: single,
    at: "2026-03-07T08:09Z",
    value: 1,
    asks,
  });
  const { text } = await therapist.get(reportOf(single));
  expect(drawnOf(text)).toEqual(["course-phq-9-total"]);
  expect(text).not.toContain("data-later");
});
