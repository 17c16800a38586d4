import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { makeToken } from "../../../workers/crypto/token.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { createLink, revokeLink } from "../../../workers/db/link.ts";
import { must } from "../../support/clinic.ts";
import { seeded } from "../../support/deps.ts";
import { dump, hidden, titleOf } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { startSessionCookie } from "../../support/http-session.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { openDailyOn, setUpDaily } from "../../support/http-daily.ts";

const { site, seed } = await clinicSite();

describe("threat 2: guessed links", () => {
  it.each([
    ["nothing", "", "not complete"],
    ["half a code", "C1-AAAAA", "not complete"],
    ["not a code", "hello' OR 1=1 --", "not complete"],
    ["NUL bytes", "C1-\0\0\0\0\0", "not complete"],
    ["a code of absurd length", "C1-".padEnd(3000, "A"), "not complete"],
    ["a code with one wrong letter", "mistyped", "is different from what we expect"],
    ["a code for another door", "staff", "is for something else"],
  ])("%s is refused without a database", async (_what, typed, says) => {
    const random = seeded(7);
    const right = (await makeToken("C", random)).text;
    const codes: Readonly<Record<string, string>> = {
      mistyped: `${right.slice(0, -1)}${right.endsWith("7") ? "8" : "7"}`,
      staff: (await makeToken("S", random)).text,
    };
    // Without its tables, any read at all would end in an error instead of this page.
    await site.d1.prepare("ALTER TABLE link RENAME TO hidden_link").run();
    try {
      const code = codes[typed] ?? typed;
      const page = await site.device().post("/s/open", { locale: "en", code });
      expect(page.status).toBe(422);
      expect(page.text).toContain(says);
      expect(page.text).toContain('href="/en/help"');
      if (code.length > 3) expect(page.text).not.toContain(code.slice(3));
      const right = (await makeToken("C", random)).text;
      expect((await site.device().post("/s/open", { locale: "en", code: right })).status).toBe(500);
    } finally {
      await site.d1.prepare("ALTER TABLE hidden_link RENAME TO link").run();
    }
  });

  it("a right code that nobody was given is not known, and nothing is written", async () => {
    const before = await dump(site.d1);
    const random = seeded(8);
    for (let at = 0; at < 20; at += 1) {
      const device = site.device();
      const reply = await open(device, { token: await makeToken("C", random) });
      expect(reply.status).toBe(404);
      expect(device.cookies.size).toBe(0);
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it.each(["lower case", "spaces", "the whole link"])("forgives %s", async (how) => {
    const { text } = (await askFor(site.deps, seed.staffId)).token;
    const forms: Readonly<Record<string, string>> = {
      "lower case": text.toLowerCase(),
      spaces: ` ${text.replaceAll("-", " ")}\n`,
      "the whole link": `https://clinic.example/en/s#${text}`,
    };
    const reply = await site.device().post("/s/open", { locale: "fr", code: forms[how] ?? "" });
    expect([reply.status, reply.location]).toEqual([303, "/fr/check-in"]);
  });
});

describe("threat 3: a mail scanner that follows the link and presses the button", () => {
  it("changes nothing that is stored, and the client can still answer", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const before = await dump(site.d1);
    const scanner = site.device();
    for (const method of ["GET", "HEAD"]) {
      for (const path of ["/en/s", "/s/open", "/en/check-in", "/en/check-in/answers"]) {
        await scanner.ask(path, { method });
      }
    }
    for (let at = 0; at < 20; at += 1) {
      expect((await open(scanner, asked)).status).toBe(303);
      await scanner.get("/en/check-in");
      const review = await scanner.get("/en/check-in/answers");
      expect((await sendAs(scanner, review)).status).toBe(422);
    }
    expect(await dump(site.d1)).toBe(before);

    const client = site.device();
    await open(client, asked);
    expect((await sendAs(client, await answerAll(client))).location).toBe("/en/check-in/sent");
    expect(await dump(site.d1)).not.toBe(before);
  });
});

describe("a link that opens nothing", () => {
  const sorts = ["unknown", "revoked", "replaced", "discharged", "expired", "answered"] as const;
  const status = {
    unknown: 404,
    revoked: 404,
    replaced: 404,
    discharged: 404,
    expired: 410,
    answered: 409,
  };

  async function closed(sort: (typeof sorts)[number]) {
    if (sort === "unknown") return { token: await makeToken("C", seeded(9)) };
    const { deps } = site;
    if (sort === "expired") {
      const long = { ...deps, now: () => "2026-01-02T10:00Z" as Instant };
      return askFor(long, seed.staffId, { days: 1 });
    }
    const asked = await askFor(deps, seed.staffId);
    if (sort === "revoked") must(await revokeLink(deps, actingAs(seed.staffId), asked));
    if (sort === "replaced") must(await createLink(deps, actingAs(seed.staffId), asked));
    if (sort === "discharged") {
      const discharge = site.d1.prepare("UPDATE client SET discharged_at = ? WHERE id = ?");
      await discharge.bind(deps.now(), asked.clientId).run();
    }
    if (sort === "answered") {
      const client = site.device();
      await open(client, asked);
      await sendAs(client, await answerAll(client));
    }
    return asked;
  }
  it.each(sorts)("%s: says so in the reader's language, with the way to help", async (sort) => {
    const link = await closed(sort);
    for (const locale of ["en", "de", "ar"] as const) {
      const device = site.device();
      const reply = await open(device, link, locale);
      expect(reply.status).toBe(status[sort]);
      expect(device.cookies.size).toBe(0);
      expect(reply.text).toContain(
        `<html lang="${locale}" dir="${locale === "ar" ? "rtl" : "ltr"}"`,
      );
      expect(reply.text).toContain(`href="/${locale}/help#de"`);
      if (locale === "en" && sort === "expired") {
        expect(reply.text).toMatch(/open until .*3 January 2026/);
      }
    }
    const said = titleOf(await open(site.device(), link));
    expect(said).toBe(
      {
        unknown: "We do not know this link",
        revoked: "This link has ended",
        replaced: "This link has ended",
        discharged: "This link has ended",
        expired: "This link has ended",
        answered: "You have already sent these answers",
      }[sort],
    );
  });

  it("lets a session that began in time finish after the link has ended, for three days", async () => {
    const day = 24 * 60 * 60 * 1000;
    const ago = (days: number): Instant =>
      `${new Date(Date.now() - days * day).toISOString().slice(0, 16)}Z` as Instant;
    for (const [days, expected] of [
      [2, 200],
      [5, 410],
    ] as const) {
      const then = { ...site.deps, now: () => ago(days) };
      const asked = await askFor(then, seed.staffId, { days: 1 });
      const device = site.device();
      expect((await open(device, asked)).status).toBe(410);
      device.cookies.set("snd_c", await startSessionCookie(site.deps, asked));
      expect((await device.get("/en/check-in")).status).toBe(expected);
    }
  });

  it("leaves what others keep on a device that they share", async () => {
    const device = site.device();
    await open(device, await askFor(site.deps, seed.staffId));
    const csrf = hidden(await device.get("/en/check-in"), "csrf");
    await device.post("/en/check-in/shared", { csrf });
    const reply = await device.post("/en/check-in/close", { csrf });
    expect([reply.status, reply.headers["clear-site-data"]]).toEqual([200, '"cache"']);
    expect(reply.text).toMatch(/data-forget="[0-9a-z]{16}" data-all/);
  });

  it("ends the visit to a daily form that somebody opened before on a device that others use", async () => {
    const device = await openDailyOn(site, await setUpDaily(site, seed.staffId));
    await open(device, await askFor(site.deps, seed.staffId));
    const csrf = hidden(await device.get("/en/check-in"), "csrf");
    await device.post("/en/check-in/shared", { csrf });
    expect(device.cookies.get("snd_d")).toBeTruthy();
    await device.post("/en/check-in/close", { csrf });
    expect(device.cookies.get("snd_d") ?? "").toBe("");
  });

  it("is closed on this device once the person is finished, and the link opens it again", async () => {
    const asked = await askFor(site.deps, seed.staffId);
    const [device, other] = [site.device(), site.device()];
    await open(device, asked);
    await open(other, asked);
    const kept = device.cookies.get("snd_c") ?? "";
    const csrf = hidden(await device.get("/en/check-in/1"), "csrf");
    const reply = await device.post("/en/check-in/close", { csrf });
    expect(reply.status).toBe(200);
    // Answers to another link may wait on the same phone: the page removes this link's alone.
    expect(reply.headers["clear-site-data"]).toBe('"cache"');
    expect(reply.text).toMatch(/data-forget="[0-9a-z]{16}"[^>]*>/);
    expect(reply.text).not.toContain("data-all");
    expect(device.cookies.size).toBe(0);
    device.cookies.set("snd_c", kept);
    for (const one of [device, other]) {
      const page = await one.get("/de/check-in/1");
      expect(page.status).toBe(401);
      expect(page.text).toContain('href="/de/help#de"');
    }
    expect((await open(device, asked)).status).toBe(303);
    expect((await device.get("/en/check-in")).status).toBe(200);
  });
});
