/** What a client keeps out of supervision changes nothing that a supervisor sees: not even the order. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { changeRules } from "../../../workers/db/rule-set.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import { askFor, newClient, open, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, supervisorOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const HERE = "/en/check-in/your-data";
const [MOOD, ALLIANCE] = [["phq-9"], ["alliance-check"]].map((ids) => ids.map(findMeasure));

/** The first differs from the second only in an open signal about the alliance. */
let twins: readonly [signalled: ClientId, calm: ClientId];
let silent: ClientId;
let therapist: Device;
let supervisor: Device;

async function answer(client: ClientId, at: string, value: number, asks = MOOD) {
  await sendLongAgo(deps, seed.staffId, { client, at, value, ...(asks && { asks }) });
}

async function hideAlliance(client: ClientId) {
  const phone = site.device();
  await open(phone, await askFor(deps, seed.staffId, { client }));
  const csrf = hidden(await phone.get(HERE), "csrf");
  const kept = await phone.post(`${HERE}/alliance`, { csrf, hidden: "yes" });
  expect(kept.status).toBe(303);
}

/** The clinic's own: Soundings brings no rule about the alliance along. */
const DROP: Rule = {
  id: "alliance-check-drop",
  version: 1,
  kind: "alliance-drop",
  strength: "soft",
  measure: "alliance-check",
  scale: "total",
  points: 3,
  source: { kind: "choice", text: "Made up for a test" },
};

beforeAll(async () => {
  must(await changeRules(deps, seed.staffId, { from: 0, rules: [DROP] }));
  therapist = await signedIn(site, seed.staffId);
  supervisor = await supervisorOf(site, seed.staffId, { steppedUp: true });
  silent = await newClient(deps, seed.staffId, "SILENT");
  await answer(silent, "2026-01-05T09:00Z", 0);
  const made = [await newClient(deps, seed.staffId, "T"), await newClient(deps, seed.staffId, "T")];
  // Where nothing else decides, the id does: the signal is the later one's.
  const [calm, signalled] = made.toSorted();
  if (!calm || !signalled) throw new Error("Cannot make two clients");
  twins = [signalled, calm];
  for (const client of twins) {
    await answer(client, "2026-02-02T09:00Z", 0);
    await answer(client, "2026-02-03T09:00Z", 3, ALLIANCE);
  }
  await answer(calm, "2026-02-10T09:00Z", 3, ALLIANCE);
  await answer(signalled, "2026-02-10T09:00Z", 0, ALLIANCE);
});

/** Ids of the clients on a page, in its order. */
const idsOn = ({ text }: { readonly text: string }) =>
  [...text.matchAll(/<th [^>]*scope="rowgroup"[^>]*>\s*<a href="[^"]*\/([0-9a-z]{26})"/g)].map(
    ([, id]) => id,
  );

/** Without what tells one client, one form or one moment from another. */
const plain = (text: string) =>
  text
    .replaceAll(/[0-9a-z]{26}/g, "ID")
    .replaceAll(/name="csrf" value="[^"]*"/g, "csrf")
    .replaceAll(/Client \d/g, "ALIAS")
    .replaceAll(/\b\d\d:\d\d\b/g, "TIME");

const rowOf = ({ text }: { readonly text: string }, id: string) =>
  plain(text.split(/<\/?tbody/).find((one) => one.includes(id)) ?? "nobody");

describe("a signal that the client keeps out of supervision", () => {
  it("comes first for everybody before", async () => {
    for (const reader of [therapist, supervisor]) {
      const [signalled, calm] = twins;
      expect(idsOn(await reader.get("/en/staff"))).toEqual([signalled, silent, calm]);
      expect(idsOn(await reader.get("/en/staff?show=attention"))).toEqual([signalled]);
    }
  });

  it("moves nobody up, passes no filter and stands in no page of a supervisor (threat 10)", async () => {
    for (const client of twins) await hideAlliance(client);
    const [signalled, calm] = twins;
    for (const view of ["", "?view=registry", "?show=due", "?show=silent"]) {
      const page = await supervisor.get(`/en/staff${view}`);
      const ids = idsOn(page).filter((id) => id !== silent);
      expect([view, ids]).toEqual([view, [calm, signalled]]);
      expect([view, rowOf(page, signalled)]).toEqual([view, rowOf(page, calm)]);
    }
    expect(idsOn(await supervisor.get("/en/staff?show=attention"))).toEqual([]);
    const [one, other] = await Promise.all(
      twins.map(async (id) => plain((await supervisor.get(`/en/staff/clients/${id}`)).text)),
    );
    expect(one).toBe(other);
  });

  it("moves nobody up either where it was hidden before there were columns for it (threat 10)", async () => {
    const [signalled, calm] = twins;
    const columns = async () => {
      const { results } = await site.d1
        .prepare(
          "SELECT alliance, alliance_hidden AS hidden FROM signal JOIN client ON client.id = client_id WHERE client_id = ?",
        )
        .bind(signalled)
        .all();
      return results;
    };
    const after = await columns();
    expect(after).toEqual([{ alliance: 1, hidden: 1 }]);
    // Rows as the migration leaves them.
    await site.d1.prepare("UPDATE signal SET alliance = 0").run();
    await site.d1.prepare("UPDATE client SET alliance_hidden = 0").run();
    expect(idsOn(await supervisor.get("/en/staff?show=attention"))).toEqual([signalled]);
    await site.daily();
    expect(await columns()).toEqual(after);
    expect(idsOn(await supervisor.get("/en/staff?show=attention"))).toEqual([]);
    const ids = idsOn(await supervisor.get("/en/staff")).filter((id) => id !== silent);
    expect(ids).toEqual([calm, signalled]);
    // Whoever says it once more need not wait for the daily job.
    await site.d1.prepare("UPDATE client SET alliance_hidden = 0").run();
    await hideAlliance(signalled);
    expect(await columns()).toEqual(after);
    await site.daily();
  });

  it("changes no line of a supervisor's file", async () => {
    const lines = async (query: string) =>
      (await supervisor.get(`/en/staff/registry.csv${query}`)).text
        .split(/\r?\n/)
        .filter((line) => line.startsWith("T,"));
    const all = await lines("");
    expect(all).toHaveLength(2);
    expect(all[0]).toBe(all[1]);
    expect(await lines("?show=attention")).toEqual([]);
  });

  it("still comes first for the therapist to whom it was said", async () => {
    const [signalled] = twins;
    expect(idsOn(await therapist.get("/en/staff"))[0]).toBe(signalled);
    expect(idsOn(await therapist.get("/en/staff?show=attention"))).toEqual([signalled]);
  });
});
