/** What a supervisor is told to do: nothing that only somebody else can. */
import { describe, expect, it } from "vitest";
import { addDays } from "../../../workers/db/instant.ts";
import { newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { personWith, signedIn, supervisorOf, wordsOf } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();

describe("a supervisor", () => {
  it("without therapists reads who names them", async () => {
    const supervisor = await signedIn(site, await personWith(site, ["supervisor"]));
    const words = wordsOf(await supervisor.get("/en/staff"));
    expect(words).toContain("An owner names whose clients you may read");
    expect(words).not.toContain("The clients you look after");
  });

  it("is not told to acknowledge what only the therapist can", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const at = addDays(site.deps.now(), -1);
    await sendLongAgo(site.deps, seed.staffId, { client, at, value: 2 });
    const report = `/en/staff/clients/${client}`;
    const own = await (await signedIn(site, seed.staffId)).get(report);
    expect(wordsOf(own)).toContain("Read and acknowledge");
    const read = wordsOf(await (await supervisorOf(site, seed.staffId)).get(report));
    expect(read).toContain("Not acknowledged. Read");
    expect(read).not.toContain("Read and acknowledge");
  });
});
