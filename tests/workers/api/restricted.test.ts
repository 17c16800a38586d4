import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { type Device, hidden, titleOf } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt } from "../../support/http-paper.ts";
import { askFields, auditOf, checkInsAt, signedIn, wordsOf } from "../../support/http-record.ts";
import { addGoal, goalOf } from "../../support/work.ts";

const { site, seed } = await clinicSite();

const TYPED = "Bad night & tears";
const ESCAPED = "Bad night &amp; tears";
const AWAY = "0".repeat(26);

let therapist: Device;
let client: ClientId;
let at: string;
/** Every form of the client's record, as pages that were open before would send it. */
let forms: ReadonlyMap<string, Readonly<Record<string, string>>>;

const turn = async (way: "restrict" | "lift") => {
  const csrf = hidden(await therapist.get(`${at}/details`), "csrf");
  const turned = await therapist.post(`${at}/${way}`, { csrf });
  expect([way, turned.status]).toEqual([way, 303]);
};

async function openForms(code: string) {
  const goal = await addGoal(site.deps, seed.staffId, { clientId: client, goal: goalOf("Sleep") });
  const [log, goals, plan, support, links] = await Promise.all(
    ["sessions", "goals", "agreement", "support", "check-ins"].map((tab) =>
      therapist.get(`${at}/${tab}`),
    ),
  );
  if (!log || !goals || !plan || !support || !links) throw new Error("Cannot open the pages");
  const csrf = hidden(log, "csrf");
  const key = hidden(log, "key");
  const details = await therapist.get(`${at}/details`);
  const session = { on: "2026-01-05", attended: "yes", mode: "video", "practice-done": "no" };
  const sheet = carried(await therapist.get(sheetAt(code)));
  const place = /name="goal" value="([0-9a-z]{26})"/.exec(goals.text.split('id="form"')[1] ?? "");
  return new Map<string, Readonly<Record<string, string>>>([
    [`${at}/sessions`, { csrf, key, ...session, note: TYPED }],
    [`${at}/events`, { csrf, key, "event-kind": "life", "event-on": session.on, "event-text": TYPED }],
    [`${at}/goals`, { csrf, goal: place?.[1] ?? "", rev: "0", text: TYPED, status: "active" }],
    [`${at}/goals/ratings`, { csrf, key: hidden(goals, "key"), [`value-${goal}`]: "3" }],
    [
      `${at}/agreement`,
      { csrf, plan: hidden(plan, "plan"), after: "", client: TYPED, therapist: "I", know: "We" },
    ],
    [
      `${at}/support`,
      { csrf, entry: AWAY, signal: AWAY, "areas.safety": "yes", discussed: TYPED, agreed: TYPED },
    ],
    [`${at}/progress/grant`, { csrf, granted: "yes", agreed: "yes" }],
    [
      `${at}/details`,
      { csrf, rev: hidden(details, "rev"), label: TYPED, locale: "fr", plan: "core" },
    ],
    [`${at}/check-ins`, askFields(links, ["phq-2"])],
    [`${at}/check-ins/paper`, askFields(links, ["phq-2"])],
    [`${at}/check-ins/paper/take-back`, { csrf, sheet: code }],
    [sheetAt(code), { ...sheet, ...phq2("1", "2"), go: "read" }],
  ]); // prettier-ignore
}

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  client = await newClient(site.deps, seed.staffId);
  at = `/en/staff/clients/${client}`;
  const { codes } = await print(therapist, client, ["phq-2"]);
  forms = await openForms(codes[0] ?? "");
  await turn("restrict");
});

describe("a restricted record", () => {
  it("takes no form from a page that was open before, and gives back every word", async () => {
    const before = await auditOf(site, client);
    for (const [to, form] of forms) {
      const refused = await therapist.post(to, form);
      expect([to, refused.status, titleOf(refused)]).toEqual([
        to,
        409,
        "This record is restricted",
      ]);
      const words = wordsOf(refused);
      expect(words).toMatch(/Nothing was saved\. This record has been restricted since .*\d{4}/);
      expect(words).toContain("The client’s therapist or an owner can lift it under Details");
      expect(refused.text).toContain(`href="${at}/details"`);
      // The same form waits on the page, whole.
      expect(refused.text).toContain(`<form class="actions" method="post" action="${to}">`);
      for (const [name, value] of Object.entries(form)) {
        const field = refused.text.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0] ?? "";
        const kept = value === TYPED ? ESCAPED : value.replaceAll('"', "&quot;");
        expect([to, name, field.replaceAll("&#34;", "&quot;")]).toEqual([
          to,
          name,
          expect.stringContaining(kept === "" ? "value>" : `value="${kept}"`),
        ]);
      }
      if (Object.values(form).includes(TYPED)) expect(words).toContain(ESCAPED);
    }
    expect(await auditOf(site, client)).toEqual([
      ...before,
      // A page that is opened for a sheet is a view.
      ...(await auditOf(site, client)).slice(before.length).filter((act) => act.endsWith(".view")),
    ]);
  });

  it("says so to programs, with the moment and without a word of what was sent", async () => {
    const form = forms.get(`${at}/sessions`) ?? {};
    const refused = await therapist.post(`${at}/sessions`, form, { accept: "application/json" });
    expect([refused.status, refused.headers["content-type"]]).toEqual([
      409,
      "application/problem+json",
    ]);
    expect(JSON.parse(refused.text)).toEqual({
      type: "about:blank#restricted",
      title: "The record is restricted until somebody lifts that; nothing was written",
      status: 409,
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/),
    });
    expect(refused.text).not.toContain("tears");
  });

  it("says it in German, too", async () => {
    const address = `${at}/sessions`.replace("/en/", "/de/");
    const refused = await therapist.post(address, forms.get(`${at}/sessions`) ?? {});
    expect(titleOf(refused)).toBe("Diese Akte ist eingeschränkt");
    expect(wordsOf(refused)).toContain("Nichts wurde gespeichert.");
  });

  it("says nothing to somebody else (threat 10)", async () => {
    const other = await signedIn(site, seed.otherId);
    const csrf = hidden(await other.get("/en/staff"), "csrf");
    for (const [to, form] of forms) {
      const refused = await other.post(to, { ...form, csrf });
      expect([to, refused.status]).toEqual([to, 404]);
      expect(refused.text).not.toContain("restricted");
    }
  });

  it("takes the form as it waited once the restriction is lifted", async () => {
    const waiting = await therapist.post(`${at}/sessions`, forms.get(`${at}/sessions`) ?? {});
    await turn("lift");
    const names = [...waiting.text.matchAll(/<input[^>]*\bname="([^"]*)"/g)].map(([, one]) => one);
    const again = Object.fromEntries(
      names.map((name = "") => [name, hidden(waiting, name).replaceAll("&amp;", "&")]),
    );
    expect((await therapist.post(`${at}/sessions`, again)).status).toBe(303);
    expect((await therapist.get(`${at}/sessions`)).text).toContain(ESCAPED);
    const open = await therapist.get(checkInsAt(client));
    expect(open.status).toBe(200);
  });
});
