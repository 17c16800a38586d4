import { afterAll } from "vitest";
import type { StaffId } from "../../src/core/brand.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { firstTherapist } from "../../workers/db/staff.ts";
import { seedClinic } from "./clinic.ts";
import { chance } from "./deps.ts";
import { type Device, startSite } from "./http.ts";
import { askFor, type AskedFor, open } from "./http-check-in.ts";

export interface Entered {
  readonly asked: AskedFor;
  readonly device: Device;
}

/** The Worker with a clinic and two therapists, for one test file. It ends with the file. */
export async function clinicSite(bindings: Readonly<Record<string, string>> = {}) {
  const site = await startSite(bindings);
  afterAll(() => site.stop());
  const seed = await seedClinic(site.deps);
  /** A new client of `staffId` who has opened the link. */
  async function enter(staffId: StaffId = seed.staffId): Promise<Entered> {
    const asked = await askFor(site.deps, staffId);
    const device = site.device();
    const { status, location } = await open(device, asked);
    if (location !== "/en/check-in") throw new Error(`Cannot open the link: ${status} ${location}`);
    return { asked, device };
  }
  return { site, seed, enter };
}

/** The same with a sign-in code, and the therapist whom it signs in. */
export async function clinicSiteWithCode() {
  const code = (await makeToken("S", chance)).text;
  const made = await clinicSite({ LOCAL_SIGN_IN: code });
  // Of two people added in one minute, either may be first.
  const therapist = (await firstTherapist(made.site.deps)) ?? made.seed.staffId;
  return { ...made, code, therapist };
}
