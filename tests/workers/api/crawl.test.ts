import { beforeAll, describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { acknowledgeAlert } from "../../../workers/db/alert.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { CANARY, must } from "../../support/clinic.ts";
import { chosenOn, type Device, FORM, type Reply } from "../../support/http.ts";
import {
  answerAll,
  askFor,
  type AskedFor,
  newClient,
  open,
  sendAs,
  sendLongAgo,
} from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { writeEverything } from "../../support/work.ts";

/** Everything answered at its highest, so that the totals are 27 and 21, on days like no other. */
const LONG_AGO = ["2019-02-03T04:05Z", "2020-06-07T08:09Z"];
const SECRETS = [
  /canary-(?!phone)|CANARY-LABEL/i,
  /penguin/i,
  /\b(?:2019|2020)\b/,
  /\b0?[37]\/0?[26]\b|\b[37](?:\.|rd|th)? (?:February|June|Februar|Juni)/,
  new RegExp(CANARY.acknowledgement, "i"),
];

const LOCAL_SIGN_IN = "S1-00000-00000-00000-00000-00000-00000";
const { site, seed } = await clinicSite({ LOCAL_SIGN_IN });
/** Has a long record; and its double with none. */
let known: AskedFor;
let fresh: AskedFor;
let alertId: string;

beforeAll(async () => {
  const client = await newClient(site.deps, seed.staffId);
  for (const at of LONG_AGO) await sendLongAgo(site.deps, seed.staffId, { client, at, value: 3 });
  const rows = await site.d1
    .prepare("SELECT id FROM alert ORDER BY raised_at")
    .all<{ id: string }>();
  alertId = rows.results[0]?.id ?? "";
  const act = { clientId: client, alertId, note: CANARY.acknowledgement };
  must(await acknowledgeAlert(site.deps, actingAs(seed.staffId), act));
  await writeEverything(site.deps, seed.staffId, { clientId: client, word: "penguin" });
  known = await askFor(site.deps, seed.staffId, { client });
  fresh = await askFor(site.deps, seed.staffId);
});

const RECORD = [
  "sessions",
  "goals",
  "agreement",
  "agreement/shown",
  "progress",
  "progress/shown",
] as const;

/** Every address of the product, with ids of the client, of another, and of nobody. */
function routes(): readonly string[] {
  const ids = [known.clientId, fresh.clientId, "0".repeat(26)];
  const [locale = ""] = LOCALES.map(({ tag }) => tag);
  const all = LOCALES.map(({ tag }) => tag).flatMap((tag) => [
    `/${tag}`,
    `/${tag}/s`,
    `/${tag}/help`,
    `/${tag}/offline`,
    `/${tag}/problem`,
    `/${tag}/open`,
    ...[
      "",
      "/1",
      "/2",
      "/3",
      "/answers",
      "/sent",
      "/support",
      "/progress",
      "/consent",
      "/your-data",
      "/decline",
      "/close",
      "/closed",
    ].map((page) => `/${tag}/check-in${page}`),
    ...["", "/sign-in", "/sign-out", ...ids.map((id) => `/clients/${id}`)].map(
      (page) => `/${tag}/staff${page}`,
    ),
    ...RECORD.map((room) => `/${tag}/staff/clients/${known.clientId}/${room}`),
  ]);
  const linked = ids.map((id) => `/${locale}/check-in/${id}`);
  return ["/", "/s/open", ...all, ...linked, `/${locale}/check-in/1?in=de&check=1`];
}

async function crawl(device: Device): Promise<readonly (readonly [string, Reply])[]> {
  const seen: (readonly [string, Reply])[] = [];
  for (const path of routes()) seen.push([`GET ${path}`, await device.get(path)]);
  const posts = [
    ...["close", "sent", "support", "progress", "3"].map((page) => `/en/check-in/${page}`),
    ...["sign-out", "sign-in", `clients/${known.clientId}/alerts`].map(
      (page) => `/en/staff/${page}`,
    ),
  ];
  for (const path of posts) {
    const fields = {
      csrf: "A".repeat(43),
      alert: alertId,
      [`note-${alertId}`]: "seen",
      code: known.token.text,
    };
    seen.push([`POST ${path}`, await device.post(path, fields)]);
    const headers = {
      "content-type": FORM,
      "sec-fetch-site": "same-origin",
      accept: "application/json",
    };
    seen.push([`JSON ${path}`, await device.ask(path, { method: "POST", headers, body: "a=b" })]);
  }
  return seen;
}

/** A page without what is new each time it is made, or for each link: ids of forms and requests. */
const settled = ({ status, text }: Reply): string =>
  `${status} ${text}`
    .replace(/name="(csrf|submission)" value="[^"]*"/g, 'name="$1"')
    .replace(/data-(box|key)="[^"]*"/g, "data-$1")
    .replace(/(<p class="soft small">[^<]*<bdi>)[0-9a-z]{8}(?=<\/bdi>)/g, "$1reference");

const visible = ({ text }: Reply): string => text.replaceAll(/<[^>]*>/g, " ");

describe("threat 1: the finder of a forwarded link", () => {
  it("meets no earlier answer, score, date, label or note on any route", async () => {
    const finder = site.device();
    await open(finder, known);
    const seen = await crawl(finder);
    expect(seen.length).toBeGreaterThan(150);
    expect(seen.filter(([, { status }]) => status === 200).length).toBeGreaterThan(60);
    for (const [route, reply] of seen) {
      const everything = `${reply.text} ${JSON.stringify(reply.lines)}`;
      for (const secret of SECRETS) expect(everything, route).not.toMatch(secret);
      expect(chosenOn(reply), route).toEqual({});
      expect(reply.status, route).toBeLessThan(500);
    }
  });

  it("cannot tell a client with a long record from one with none", async () => {
    const devices = [site.device(), site.device()] as const;
    await open(devices[0], known);
    await open(devices[1], fresh);
    const [one, two] = [await crawl(devices[0]), await crawl(devices[1])];
    const differing = one.filter(([, reply], at) => settled(reply) !== settled(two[at]![1]));
    expect(differing.map(([route]) => route)).toEqual([]);
  });

  it("finds every staff route closed, with the cookie as it is or under the staff's name", async () => {
    const finder = site.device();
    await open(finder, known);
    finder.cookies.set("snd_s", finder.cookies.get("snd_c") ?? "");
    const staff = routes().filter((path) => /\/staff(?!\/sign-in)/.test(path));
    expect(staff.length).toBeGreaterThan(30);
    for (const path of staff) {
      const { status, location = "" } = await finder.get(path);
      // To a language that has staff pages, or to the sign-in: never to anything else.
      expect([path, status]).toEqual([path, 302]);
      expect(location).toMatch(/^\/[\w-]+\/staff\/sign-in(?:\?to=|$)/);
    }
  });

  it("cannot read the answers back once they are sent", async () => {
    const finder = site.device();
    await open(finder, fresh);
    expect(chosenOn(await finder.get("/en/check-in/1"))).toEqual({});
    await sendAs(finder, await answerAll(finder, { value: 2, risk: 3 }));
    for (const [route, reply] of await crawl(finder)) {
      expect(chosenOn(reply), route).toEqual({});
      expect(visible(reply), route).not.toMatch(/More than half the days|Nearly every day/);
    }
  });

  it("would be found out by these very checks: the therapist's report holds every secret", async () => {
    const therapist = site.device();
    const { secret } = must(await startSession(site.deps, seed.staffId));
    therapist.cookies.set("snd_s", secret);
    const report = await therapist.get(`/en/staff/clients/${known.clientId}`);
    const found = SECRETS.filter((pattern) => pattern.test(report.text));
    expect(found).toHaveLength(SECRETS.length);
  });
});
