import { describe, expect, it } from "vitest";
import { atClinic, dump, titleOf } from "../../support/http.ts";
import { askFor } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { site, seed } = await clinicSite();
const asked = await askFor(site.deps, seed.staffId);
const byHttp = (path: string) => atClinic(path, { scheme: "http" });
const fields = { locale: "fr", code: asked.token.text };

describe("threat 4: a request that came by http, over a network", () => {
  it.each(["/fr/check-in?step=2", "/en/staff", "/nowhere"])(
    "to %s is sent to https",
    async (path) => {
      for (const method of ["GET", "HEAD"]) {
        const reply = await site.device().ask(path, { method, headers: byHttp(path) });
        expect([reply.status, reply.location]).toEqual([308, `https://clinic.example${path}`]);
        expect(reply.headers["set-cookie"]).toBeUndefined();
      }
    },
  );

  it("to another port is sent to the one of https", async () => {
    const at = { "MF-Original-URL": "http://clinic.example:8080/en/staff" };
    const reply = await site.device().get("/en/staff", at);
    expect(reply.location).toBe("https://clinic.example/en/staff");
  });

  it("with a code opens nothing, and is told so kindly", async () => {
    const before = await dump(site.d1);
    const device = site.device();
    const page = await device.post("/s/open", fields, byHttp("/s/open"));
    expect([page.status, page.location, device.cookies.size]).toEqual([403, undefined, 0]);
    expect(titleOf(page)).not.toBe("");
    expect(page.text).not.toContain(asked.token.text);
    const asProgram = { ...byHttp("/s/open"), accept: "application/json" };
    const document = JSON.parse((await device.post("/s/open", fields, asProgram)).text);
    expect(document).toMatchObject({ type: "about:blank#not-encrypted", status: 403 });
    expect(await dump(site.d1)).toBe(before);
  });

  it("from this machine, or by https, is taken as ever", async () => {
    expect((await site.device().post("/s/open", fields)).status).toBe(303);
    const device = site.device();
    expect((await device.post("/s/open", fields, atClinic("/s/open"))).status).toBe(303);
    expect((await device.get("/fr/check-in", atClinic("/fr/check-in"))).status).toBe(200);
  });
});
