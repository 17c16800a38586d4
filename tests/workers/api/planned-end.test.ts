import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { type PlainDate, plusDays } from "../../../src/core/plain-date.ts";
import { createClient } from "../../../workers/db/client.ts";
import { must } from "../../support/clinic.ts";
import { hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const device = await signedIn(site, seed.staffId);
const at = (id: string) => `/en/staff/clients/${id}/details`;
const FIELDS = { locale: "fr", plan: "core" };

describe("a planned end that has passed", () => {
  it("is refused where it is new, and kept where it was planned before", async () => {
    const old = { label: "Ended", locale: "en" as LocaleTag, plan: ["core-10"] };
    const made = await createClient(site.deps, seed.staffId, { ...old, plannedEnd: "2020-06-30" });
    const id = must(made);
    const save = async (more: Readonly<Record<string, string>>) => {
      const page = await device.get(at(id));
      const form = { ...FIELDS, csrf: hidden(page, "csrf"), rev: hidden(page, "rev") };
      return device.post(at(id), { ...form, label: "Typed", ...more });
    };
    const says = "Planned end of therapy: choose a later day.";
    const today = isoDay("Europe/Berlin")(site.deps.now()) as PlainDate;
    const yesterday = plusDays(today, -1);
    // Alone, and beside another problem: both are said at once, and nothing that was typed is lost.
    for (const [plannedEnd, label] of [
      ["2020-07-01", "Typed"],
      [yesterday, ""],
    ] as const) {
      const refused = await save({ plannedEnd, label });
      expect(refused.status).toBe(422);
      expect(refused.text.split(says)).toHaveLength(3);
      expect(refused.text).toContain('href="#plannedEnd"');
      expect(refused.text).toContain(`value="${plannedEnd}"`);
      expect(refused.text.includes('href="#label"')).toBe(label === "");
    }
    expect((await save({ plannedEnd: "2020-06-30", bornIn: "1980" })).status).toBe(303);
    const after = (await device.get(at(id))).text;
    for (const value of ["Typed", "2020-06-30", "1980"]) expect(after).toContain(`"${value}"`);
    expect((await save({ plannedEnd: today })).status).toBe(303);
    // The old day is a new one by now.
    expect((await save({ plannedEnd: "2020-06-30" })).text).toContain(says);
  });
});
