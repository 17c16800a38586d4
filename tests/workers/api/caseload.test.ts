/** The caseload page by page. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { seedClient, seedClinic } from "../../support/clinic.ts";
import { type Device, type Site, startSite } from "../../support/http.ts";
import { signedIn } from "../../support/http-record.ts";

let site: Site;
let therapist: Device;

beforeAll(async () => {
  site = await startSite();
  const { staffId } = await seedClinic(site.deps);
  therapist = await signedIn(site, staffId);
  for (let at = 0; at < 51; at += 1) await seedClient(site.deps, staffId);
});
afterAll(() => site.stop());

async function pageAt(path: string) {
  const { status, text } = await therapist.get(path);
  expect(status).toBe(200);
  return {
    ids: [
      ...text.matchAll(/<th [^>]*scope="rowgroup"[^>]*>\s*<a href="[^"]*\/([0-9a-z]{26})"/g),
    ].map(([, id]) => id),
    links: Object.fromEntries(
      [...text.matchAll(/<a href="([^"]*)" rel="(\w+)"/g)].map(([, href, rel]) => [rel, href]),
    ),
    caption: /<caption[^>]*>\s*([^<]*)/.exec(text)?.[1] ?? "",
  };
}

it("leads from page to page and back, each client once", async () => {
  const first = await pageAt("/en/staff");
  const second = await pageAt("/en/staff?page=1");
  const third = await pageAt("/en/staff?page=2");
  expect([first, second, third].map(({ ids }) => ids.length)).toEqual([25, 25, 1]);
  expect(new Set([first, second, third].flatMap(({ ids }) => ids)).size).toBe(51);
  expect(first.links).toEqual({ next: "/en/staff?page=1" });
  expect(second.links).toEqual({ prev: "/en/staff", next: "/en/staff?page=2" });
  expect(third.links).toEqual({ prev: "/en/staff?page=1" });
  expect(second.caption).toMatch(/^Page 2\.\s+25 clients\./);
});

it("leads back to the first page from behind the last", async () => {
  const reply = await therapist.get("/en/staff?page=3");
  expect([reply.status, reply.location]).toEqual([302, "/en/staff"]);
});

it("shows the first page for a page that is no number", async () => {
  for (const page of ["-1", "x", "1e3", "99999", ""]) {
    expect((await pageAt(`/en/staff?page=${page}`)).links).toEqual({ next: "/en/staff?page=1" });
  }
});
