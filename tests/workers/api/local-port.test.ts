/** What the port of a local copy gives to whoever can reach it: the site, and nothing behind it. */
import { afterAll, describe, expect, it } from "vitest";
import { dump, startSite } from "../../support/http.ts";

const site = await startSite();
afterAll(() => site.stop());

const SQL = JSON.stringify({
  name: "DB",
  how: "all",
  statements: [{ sql: "CREATE TABLE planted (one INTEGER)", values: [] }],
});
const TO_COUNTER = { "MF-Route-Override": "counter" };
/** As a page of another site sends it whose name was made to lead to this machine. */
const REBOUND = { host: "rebound.example", origin: "http://rebound.example" };

describe("the Worker beside the database of a local copy", () => {
  it.each([
    ["no secret", {}],
    ["an empty secret", { "x-counter-secret": "" }],
    ["a wrong secret", { "x-counter-secret": "A".repeat(43) }],
    ["no secret, under a foreign name", REBOUND],
    ["a wrong secret, under a foreign name", { ...REBOUND, "x-counter-secret": "A".repeat(43) }],
  ])("runs nothing for a request with %s (threat 11)", async (_name, headers) => {
    const before = await dump(site.d1);
    const ask = { method: "POST", headers: { ...TO_COUNTER, ...headers }, body: SQL };
    const reply = await site.device().ask("/", ask);
    expect([reply.status, reply.text]).toEqual([404, ""]);
    expect(await dump(site.d1)).toBe(before);
  });

  it.each(["/cdn-cgi/local/platform-proxy", "/cdn-cgi/local/explorer", "/cdn-cgi/local/scheduled"])(
    "is reached by no page of the runtime: %s",
    async (path) => {
      for (const headers of [{}, REBOUND]) {
        const reply = await site.device().ask(path, { headers: { ...TO_COUNTER, ...headers } });
        expect([path, reply.status >= 400]).toEqual([path, true]);
      }
    },
  );

  it("still answers the process that made it", async () => {
    expect(await site.d1.prepare("SELECT 1 AS one").first("one")).toBe(1);
  });
});
