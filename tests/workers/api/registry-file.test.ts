/** The registry as a file: what stands in it, who gets it, and that no spreadsheet runs it. */
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import { addDays } from "../../../workers/db/instant.ts";
import type { Device } from "../../support/http.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn, told, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const { deps } = site;
const AT = "/en/staff/registry.csv";
const EVIL = "=HYPERLINK(1)";

const steppedUp = (staffId = seed.staffId): Promise<Device> =>
  signedIn(site, staffId, { steppedUp: true });

beforeAll(async () => {
  const made = async (label: string, courses: readonly (readonly [number, number])[]) => {
    const client = await newClient(deps, seed.staffId, label);
    for (const [daysAgo, value] of courses) {
      const at = addDays(deps.now(), -daysAgo);
      await sendLongAgo(deps, seed.staffId, { client, at, value });
    }
  };
  await made(EVIL, [
    [70, 2],
    [3, 2],
  ]);
  await made("Örn-2", [
    [70, 2],
    [3, 1],
  ]);
  await made("once-5", [[70, 2]]);
  await made("new-3", []);
  await newClient(deps, seed.otherId, "stranger-4");
});

const linesOf = (text: string) =>
  parse(text, { bom: true, columns: true }) as readonly Readonly<Record<string, string>>[];

describe("the registry as a file", () => {
  it("has a line for each scale, and says where it stands by the rule of week 8", async () => {
    const device = await steppedUp();
    const { status, text, headers } = await device.get(AT);
    expect(status).toBe(200);
    expect(headers["content-disposition"]).toMatch(/filename="registry-\d{4}-\d\d-\d\d\.csv"/);
    const lines = linesOf(text);
    const said = lines.map(({ client, measure, week_8_rule: by }) => [
      client,
      measure?.split("@")[0],
      by,
    ]);
    expect(said.toSorted()).toEqual(
      [
        [`'${EVIL}`, "phq-9", "not-better"],
        [`'${EVIL}`, "gad-7", "not-for"],
        ["Örn-2", "phq-9", "better"],
        ["Örn-2", "gad-7", "not-for"],
        ["once-5", "phq-9", "no-answer"],
        ["once-5", "gad-7", "not-for"],
        ["new-3", "", ""],
      ].toSorted(),
    );
    const once = lines.find(({ client, measure }) =>
      `${client} ${measure}`.startsWith("once-5 phq"),
    );
    expect(once).toMatchObject({ change: "", response: "", remission: "" });
    const better = lines.find(
      ({ client, measure }) => client === "Örn-2" && measure?.startsWith("phq") === true,
    );
    expect(better).toMatchObject({
      first_score: "18",
      latest_score: "9",
      change: "-9",
      response: "yes",
    });
  });

  it("marks what a spreadsheet would run, and leaves labels out where they are hidden (threat 25)", async () => {
    const device = await steppedUp();
    expect((await device.get(AT)).text).not.toMatch(/(?:^|[,;\n])"?=/);
    const { text } = await device.get(`${AT}?labels=hidden`);
    expect(text).not.toMatch(/HYPERLINK|Örn|new-3|once-5/);
    expect(linesOf(text).map(({ client }) => client)).toEqual(expect.arrayContaining(["1", "3"]));
  });

  it("asks for the passkey first, is for whoever reads records, and is written down (threat 10)", async () => {
    const plain = await signedIn(site, seed.staffId);
    const led = await plain.get(AT);
    expect([led.status, led.location?.includes("/step-up")]).toEqual([302, true]);
    for (const role of ["assistant", "owner"] as const) {
      const somebody = await steppedUp(await personWith(site, [role]));
      expect((await somebody.get(AT)).status).toBe(404);
    }
    const other = await (await steppedUp(seed.otherId)).get(AT);
    expect(linesOf(other.text).map(({ client }) => client)).toEqual(["stranger-4"]);
    const acts = await told(site, `staff:${seed.staffId}`);
    expect(acts.filter(({ action }) => action === "caseload.export")).toHaveLength(3);
  });
});

describe("the registry on screen", () => {
  it("marks whose PHQ-9 is not halved past week 8, says by which rule, and offers the file", async () => {
    const page = await (await signedIn(site, seed.staffId)).get("/en/staff?view=registry");
    const words = wordsOf(page);
    expect(words).toContain("Past week 8: not below 10, not halved");
    expect(words).toMatch(/once-5 .*Past week 8: no answer since the first score/);
    expect(words).toContain("neither below 10 nor half of the first or less");
    expect(page.text).toContain(`href="${AT}"`);
  });
});
