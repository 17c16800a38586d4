import { expect, it } from "vitest";
import { noonOf } from "../../../src/core/i18n/noon.ts";
import { wallClock } from "../../../src/core/i18n/wall-clock.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";

it.each([
  ["Europe/Berlin", "2026-03-28", "2026-03-28T11:00Z"],
  ["Europe/Berlin", "2026-03-29", "2026-03-29T10:00Z"],
  ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T22:00Z"],
  ["Pacific/Pago_Pago", "2026-01-01", "2026-01-01T23:00Z"],
])("noon in %s on %s is %s", (zone, day, moment) => {
  expect(noonOf(wallClock(zone), day as PlainDate)).toBe(moment);
});
