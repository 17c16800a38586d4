/** What a member of staff reads where nothing is for them. */
import { describe, expect, it } from "vitest";
import { titleOf } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

describe("an address at which nothing is for the reader", () => {
  it("is a staff page with its ways, whatever the reason", async () => {
    const other = await signedIn(site, seed.otherId);
    const client = await newClient(site.deps, seed.staffId);
    for (const path of [
      "/nowhere",
      `/clients/${client}`,
      "/people",
      `/clients/${"0".repeat(26)}`,
    ]) {
      const reply = await other.get(`/en/staff${path}`);
      expect([path, reply.status, titleOf(reply)]).toEqual([
        path,
        404,
        "There is nothing for you here",
      ]);
      expect(reply.text).toContain('class="staff-nav"');
      expect(wordsOf(reply)).not.toMatch(/do not wait for your therapist|your link/i);
    }
    const asJson = await other.get("/en/staff/nowhere", { accept: "application/json" });
    expect(JSON.parse(asJson.text)).toMatchObject({ type: "about:blank#not-found" });
  });

  it("is the sign-in for a stranger", async () => {
    expect((await site.device().get("/en/staff/nowhere")).location).toMatch(/\/sign-in/);
  });
});
