import { describe, expect, it } from "vitest";
import { chosenOn, dump, FORM, hidden } from "../../support/http.ts";
import { answersOf, formOf, MEASURES } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { site, enter } = await clinicSite();
const { device } = await enter();
const form = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 1));

const bodyOf = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString();
const SITES = [undefined, "same-origin", "same-site", "cross-site", "none"] as const;
const ORIGINS = [undefined, "ours", "null", "https://evil.example", "http://localhost:1"] as const;
const TYPES = [
  FORM,
  `${FORM}; charset=utf-8`,
  "application/json",
  "multipart/form-data",
  "text/plain",
  "",
];

interface Sender {
  readonly fetchSite: (typeof SITES)[number];
  readonly origin: (typeof ORIGINS)[number];
}
const SENDERS: readonly Sender[] = SITES.flatMap((fetchSite) =>
  ORIGINS.map((origin) => ({ fetchSite, origin })),
);
const headersOf = ({ fetchSite, origin }: Sender, type: string) => ({
  ...(type !== "" && { "content-type": type }),
  ...(fetchSite !== undefined && { "sec-fetch-site": fetchSite }),
  ...(origin !== undefined && { origin: origin === "ours" ? site.url.origin : origin }),
});
/** What the design says (C3, C7), written down once more. */
const isOurs = ({ fetchSite, origin }: Sender, path: string): boolean =>
  fetchSite === undefined
    ? origin === "ours" || (origin === "null" && path === "/s/open")
    : fetchSite === "same-origin";

describe("threat 5: a page of another site", () => {
  it.each(SENDERS)(
    "Sec-Fetch-Site $fetchSite, Origin $origin: posts only if ours",
    async (sender) => {
      const before = await dump(site.d1);
      for (const path of ["/s/open", "/en/check-in/1", "/en/check-in/close"]) {
        if (path === "/en/check-in/1" && isOurs(sender, path)) continue;
        for (const type of TYPES) {
          const body = bodyOf({ csrf: "A", code: "C1" });
          const ask = { method: "POST", headers: headersOf(sender, type), body };
          const { status } = await device.ask(path, ask);
          const passed = path === "/s/open" ? 422 : 403;
          const expected = !isOurs(sender, path) ? 403 : type.startsWith(FORM) ? passed : 415;
          expect([path, type, status]).toEqual([path, type, expected]);
        }
      }
      expect(await dump(site.d1)).toBe(before);
    },
  );

  it.each(SENDERS.filter((sender) => !isOurs(sender, "/en/check-in/1")))(
    "Sec-Fetch-Site $fetchSite, Origin $origin: cannot use a form it stole",
    async (sender) => {
      const ask = { method: "POST", headers: headersOf(sender, FORM), body: bodyOf(form) };
      expect((await device.ask("/en/check-in/1", ask)).status).toBe(403);
      expect(chosenOn(await device.get("/en/check-in/1"))).toEqual({});
    },
  );

  it.each(SENDERS)(
    "Sec-Fetch-Site $fetchSite, Origin $origin: may look, as any link may",
    async (sender) => {
      const reply = await device.ask("/en/check-in", { headers: headersOf(sender, "") });
      expect(reply.status).toBe(200);
      expect(reply.headers["access-control-allow-origin"]).toBeUndefined();
      expect(reply.headers["cross-origin-resource-policy"]).toBe("same-origin");
    },
  );

  it.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])(
    "%s is never taken",
    async (method) => {
      const before = await dump(site.d1);
      const ours = { "sec-fetch-site": "same-origin", "content-type": FORM };
      for (const path of [
        "/s/open",
        "/en/check-in/1",
        "/en/check-in/answers",
        "/en/staff",
        "/nowhere",
      ]) {
        const reply = await device.ask(path, { method, headers: ours });
        expect([path, reply.status]).toEqual([path, 405]);
        expect(reply.headers.allow).toBe("GET, POST");
        expect(reply.text).not.toContain(device.cookie);
      }
      expect(await dump(site.d1)).toBe(before);
    },
  );

  it("does not let GET stand in for POST", async () => {
    const before = await dump(site.d1);
    await device.get(`/en/check-in/1?${bodyOf(form)}`);
    await device.get(`/en/check-in/close?${bodyOf(form)}`);
    await device.ask("/en/check-in/1", {
      headers: { "content-type": FORM, "x-http-method-override": "POST" },
      body: bodyOf({ ...form, _method: "POST" }),
    });
    expect(await dump(site.d1)).toBe(before);
  });
});

describe("threat 5: the value that ties a form to its session", () => {
  const others = async (): Promise<Readonly<Record<string, string | undefined>>> => {
    const { device: other } = await enter();
    const theirs = hidden(await other.get("/en/check-in/1"), "csrf");
    const { csrf = "" } = form;
    return {
      missing: undefined,
      empty: "",
      "not ours": "A".repeat(43),
      truncated: csrf.slice(0, -1),
      "padded with spaces": ` ${csrf} `,
      "of another client": theirs,
      "of absurd length": csrf.repeat(200),
    };
  };

  it("is asked for by every post of a check-in, and nothing else will do", async () => {
    const values = await others();
    const before = await dump(site.d1);
    for (const [kind, csrf] of Object.entries(values)) {
      const { csrf: _ours, ...rest } = form;
      const fields = { ...rest, ...(csrf !== undefined && { csrf }) };
      for (const page of ["1", "2", "answers", "close"]) {
        const reply = await device.post(`/en/check-in/${page}`, fields);
        expect([kind, page, reply.status]).toEqual([kind, page, 403]);
        const json = await device.post(`/en/check-in/${page}`, fields, {
          accept: "application/json",
        });
        expect(JSON.parse(json.text)).toMatchObject({ status: 403, fields: ["csrf"] });
      }
    }
    expect(await dump(site.d1)).toBe(before);
  });
});

describe("threat 5: a cookie of ours that came twice", () => {
  it.each(["snd_c", "snd_s", "__Host-snd_c", "__Host-snd_s"])(
    "%s is refused on any route",
    async (name) => {
      const { cookie } = device;
      const twice = [`${cookie}; ${name}=one; ${name}=two`, `${name}=; ${name}=; ${cookie}`];
      for (const value of twice) {
        for (const path of ["/en/check-in", "/en/check-in/1", "/en/staff", "/nowhere"]) {
          const reply = await device.get(path, { cookie: value, accept: "application/json" });
          expect(reply.status).toBe(400);
          expect(JSON.parse(reply.text)).toMatchObject({ fields: ["cookie"] });
        }
      }
    },
  );

  it("in two header lines is refused too", async () => {
    const reply = await device.ask("/en/check-in", {
      headers: { cookie: [device.cookie, "snd_c=planted"] },
    });
    expect(reply.status).toBe(400);
  });

  it("beside strangers' cookies is taken", async () => {
    const cookie = `a=1; a=2; xsnd_c=3; ${device.cookie}; theme=dark`;
    expect((await device.get("/en/check-in", { cookie })).status).toBe(200);
  });
});
