/** Limits against floods, with the counters that workerd simulates. */
import { describe, expect, it } from "vitest";
import { makeToken } from "../../../workers/crypto/token.ts";
import type { AppContext } from "../../../workers/api/context.ts";
import { isTooMany, networkOf } from "../../../workers/api/limits.ts";
import { dump, hidden, titleOf } from "../../support/http.ts";
import { answerAll, sendingOf } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { dailyFields, entriesOf, openDailyOn, setUpDaily } from "../../support/http-daily.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { chance } from "../../support/deps.ts";

const { site, seed, enter } = await clinicSite();

const from = (address: string) => ({ "cf-connecting-ip": address });

/** Minutes are counted by the clock: what must fall into one begins early in it. */
async function earlyInAMinute() {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 15_000) await new Promise((resolve) => setTimeout(resolve, left));
}

async function times<T>(count: number, act: () => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (let at = 0; at < count; at += 1) done.push(await act());
  return done;
}

describe("opening links", () => {
  it("is limited to sixty a minute from one network, and says so in the reader's language (threat 2)", async () => {
    await earlyInAMinute();
    const device = site.device();
    const code = (await makeToken("C", chance)).text;
    const press = (address: string, locale = "de") =>
      device.post("/s/open", { locale, code }, from(address));
    const before = await dump(site.d1);
    const first = await times(60, () => press("203.0.113.7"));
    expect(first.map(({ status }) => status)).toEqual(first.map(() => 404));
    const over = await press("203.0.113.7");
    expect([over.status, over.headers["retry-after"]]).toEqual([429, "60"]);
    expect(titleOf(over)).toBe("Das hat gerade nicht funktioniert");
    expect(wordsOf(over)).toContain("Ihr Link gilt weiter. Warten Sie eine Minute");
    // They have answered nothing yet.
    expect(wordsOf(over)).not.toContain("Antworten");
    // Somebody else is not kept out.
    expect((await press("203.0.113.8")).status).toBe(404);
    expect(await dump(site.d1)).toBe(before);
  });

  it("counts the 64 bits of an IPv6 network as one", async () => {
    await earlyInAMinute();
    const device = site.device();
    let host = 0;
    const press = (network: string) => {
      host += 1;
      return device.post("/s/open", { locale: "en", code: "C1" }, from(`${network}::${host}`));
    };
    const first = await times(60, () => press("2001:db8:1:2"));
    expect(first.every(({ status }) => status < 429)).toBe(true);
    expect((await press("2001:db8:1:2")).status).toBe(429);
    expect((await press("2001:db8:1:3")).status).toBeLessThan(429);
  });

  it("is not counted on the machine itself", async () => {
    const device = site.device();
    const press = () => device.post("/s/open", { locale: "en", code: "C1" });
    expect((await times(65, press)).every(({ status }) => status < 429)).toBe(true);
  });
});

describe("signing in", () => {
  it("is limited to sixty a minute from one network, and keeps the form that waits (threat 18)", async () => {
    await earlyInAMinute();
    const stranger = site.device();
    const held = JSON.stringify({ note: "Bad night, much to say" });
    const to = `/en/staff/clients/${"0".repeat(26)}/sessions`;
    // Codes that were typed in from there are counted apart.
    const typed = () => stranger.post("/en/staff/join", { code: "I1" }, from("203.0.113.9"));
    expect((await times(11, typed)).at(-1)?.status).toBe(429);
    const press = () => stranger.post("/en/staff/sign-in", { to, held }, from("203.0.113.9"));
    expect((await times(60, press)).map(({ status }) => status)).toEqual(Array(60).fill(422));
    const over = await press();
    expect([over.status, over.headers["retry-after"]]).toEqual([429, "60"]);
    expect(wordsOf(over)).toContain("Wait one minute, then press the button again.");
    expect(wordsOf(over)).toContain("Bad night, much to say");
    const json = await stranger.post(
      "/en/staff/sign-in",
      {},
      { accept: "application/json", ...from("203.0.113.9") },
    );
    expect([json.status, JSON.parse(json.text)]).toMatchObject([
      429,
      { type: "about:blank#too-many", status: 429 },
    ]);
  });

  it("of staff who are in is not touched", async () => {
    const therapist = await signedIn(site, seed.staffId);
    const read = () => therapist.get("/en/staff", from("203.0.113.9"));
    expect((await times(12, read)).every(({ status }) => status === 200)).toBe(true);
  });
});

