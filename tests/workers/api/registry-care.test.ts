/** What a registry of collaborative care lists beside scores: care status, and the last case review. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import type { ClientId } from "../../../src/core/brand.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { type PlainDate, plusDays } from "../../../src/core/plain-date.ts";
import { handOver } from "../../../workers/db/hand-over.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { must, seedClinic } from "../../support/clinic.ts";
import { type Device, hidden, type Reply, startSite } from "../../support/http.ts";
import { askFor, newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { auditOf, personWith, signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";

// Half a day ahead of UTC, so that a day that is kept is not taken for a moment.
const ZONE = "Pacific/Auckland";
const site = await startSite();
afterAll(() => site.stop());
const seed = await seedClinic(site.deps, { timeZone: ZONE });
const { deps } = site;
const LABEL = "CARE-1";
const REGISTRY = "/en/staff?view=registry";
const today = isoDay(ZONE)(deps.now()) as PlainDate;
const said = (day: string) =>
  new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(day));

let client: ClientId;
let therapist: Device;
let supervisor: Device;
let at: string;

beforeAll(async () => {
  client = await newClient(deps, seed.staffId, LABEL);
  for (const daysAgo of [70, 3]) {
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), -daysAgo), value: 2 });
  }
  at = `/en/staff/clients/${client}`;
  therapist = await signedIn(site, seed.staffId, { steppedUp: true });
  supervisor = await supervisorOf(site, seed.staffId, { steppedUp: true });
});

async function saveStatus(careStatus: string) {
  const page = await therapist.get(`${at}/details`);
  return therapist.post(`${at}/details`, {
    csrf: hidden(page, "csrf"),
    rev: hidden(page, "rev"),
    label: LABEL,
    locale: "en",
    plan: "depression-anxiety",
    careStatus,
  });
}

const lineOf = async (reader: Device, label = LABEL) => {
  const { text } = await reader.get("/en/staff/registry.csv");
  const lines = parse(text, { bom: true, columns: true }) as readonly Readonly<
    Record<string, string>
  >[];
  return lines.find(({ client: one }) => one === label);
};

describe("the care status of a client", () => {
  it("is active until a therapist says otherwise, which the chain tells, and can be taken back", async () => {
    expect(await lineOf(therapist)).toMatchObject({ care_status: "active" });
    expect(wordsOf(await therapist.get(REGISTRY))).not.toContain("Paused");
    expect((await saveStatus("paused")).status).toBe(303);
    expect((await therapist.get(`${at}/details`)).text).toMatch(
      /<option value="paused"[^>]*selected/,
    );
    expect(await lineOf(therapist)).toMatchObject({ care_status: "paused" });
    expect((await saveStatus("active")).status).toBe(303);
    expect(await lineOf(therapist)).toMatchObject({ care_status: "active" });
    const acts = await auditOf(site, client);
    expect(acts.filter((act) => act.endsWith("client.change"))).toHaveLength(2);
  });

  it("is one of three, and another is refused", async () => {
    const refused = await saveStatus("done");
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#careStatus"');
    expect(await lineOf(therapist)).toMatchObject({ care_status: "active" });
  });

  it("stands beside the label for whoever reads the record, and for nobody else (threat 10)", async () => {
    await saveStatus("relapse-prevention");
    const theirs = ["", "/sessions", "/details"].map((path) => `${at}${path}`);
    for (const path of [REGISTRY, "/en/staff", ...theirs]) {
      expect(wordsOf(await therapist.get(path)), path).toMatch(
        /CARE-1\s+(?:Client 1\s+|In therapy\s+)?Relapse/,
      );
    }
    for (const path of [REGISTRY, at, `${at}/sessions`]) {
      expect(wordsOf(await supervisor.get(path)), path).toMatch(
        /CARE-1\s+(?:Client 1\s+)?Relapse prevention/,
      );
    }
    const assistant = await signedIn(site, await personWith(site, ["assistant"]));
    const sends = await assistant.get(`${at}/check-ins`);
    const owner = await signedIn(site, await personWith(site, ["owner"]));
    const looksAfter = await owner.get(`${at}/details`);
    for (const page of [sends, looksAfter]) {
      expect([page.status, wordsOf(page).includes(LABEL)]).toEqual([200, true]);
      expect(page.text).not.toContain("Relapse");
    }
    await saveStatus("active");
  });

  it("is active again after a discharge, whatever it was before", async () => {
    await saveStatus("relapse-prevention");
    const turn = async (way: "discharge" | "readmit") => {
      const csrf = hidden(await therapist.get(`${at}/details`), "csrf");
      return (await therapist.post(`${at}/${way}`, { csrf })).status;
    };
    const acts = (await auditOf(site, client)).length;
    expect(await turn("discharge")).toBe(303);
    const before = await therapist.get(`${at}/details`);
    expect(wordsOf(before)).toContain("Their care status is Active then.");
    expect(await turn("readmit")).toBe(303);
    expect(await lineOf(therapist)).toMatchObject({ care_status: "active" });
    const page = await therapist.get(`${at}/details`);
    expect(page.text).toMatch(/<option value="active"[^>]*selected/);
    expect(wordsOf(await therapist.get(REGISTRY))).not.toContain("Relapse prevention");
    const done = (await auditOf(site, client)).slice(acts).map((act) => act.split(" ")[1]);
    const turns = done.filter((act) => act !== "client.view");
    expect(turns).toEqual(["client.discharge", "client.readmit"]);
    // A page from before the readmission does not bring the old status back unseen.
    const stale = await therapist.post(`${at}/details`, {
      csrf: hidden(page, "csrf"),
      rev: hidden(before, "rev"),
      label: LABEL,
      locale: "en",
      plan: "depression-anxiety",
      careStatus: "relapse-prevention",
    });
    expect(stale.status).toBe(409);
  });

  it("calls nothing overdue while care is paused, and still says what waits", async () => {
    const waits = await newClient(deps, seed.staffId, "WAITS-2");
    const before = { ...deps, now: () => addDays(deps.now(), -20) };
    await askFor(before, seed.staffId, { client: waits });
    const row = async () =>
      /<tbody(?:(?!<\/tbody>)[^])*WAITS-2[^]*?<\/tbody>/.exec(
        (await therapist.get("/en/staff")).text,
      )?.[0] ?? "";
    expect(wordsOf({ text: await row() })).toMatch(/Asked 1 time, .* not answered\s+Overdue/);
    const page = await therapist.get(`/en/staff/clients/${waits}/details`);
    const form = { csrf: hidden(page, "csrf"), rev: hidden(page, "rev"), label: "WAITS-2" };
    await therapist.post(`/en/staff/clients/${waits}/details`, {
      ...form,
      locale: "en",
      plan: "depression-anxiety",
      careStatus: "paused",
    });
    const paused = wordsOf({ text: await row() });
    expect(paused).toMatch(/WAITS-2\s+Client \d\s+Paused .*Asked 1 time, .* not answered/);
    expect(paused).not.toContain("Overdue");
  });
});

describe("a case review", () => {
  const log = async () => therapist.get(`${at}/sessions`);
  const note = async (kind: string, on: string) => {
    const page = await log();
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key") };
    const words = { "event-kind": kind, "event-on": on, "event-text": "With Dr. Two" };
    return therapist.post(`${at}/events`, { ...form, ...words });
  };
  const entryOf = ({ location = "" }: Pick<Reply, "location">) =>
    /entry=([0-9a-z]{26})/.exec(location)?.[1] ?? "";
  const noted = async () => (await lineOf(supervisor))?.["last_case_review"];
  const NONE = "No case review noted since week 8";

  it("is noted among the events; the registry has the latest, and says if there is none since week 8", async () => {
    await note("medication", today);
    expect(await noted()).toBe("");
    expect(wordsOf(await therapist.get(REGISTRY))).toContain(NONE);
    // Week 8 was over fourteen days ago.
    const early = plusDays(today, -20);
    expect((await note("case-review", early)).status).toBe(303);
    expect(await noted()).toBe(early);
    const before = wordsOf(await therapist.get(REGISTRY));
    expect(before).toContain(`Case review: ${said(early)}`);
    expect(before).toContain(NONE);
    const late = plusDays(today, -2);
    await note("case-review", late);
    expect(await noted()).toBe(late);
    const after = wordsOf(await supervisor.get(REGISTRY));
    expect(after).toContain(`Case review: ${said(late)}`);
    expect(after).not.toContain(NONE);
    const report = wordsOf(await therapist.get(`${at}?charts=all`));
    expect(report).toContain(`2 case reviews: ${said(early)} and ${said(late)}.`);
    expect(report).toContain("Case review");
  });

  it("stands beside the last session, each with the clinic's day", async () => {
    const page = await log();
    const on = plusDays(today, -7);
    const form = { csrf: hidden(page, "csrf"), key: hidden(page, "key"), on };
    const usual = { attended: "yes", mode: "video", "practice-done": "not-agreed" };
    expect((await therapist.post(`${at}/sessions`, { ...form, ...usual })).status).toBe(303);
    expect(await lineOf(therapist)).toMatchObject({ last_session: on });
    const review = said((await noted()) ?? "");
    expect(wordsOf(await therapist.get(REGISTRY))).toMatch(
      new RegExp(`${said(on)}\\s+Case review: ${review}`),
    );
  });

  it("goes from the registry when the event is of another kind, or taken away", async () => {
    const before = (await noted()) ?? "";
    /** Changes or removes an event as its form stands, and says which event it is then. */
    const press = async (id: string, more: Readonly<Record<string, string>>, way = "") => {
      const page = await therapist.get(`${at}/sessions?event=${id}`);
      const names = ["csrf", "event", "event-rev"] as const;
      const form = Object.fromEntries(names.map((name) => [name, hidden(page, name)]));
      const words = { "event-on": today, "event-text": "With Dr. Two" };
      return entryOf(await therapist.post(`${at}/events${way}`, { ...form, ...words, ...more }));
    };
    const asReview = { "event-kind": "case-review" };
    const made = await press(entryOf(await note("life", plusDays(today, -1))), asReview);
    expect(await noted()).toBe(today);
    await press(made, { "event-kind": "other" });
    expect(await noted()).toBe(before);
    await press(made, asReview);
    expect(await noted()).toBe(today);
    await press(made, {}, "/remove");
    expect(await noted()).toBe(before);
  });

  it("moves with the client when another therapist takes over, as the care status does", async () => {
    await saveStatus("paused");
    const latest = await noted();
    const people = { clientId: client, from: seed.staffId, to: seed.otherId };
    must(await handOver(deps, actingAs(seed.staffId), people));
    const other = await signedIn(site, seed.otherId, { steppedUp: true });
    expect(await lineOf(other)).toMatchObject({ care_status: "paused", last_case_review: latest });
  });
});
