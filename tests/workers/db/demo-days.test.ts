/** The demo clinic, made late in the evening: its check-ins and sessions are of the same days. */
import { expect, it } from "vitest";
import type { ClientId, Instant, StaffId } from "../../../src/core/brand.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { seedDemo } from "../../../scripts/demo/seed.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { Clock, testDeps } from "../../support/deps.ts";
import { emptyStore, sessionOf } from "../../support/store.ts";

const { real, rowsOf } = await emptyStore();

// In London the next day has begun.
it("answers on the day of each session", async () => {
  const clock = new Clock("2026-08-05T23:30Z" as Instant);
  const deps = await testDeps(real.d1, { clock });
  await seedDemo(deps);
  const [staff] = await rowsOf<{ id: StaffId }>("SELECT id FROM staff");
  const reader = await sessionOf(deps, staff?.id as StaffId);
  const clients = await rowsOf<{ id: ClientId }>("SELECT id FROM client");
  const dayOf = isoDay("Europe/London");
  let compared = 0;
  for (const { id } of clients) {
    const { series, lane } = must(await loadReport(deps, reader, id));
    const answered = series.points.map(({ at }) => dayOf(at));
    for (const entry of lane.entries) {
      if (entry.kind !== "session") continue;
      expect(answered).toContain(dayOf(entry.at));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(0);
});
