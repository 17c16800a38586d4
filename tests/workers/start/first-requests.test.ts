/** Pages that the Worker plays while it starts, played again where their replies can be read. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf, FILE } from "../../../scripts/first-requests/record.ts";
import { askedBy, handOver, play } from "../../../scripts/replay/replay.ts";
import { type ProbedServer, startProbed } from "../../../scripts/replay/server.ts";
import { answersTo, type Recording } from "../../../workers/start/first-requests.ts";
import { startSite } from "../../support/http.ts";

const recording = JSON.parse(readFileSync(FILE, "utf8")) as Recording;
const { at, master } = recording;
const requests = recording.requests.map((one) => ({ ...one, answers: answersTo(recording, one) }));
const ANEW = 'Run "npm run first-requests", and build again';

let server: ProbedServer;
beforeAll(async () => {
  server = await startProbed({ master, database: false });
});
afterAll(() => server.stop());

describe("a page that is played while the Worker starts", () => {
  it.each(requests)(
    "is drawn from what was recorded: $path",
    async ({ asked, answers, ...page }) => {
      const route = { name: page.path, path: page.path, cookie: page.cookie, status: 200 };
      await handOver(server, { name: route.name, tape: { at, answers } });
      await play(server, route);
      expect(digestOf(await askedBy(server, route.name)), ANEW).toBe(asked);
    },
  );

  it("is one of a check-in, the caseload, a report, and each kind of panel", () => {
    const kinds = requests.map(({ path }) => path.replace(/clients\/\w{26}/, "clients/:id"));
    expect(kinds).toContain("/en/check-in/1");
    const panels = kinds.filter((path) => path.includes("/panels/"));
    const asked = panels.map((path) => /panels\/([\w-]+)/.exec(path)?.[1]);
    expect(asked).toEqual(["2", "3", "4", "lane", "daily-1", "goals", "5"]);
    const rest = kinds.slice(0, -panels.length);
    expect(rest.slice(-2)).toEqual(["/en/staff", "/en/staff/clients/:id"]);
  });
});

describe("a Worker that starts", () => {
  it("plays every page to its end, and says nothing of it", async () => {
    const site = await startSite();
    try {
      await site.device().get("/en/nowhere");
      expect(site.log.filter((line) => line.includes("warm-up"))).toEqual([]);
    } finally {
      await site.stop();
    }
  });

  it("starts also where it cannot play them, and then answers as ever", async () => {
    // A Worker that starts has no dice, so this fails then, and only then.
    const before = `const { importKey } = SubtleCrypto.prototype;
SubtleCrypto.prototype.importKey = async function (...parts) {
  crypto.getRandomValues(new Uint8Array(1));
  return importKey.apply(this, parts);
};`;
    const failing = await startProbed({ master, database: false, before });
    try {
      const [{ path, cookie, answers }] = requests.slice(-1) as [(typeof requests)[number]];
      await handOver(failing, { name: path, tape: { at, answers } });
      await play(failing, { name: path, path, cookie, status: 200 });
    } finally {
      await failing.stop();
    }
  });
});
