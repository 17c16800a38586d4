/**
 * Looking changes nothing. What a client's pages write when they are only opened is listed here,
 * with the reason; a mail scanner, a prefetch or a HEAD does nothing else (threat 3).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Device, dump, hidden, ROOT } from "../../support/http.ts";
import { answerAll, askFor, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { openDailyOn, setUpDaily } from "../../support/http-daily.ts";

const { site, seed } = await clinicSite();

const CHECK_IN = [
  "", "/1", "/answers", "/consent", "/decline", "/declined", "/sent", "/support", "/your-data", "/progress",
  "/give-back", "/stopped", "/leave",
]; // prettier-ignore
const DAILY = ["", "/consent", "/stop", "/sent", "/offline/daily-own"];
/** Whoever opens these reads of their own record: it is audited, as it is when staff do. */
const AUDITED = ["/your-data", "/progress"];

/** Every address of a client's that answers a GET, from the code. */
const known = (files: readonly string[]) =>
  files.flatMap((file) => {
    const code = readFileSync(join(ROOT, "workers/api", file), "utf8");
    return [...code.matchAll(/\.get\("(\/[^"]*)"/g)].map(([, path = ""]) => path);
  });
const files = readdirSync(join(ROOT, "workers/api")).filter((file) => file.endsWith(".ts"));

async function writesOf(device: Device, path: string, method = "GET"): Promise<boolean> {
  const before = await dump(site.d1);
  await device.ask(path, { method });
  return (await dump(site.d1)) !== before;
}

const begun = async (): Promise<Device> => {
  const device = site.device();
  await open(device, await askFor(site.deps, seed.staffId));
  return device;
};

async function sent({ shared = false } = {}): Promise<Device> {
  const device = await begun();
  const csrf = hidden(await device.get("/en/check-in"), "csrf");
  if (shared) await device.post("/en/check-in/shared", { csrf });
  await sendAs(device, await answerAll(device));
  return device;
}

describe("opening a page of a client", () => {
  it("is tried here for every address that there is", () => {
    const tried = [...CHECK_IN, ...DAILY].map((path) => path.replace(/^\/1$/, "/:part") || "/");
    const paths = known(files).map((path) =>
      path.replace(/^\/:part.*/, "/:part").replace("/:box", "/daily-own"),
    );
    expect([...new Set(paths)].filter((path) => !tried.includes(path))).toEqual([]);
  });

  it("writes nothing while it is being answered, but who looked at their own record", async () => {
    const device = await begun();
    for (const path of CHECK_IN.filter((one) => one !== "/leave")) {
      expect([path, await writesOf(device, `/en/check-in${path}`)]).toEqual([
        path,
        path === "/your-data",
      ]);
    }
  });

  it("writes nothing after sending, either", async () => {
    const device = await sent();
    for (const path of CHECK_IN.filter((one) => !AUDITED.includes(one))) {
      expect([path, await writesOf(device, `/en/check-in${path}`)]).toEqual([path, false]);
    }
  });

  it("writes nothing on the page that ends a visit after stopping", async () => {
    const device = await begun();
    const csrf = hidden(await device.get("/en/check-in/your-data"), "csrf");
    await device.post("/en/check-in/your-data/stop", { csrf });
    expect(await writesOf(device, "/en/check-in/stopped")).toBe(false);
  });

  it("writes nothing behind a daily link", async () => {
    const device = await openDailyOn(site, await setUpDaily(site, seed.staffId));
    for (const path of DAILY) {
      expect([path, await writesOf(device, `/en/daily${path}`)]).toEqual([path, false]);
    }
  });

  it("ends the visit on a device that others use, once it has said that all is sent", async () => {
    const device = await sent({ shared: true });
    expect(await writesOf(device, "/en/check-in/sent")).toBe(true);
  });
});

describe("asking for the head of a page", () => {
  it("is refused everywhere, and does not end a visit, leave a trace or open a page", async () => {
    const checkIn = await sent({ shared: true });
    const daily = await openDailyOn(site, await setUpDaily(site, seed.staffId));
    const before = await dump(site.d1);
    for (const path of CHECK_IN) {
      const reply = await checkIn.ask(`/en/check-in${path}`, { method: "HEAD" });
      expect([path, reply.status, reply.headers["allow"]]).toEqual([path, 405, "GET, POST"]);
    }
    for (const path of DAILY) {
      expect((await daily.ask(`/en/daily${path}`, { method: "HEAD" })).status).toBe(405);
    }
    expect(await dump(site.d1)).toBe(before);
    expect(checkIn.cookies.size).toBe(1);
    expect((await checkIn.get("/en/check-in/sent")).status).toBe(200);
  });
});