describe("sending answers", () => {
  it("is limited to six a minute with one link; the answers stay and arrive once (threat 18)", async () => {
    await earlyInAMinute();
    const { device } = await enter();
    const other = await enter();
    const review = await answerAll(device);
    const form = sendingOf(review);
    const post = (digest: string, headers = {}) =>
      device.post(
        "/en/check-in/answers",
        { ...form, digest },
        { ...from("203.0.113.20"), ...headers },
      );
    const stale = await times(6, () => post("0".repeat(64)));
    expect(stale.every(({ status }) => status < 429)).toBe(true);
    const json = await post(form.digest, { accept: "application/json" });
    expect([json.status, json.headers["retry-after"], json.headers["content-type"]]).toEqual([
      429,
      "60",
      "application/problem+json",
    ]);
    const page = await post(form.digest);
    expect([page.status, titleOf(page)]).toEqual([429, "This did not work just now"]);
    expect(wordsOf(page)).toContain("Nothing you filled in is lost. Wait a minute");
    // Another address does not help: it is the link that is counted. Another link is free.
    expect((await post(form.digest, from("203.0.113.21"))).status).toBe(429);
    const free = await answerAll(other.device);
    const sent = await other.device.post(
      "/en/check-in/answers",
      sendingOf(free),
      from("203.0.113.20"),
    );
    expect(sent.status).toBe(303);
    // Nothing is lost: the same press goes through where nothing is counted.
    const again = await device.post("/en/check-in/answers", form);
    expect(again.status).toBe(303);
    const stored = await site.d1.prepare("SELECT count(*) AS n FROM response").first("n");
    expect(stored).toBe(2);
  });
});

describe("sending entries of a daily form", () => {
  it("is limited to six a minute with one form; what was not taken comes later, once (threat 18)", async () => {
    await earlyInAMinute();
    const form = await setUpDaily(site, seed.staffId);
    const device = await openDailyOn(site, form);
    const fields = async () =>
      dailyFields(await device.get("/en/daily"), { "q-mood": "4", "q-note": "Long day" });
    const post = (entry: Record<string, string>, headers = {}) =>
      device.post("/en/daily", entry, { ...from("203.0.113.30"), ...headers });
    const taken = await times(6, async () => post(await fields()));
    expect(taken.every(({ status }) => status === 303)).toBe(true);
    const seventh = await fields();
    const page = await post(seventh);
    expect([page.status, page.headers["retry-after"]]).toEqual([429, "60"]);
    // Without JavaScript nothing else keeps it: one press sends it once more.
    expect(wordsOf(page)).toContain("Long day");
    for (const [name, value] of Object.entries(seventh)) expect(hidden(page, name)).toBe(value);
    // As the outbox sends it: it keeps what is answered so.
    const json = await post(seventh, { accept: "application/json", ...from("203.0.113.31") });
    expect([json.status, json.headers["content-type"]]).toEqual([429, "application/problem+json"]);
    expect(await entriesOf(site, form)).toBe(6);
    // Somebody else's form is free.
    const other = await openDailyOn(site, await setUpDaily(site, seed.staffId));
    const sent = dailyFields(await other.get("/en/daily"), { "q-mood": "4" });
    expect((await other.post("/en/daily", sent, from("203.0.113.30"))).status).toBe(303);
    expect((await device.post("/en/daily", seventh)).location).toBe("/en/daily/sent");
    expect(await entriesOf(site, form)).toBe(7);
  });
});

describe("what is counted", () => {
  const asked = (address: string | undefined, now: string, limiter: unknown) =>
    ({
      env: { OPEN_LIMIT: limiter, LOGIN_LIMIT: limiter },
      req: { header: () => address },
      var: { deps: { keys: site.deps.keys, now: () => now } },
    }) as unknown as AppContext;

  it("is a keyed code of a day, and no address (threat 20)", async () => {
    const keys: string[] = [];
    const limiter = {
      limit: async ({ key }: { key: string }) => {
        keys.push(key);
        return { success: true };
      },
    };
    const days = ["2026-01-05T09:00Z", "2026-01-05T23:59Z", "2026-01-06T09:00Z"];
    for (const now of days) await isTooMany(asked("203.0.113.7", now, limiter), "open");
    await isTooMany(asked("203.0.113.7", "2026-01-05T09:00Z", limiter), "login");
    expect(keys.join(" ")).toMatch(/^(?:[\w-]{22} ?){4}$/);
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(3);
  });

  it("keeps nobody out where there is no counter, or it fails", async () => {
    const broken = { limit: () => Promise.reject(new Error("away")) };
    const now = "2026-01-05T09:00Z";
    for (const limiter of [undefined, broken]) {
      expect(await isTooMany(asked("203.0.113.7", now, limiter), "open")).toBe(false);
    }
  });

  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:0DB8:0001::1", "2001:db8:1:0"],
    ["2001:db8::", "2001:db8:0:0"],
    ["::1:2", "0:0:0:0"],
    ["fe80::a:b:c:d:e", "fe80:0:0:a"],
  ])("%s is of %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
