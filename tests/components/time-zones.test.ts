import { describe, expect, it, vi } from "vitest";
import { timeZoneOptions } from "../../src/components/fields/time-zones.ts";
import { isTimeZone } from "../../src/contract/settings-form.ts";

const labels = timeZoneOptions().map(({ label }) => label);

describe("the time zones to choose from", () => {
  it.each(["Asia/Kolkata", "Europe/Kyiv", "Asia/Ho Chi Minh", "America/Nuuk"])(
    "name %s as it is called today, once",
    (name) => {
      expect(labels.filter((label) => label === name)).toHaveLength(1);
    },
  );

  it("stand in the order of what is read, and can all be kept", () => {
    expect(labels).toEqual(labels.toSorted());
    expect(labels.join()).not.toMatch(/Kiev|Calcutta|Saigon|_/);
    expect(timeZoneOptions().filter(({ value }) => !isTimeZone(value))).toEqual([]);
  });

  it("hold what is kept already, under whichever of its names, and no zone twice", () => {
    const kept = timeZoneOptions("Europe/Kyiv", "UTC");
    expect(kept.filter(({ label }) => label === "Europe/Kyiv")).toEqual([
      { value: "Europe/Kyiv", label: "Europe/Kyiv" },
    ]);
    expect(kept.some(({ value }) => value === "UTC")).toBe(true);
    // Another engine may list the name of today.
    for (const named of ["Asia/Calcutta", "Asia/Kolkata"]) {
      vi.spyOn(Intl, "supportedValuesOf").mockReturnValueOnce([named]);
      expect(timeZoneOptions("Asia/Calcutta", "UTC")).toEqual([
        { value: "Asia/Calcutta", label: "Asia/Kolkata" },
        { value: "UTC", label: "UTC" },
      ]);
    }
  });
});
