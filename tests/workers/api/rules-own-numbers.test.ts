/** Rules for which no open source gives numbers: a clinic types its own, or they are not in use. */
import { beforeAll, describe, expect, it } from "vitest";
import { createStaff } from "../../../workers/db/staff.ts";
import { must } from "../../support/clinic.ts";
import { type Device, hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";
import { fieldsOf } from "../../support/rules-page.ts";

const { site, seed } = await clinicSite();
const ADDRESS = "/en/staff/settings/rules";
const PHQ_4 = "phq-4-total-deterioration";
const ALLIANCE = "alliance-check-alliance-drop";

let owner: Device;
let therapist: Device;
beforeAll(async () => {
  const ids = must(await createStaff(site.deps, { name: "Owner", roles: ["owner"] }));
  owner = await signedIn(site, ids);
  therapist = await signedIn(site, seed.staffId);
});

async function post(changes: Readonly<Record<string, string>>) {
  const page = await owner.get(ADDRESS);
  const hiddenFields = { csrf: hidden(page, "csrf"), rev: hidden(page, "rev") };
  return owner.post(ADDRESS, { ...hiddenFields, ...fieldsOf(page), do: "save", ...changes });
}

describe("numbers of the clinic's own", () => {
  it("are offered for a scale that has none, and come in with typed points only", async () => {
    const [use, points] = [`${PHQ_4}.use`, `${PHQ_4}.points`];
    expect(fieldsOf(await owner.get(ADDRESS))).toMatchObject({ [use]: "no", [points]: "" });
    const missing = await post({ [use]: "yes" });
    expect(missing.status).toBe(422);
    expect(missing.text).toContain("Points: type a number from 0.1 to 12.");
    // The measure's own difference would be a rule that never fires.
    expect(missing.text).not.toContain(`id="${PHQ_4}.difference"`);
    const reason = { [`${PHQ_4}.reason`]: "Our choice." };
    const measures = { [use]: "yes", ...reason, [`${PHQ_4}.difference`]: "measure" };
    expect((await post(measures)).status).toBe(422);
    expect((await post({ [use]: "yes", ...reason, [points]: "3" })).status).toBe(303);
    expect((await owner.get(ADDRESS)).text).toContain(
      "Shows when the latest score is worse than the first: by 3 points or more.",
    );
  });

  it("are what rules about the alliance wait for, and the page says so", async () => {
    for (const device of [owner, therapist]) {
      expect((await device.get(ADDRESS)).text).toContain(
        "No rule about the alliance is in use for Alliance check.",
      );
    }
  });

  it("let a rule about the alliance in, and not without them", async () => {
    const use = { [`${ALLIANCE}.use`]: "yes" };
    const missing = await post(use);
    expect(missing.status).toBe(422);
    expect(missing.text).toContain("Points: type a number from");
    const done = await post({
      ...use,
      [`${ALLIANCE}.points`]: "2",
      [`${ALLIANCE}.reason`]: "Our choice.",
    });
    expect(done.status).toBe(303);
    expect((await owner.get(ADDRESS)).text).toContain(
      "Shows when a score is worse than the one before by 2 points or more.",
    );
    expect((await therapist.get(ADDRESS)).text).not.toContain("No rule about the alliance");
  });
});
