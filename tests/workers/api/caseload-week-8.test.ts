/** Who is not better once week 8 is over: on the caseload, in its filter, in its file, and by which rule. */
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { openDb } from "../../../workers/db/database.ts";
import { must } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { type Device, hidden, type Reply } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const FILTER = "/en/staff?show=eighth-week";
let therapist: Device;

/** Every item is answered alike: 2 each are 18 points of PHQ-9, and 1 each are 9. */
const made = async (
  label: string,
  courses: readonly (readonly [daysAgo: number, value: number])[],
) => {
  const client = await newClient(deps, seed.staffId, label);
  for (const [daysAgo, value] of courses) {
    await sendLongAgo(deps, seed.staffId, { client, at: addDays(deps.now(), -daysAgo), value });
  }
};

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  await made("same-01", [
    [70, 2],
    [2, 2],
  ]);
  await made("early-02", [
    [80, 2],
    [65, 2],
  ]);
  await made("once-03", [[70, 2]]);
  await made("better-04", [
    [70, 2],
    [3, 1],
  ]);
  await made("soon-05", [
    [40, 2],
    [1, 2],
  ]);
  await newClient(deps, seed.staffId, "new-06");
  await newClient(deps, seed.otherId, "stranger-07");
});

const labelsIn = ({ status, text }: Reply): readonly string[] => {
  expect(status).toBe(200);
  return [...text.matchAll(/<bdi data-label[^>]*>([^<]*)/g)].map(([, label]) =>
    (label ?? "").trim(),
  );
};

/** The words of one client's rows. */
const rowsOf = ({ text }: Reply, label: string): string => {
  const group = text.match(/<tbody[^>]*>[^]*?<\/tbody>/g)?.find((one) => one.includes(label)) ?? "";
  return wordsOf({ text: group } as Reply);
};

describe("week 8 on the caseload", () => {
  it("is a filter: who is not better, and who gave no answer by which one could tell", async () => {
    expect(labelsIn(await therapist.get(FILTER)).toSorted()).toEqual([
      "early-02",
      "once-03",
      "same-01",
    ]);
  });

  it("says of each which it is, and how old the score is that it rests on", async () => {
    for (const look of ["", "&view=registry"]) {
      const page = await therapist.get(`${FILTER}${look}`);
      expect(rowsOf(page, "same-01")).toMatch(/Past week 8: not below 10, not halved(?! \()/);
      expect(rowsOf(page, "early-02")).toContain(
        "Past week 8: not below 10, not halved (score of week 2)",
      );
      expect(rowsOf(page, "once-03")).toContain("Past week 8: no answer since the first score");
      expect(rowsOf(page, "once-03")).not.toContain("not below");
    }
  });

  it("marks them among all clients, and nobody else", async () => {
    const page = await therapist.get("/en/staff");
    expect(labelsIn(page)).toHaveLength(6);
    expect(rowsOf(page, "same-01")).toContain("Past week 8: not below 10, not halved");
    for (const label of ["better-04", "soon-05", "new-06"]) {
      expect(rowsOf(page, label)).not.toContain("eek 8");
    }
  });

  it("explains its rule, who published it, and what is our own", async () => {
    for (const at of ["/en/staff", FILTER, "/en/staff?view=registry"]) {
      const page = await therapist.get(at);
      expect(wordsOf(page)).toContain("neither below 10 nor half of the first or less");
      expect(wordsOf(page)).toContain("the row says only that");
      expect(wordsOf(page)).toContain("Only the first and the latest score are compared.");
      expect(wordsOf(page)).toMatch(
        /study examined whether persons [^.]* between weeks 8 and 12\./,
      );
      expect(page.text).toContain('href="https://doi.org/10.1176/appi.ps.201400577"');
    }
  });

  it("is said in German", async () => {
    const words = wordsOf(await therapist.get("/de/staff?show=eighth-week"));
    expect(words).toContain("Nach Woche 8: nicht unter 10, nicht halbiert");
    expect(words).toContain("Nach Woche 8: keine Antwort seit dem ersten Wert");
  });

  it("keeps to the reader's clients, and lets a supervisor see those of a therapist", async () => {
    const other = await signedIn(site, seed.otherId);
    expect(wordsOf(await other.get(FILTER))).toContain("No client fits.");
    const supervisor = await supervisorOf(site, seed.staffId);
    expect(labelsIn(await supervisor.get(FILTER))).toHaveLength(3);
  });

  it("holds while a label is looked for", async () => {
    const csrf = hidden(await therapist.get(FILTER), "csrf");
    const found = await therapist.post(FILTER, { csrf, find: "0" });
    expect(labelsIn(found).toSorted()).toEqual(["early-02", "once-03", "same-01"]);
  });

  it("holds in the file", async () => {
    const device = await signedIn(site, seed.staffId, { steppedUp: true });
    const page = await device.get(`${FILTER}&view=registry`);
    expect(page.text).toContain('href="/en/staff/registry.csv?show=eighth-week"');
    const { text } = await device.get("/en/staff/registry.csv?show=eighth-week");
    const lines: readonly Readonly<Record<string, string>>[] = parse(text, {
      bom: true,
      columns: true,
    });
    const said = lines
      .filter(({ measure }) => measure?.startsWith("phq-9"))
      .map(({ client, week_8_rule: by }) => `${client} ${by}`);
    expect(said.toSorted()).toEqual([
      "early-02 not-better",
      "once-03 no-answer",
      "same-01 not-better",
    ]);
  });

  it("says how many were looked through where they fill more than a page", async () => {
    for (let at = 0; at < 38; at += 1) await made(`fine-${at}`, [[1, 0]]);
    const first = await therapist.get(FILTER);
    expect(wordsOf(first)).toContain("Looked through 40 clients of those who have answered.");
    const second = await therapist.get(`${FILTER}&page=1`);
    expect(wordsOf(second)).toContain("None of these clients fits.");
    expect(second.text).toContain('rel="prev"');
    const all = [...labelsIn(first), ...labelsIn(second)];
    expect(all.toSorted()).toEqual(["early-02", "once-03", "same-01"]);
    const behind = await therapist.get(`${FILTER}&page=2`);
    expect([behind.status, behind.location]).toEqual([302, FILTER]);
  });

  it("costs one trip to the database, the visitor's mark included", async () => {
    const session = await sessionOf(deps, seed.staffId);
    const meter = metered(site.d1);
    const store = { ...deps, db: openDb(meter.d1) };
    must(await loadCaseload(store, session, { shown: "eighth-week", keep: () => false }));
    expect(meter.trips).toBe(1);
  });
});
