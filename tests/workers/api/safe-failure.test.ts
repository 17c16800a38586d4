/**
 * Every way that ends early, brought about for real: help is in its place, the title tells a
 * bystander nothing, and the page says what became of the answers (ux.md F30, F34, E 10).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { findLocale } from "../../../src/core/i18n/locales.ts";
import { clientWords } from "../../../src/locales/index.ts";
import type { ClientKey } from "../../../src/locales/en.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { revokeLink } from "../../../workers/db/link.ts";
import { must } from "../../support/clinic.ts";
import { withFault } from "../../support/fault.ts";
import { type Device, FORM, hidden, type Reply, ROOT, titleOf } from "../../support/http.ts";
import { answerAll, askFor, formOf, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { startSessionCookie } from "../../support/http-session.ts";

const { site, seed, enter } = await clinicSite();
const HEALTH =
  /d[eé]pres|anxi|angst|su[ií][cz]id|phq|gad|mental|th?[eé]rap|psyc?h|اكتئاب|قلق|انتحار|نفسي|علاج/i;
const HERE = (tag: string) => `/${tag}/check-in`;

interface Fault {
  readonly status: number;
  /** Sentences of the catalog, one of which says what became of the answers. */
  readonly says: readonly ClientKey[];
  readonly cause: (tag: string) => Promise<Reply>;
}

const opened = async (asked: Parameters<typeof open>[1], tag: string) =>
  open(site.device(), asked, tag);

const inside = async (): Promise<Device> => (await enter()).device;

const FAULTS: Readonly<Record<string, Fault>> = {
  "a link that has expired": {
    status: 410,
    says: ["problem.not-sent"],
    cause: async (tag) => {
      const then = addDays(site.deps.now(), -30) as Instant;
      const asked = await askFor({ ...site.deps, now: () => then }, seed.staffId);
      return opened(asked, tag);
    },
  },
  "a link that was closed": {
    status: 404,
    says: ["problem.not-sent"],
    cause: async (tag) => {
      const asked = await askFor(site.deps, seed.staffId);
      must(await revokeLink(site.deps, actingAs(seed.staffId), asked));
      return opened(asked, tag);
    },
  },
  "a code with a letter too few": {
    status: 422,
    says: ["problem.saved"],
    cause: (tag) => site.device().post("/s/open", { locale: tag, code: "C1-7K3QX" }),
  },
  "a code that nobody gave out": {
    status: 404,
    says: ["problem.saved"],
    cause: async (tag) => {
      const { makeToken } = await import("../../../workers/crypto/token.ts");
      const { text } = await makeToken("C", site.deps.random);
      return site.device().post("/s/open", { locale: tag, code: text });
    },
  },
  "answers that were sent already": {
    status: 409,
    says: ["problem.answered"],
    cause: async (tag) => {
      const device = await inside();
      await sendAs(device, await answerAll(device));
      return device.get(HERE(tag) + "/1");
    },
  },
  "a check-in that was declined": {
    status: 409,
    says: ["problem.declined"],
    cause: async (tag) => {
      const device = await inside();
      const csrf = hidden(await device.get("/en/check-in/decline"), "csrf");
      await device.post("/en/check-in/decline", { csrf });
      return device.get(HERE(tag) + "/1");
    },
  },
  "a session that is over": {
    status: 401,
    says: ["problem.session"],
    cause: async (tag) => {
      const asked = await askFor(site.deps, seed.staffId);
      const device = site.device();
      const exp = addDays(site.deps.now(), -1);
      device.cookies.set("snd_c", await startSessionCookie(site.deps, asked, { exp }));
      return device.get(HERE(tag) + "/1");
    },
  },
  "a form of another session": {
    status: 403,
    says: ["problem.session"],
    cause: async (tag) => (await inside()).post(HERE(tag) + "/1", { csrf: "A".repeat(43) }),
  },
  "an address that leads nowhere": {
    status: 404,
    says: ["problem.saved"],
    cause: async (tag) => (await inside()).get(HERE(tag) + "/nowhere"),
  },
  "a method that is not taken": {
    status: 405,
    says: ["problem.refused"],
    cause: async (tag) => (await inside()).ask(HERE(tag) + "/1", { method: "PUT" }),
  },
  "a form of another site": {
    status: 403,
    says: ["problem.refused"],
    cause: async (tag) =>
      (await inside()).ask(HERE(tag) + "/1", {
        method: "POST",
        headers: { "content-type": FORM, "sec-fetch-site": "cross-site" },
        body: "a=b",
      }),
  },
  "too much to send": {
    status: 413,
    says: ["problem.too-large"],
    cause: async (tag) => {
      const device = await inside();
      const page = await device.get(HERE(tag) + "/1?in=en");
      return device.post(HERE(tag) + "/1", { ...formOf(page), more: "x".repeat(200_000) });
    },
  },
  "a database that is busy": {
    status: 503,
    says: ["problem.held.busy"],
    cause: async (tag) => {
      const device = await inside();
      const review = await answerAll(device);
      return withFault(
        site.d1,
        "BEFORE INSERT ON audit BEGIN SELECT RAISE (ABORT, 'D1 DB is overloaded'); END",
        () => sendAs(device, review, tag),
      );
    },
  },
  "a fault of our own": {
    status: 500,
    says: ["problem.held.busy"],
    cause: async (tag) => {
      const device = await inside();
      const page = await device.get(HERE(tag) + "/1?in=en");
      return withFault(
        site.d1,
        "BEFORE UPDATE ON occasion BEGIN SELECT RAISE (ABORT, 'something else'); END",
        () => device.post(HERE(tag) + "/1", formOf(page, { "q-1": "1" })),
      );
    },
  },
};

const wordsIn = (tag: string) => {
  const locale = findLocale(tag);
  if (!locale) throw new RangeError(tag);
  return { locale, t: clientWords(locale) as (key: ClientKey) => string };
};

const unescaped = (text: string): string =>
  text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

function isSafe(page: Pick<Reply, "text">, tag: string, says: readonly ClientKey[]): void {
  const { locale, t } = wordsIn(tag);
  expect(page.text).toContain(`<html lang="${tag}" dir="${locale.dir}">`);
  const help = page.text.indexOf(`<a class="help-link" href="/${tag}/help`);
  expect(help).toBeGreaterThan(0);
  expect(help).toBeLessThan(page.text.indexOf("<main"));
  expect(titleOf(page)).not.toBe("");
  expect(titleOf(page)).not.toMatch(HEALTH);
  const text = unescaped(page.text);
  expect(says.filter((key) => text.includes(t(key)))).toEqual(says);
}

describe.each(Object.entries(FAULTS))("%s", (_name, { status, says, cause }) => {
  it.each(["en", "ar"])("ends on a safe page in %s", async (tag) => {
    const reply = await cause(tag);
    expect(reply.status).toBe(status);
    isSafe(reply, tag, says);
    expect(reply.headers["cache-control"]).toBe("no-store");
    expect(reply.headers["x-robots-tag"]).toContain("noindex");
  });
});

describe("a network that is gone", () => {
  it.each(["en", "ar"])("ends on a safe page in %s, which the browser has already", (tag) => {
    const text = readFileSync(join(ROOT, "dist/client", tag, "offline.html"), "utf8");
    isSafe({ text }, tag, ["problem.offline"]);
  });
});
