/** A page that is turned to the client leads to no staff page, whatever becomes of its form. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ClientId, LocaleTag } from "../../../src/core/brand.ts";
import { createClient } from "../../../workers/db/client.ts";
import { must } from "../../support/clinic.ts";
import { withFault } from "../../support/fault.ts";
import { type Device, hidden, type Reply, titleOf } from "../../support/http.ts";
import { sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const BUSY = "Das hat gerade nicht funktioniert";
const GONE = "Diese Seite gibt es nicht";
const WORDS = "So ist es, meistens";

let therapist: Device;
let at: string;
/** The forms of both pages, as they stand open before the client. */
let forms: ReadonlyMap<string, Readonly<Record<string, string>>>;

const carriedBy = (page: Reply, names: readonly string[]) =>
  Object.fromEntries(["csrf", "locale", ...names].map((name) => [name, hidden(page, name)]));

beforeAll(async () => {
  therapist = await signedIn(site, seed.staffId);
  const client: ClientId = must(
    await createClient(site.deps, seed.staffId, {
      label: "CANARY",
      locale: "de" as LocaleTag,
      plan: ["phq-2"],
    }),
  );
  for (const [day, value] of [
    ["2025-02-03T04:05Z", 3],
    ["2025-06-07T08:09Z", 1],
  ] as const) {
    await sendLongAgo(site.deps, seed.staffId, { client, at: day, value });
  }
  at = `/en/staff/clients/${client}`;
  const page = await therapist.get(`${at}/agreement`);
  const plan = { csrf: hidden(page, "csrf"), plan: hidden(page, "plan"), after: "" };
  const words = { client: "I call.", therapist: "I ask.", know: "We meet." };
  expect((await therapist.post(`${at}/agreement`, { ...plan, ...words })).status).toBe(303);
  const [agreement, progress] = [`${at}/agreement/shown`, `${at}/progress/shown`];
  forms = new Map([
    [agreement, { ...carriedBy(await therapist.get(agreement), ["plan"]), initials: "m. ü." }],
    [
      progress,
      {
        ...carriedBy(await therapist.get(progress), ["key"]),
        fit: "fits",
        words: WORDS,
      },
    ],
  ]);
});

/** A page in the client's language, from which nothing leads to the staff pages. */
function expectTurned(reply: Reply, status: number, title: string) {
  expect([reply.status, titleOf(reply)]).toEqual([status, title]);
  expect(reply.text).toContain('<html lang="de"');
  expect(reply.text).not.toMatch(/\/staff|Leave without sending|data-exit/);
}

describe("a form of a page that is turned to the client", () => {
  it.each([
    ["is busy", "BEGIN SELECT RAISE(ABORT, 'D1 DB is overloaded'); END", 503],
    ["breaks", "BEGIN SELECT RAISE(ABORT, 'disk full'); END", 500],
  ])("says in their language that the database %s", (_, fault, status) =>
    withFault(site.d1, `BEFORE INSERT ON audit ${fault}`, async () => {
      for (const [to, form] of forms) {
        const reply = await therapist.post(to, form);
        expectTurned(reply, status, BUSY);
        // One press sends all of it again, from the same screen.
        for (const [name, value] of Object.entries(form)) expect(hidden(reply, name)).toBe(value);
        expect(reply.text.includes(WORDS)).toBe("words" in form);
      }
    }),
  );

  it("says so where the form is of another session", async () => {
    const csrf = hidden(await (await signedIn(site, seed.otherId)).get("/en/staff"), "csrf");
    for (const [to, form] of forms) {
      const refused = await therapist.post(to, { ...form, csrf });
      expectTurned(refused, 403, "Bitte öffnen Sie Ihren Link noch einmal");
      expect(refused.text.includes(WORDS)).toBe("words" in form);
    }
  });

  it("says so where the record is restricted", async () => {
    const csrf = hidden(await therapist.get(`${at}/details`), "csrf");
    expect((await therapist.post(`${at}/restrict`, { csrf })).status).toBe(303);
    for (const [to, form] of forms) {
      const refused = await therapist.post(to, form);
      expectTurned(refused, 409, BUSY);
      // No waiting helps: no button, but the words to be copied.
      expect(refused.text).not.toMatch(/<button|Warten Sie/);
      expect(refused.text).toContain("Geben Sie den Bildschirm");
      expect(refused.text.includes(WORDS)).toBe("words" in form);
    }
    expect((await therapist.post(`${at}/lift`, { csrf })).status).toBe(303);
  });

  it("says so where somebody else has the client now", async () => {
    const owner = await signedIn(site, await personWith(site, ["owner"]), { steppedUp: true });
    const csrf = hidden(await owner.get(`${at}/details`), "csrf");
    const over = { csrf, from: seed.staffId, to: seed.otherId };
    expect((await owner.post(`${at}/hand-over`, over)).status).toBe(303);
    for (const [to, form] of forms) {
      const reply = await therapist.post(to, form);
      expectTurned(reply, 404, GONE);
      expect(reply.text).not.toContain("<button");
      expect(reply.text.includes(WORDS)).toBe("words" in form);
    }
  });
});
