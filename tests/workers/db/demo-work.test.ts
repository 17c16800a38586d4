/** The demo's courses say the same at whatever hour of the day `npm start` is typed. */
import { expect, it } from "vitest";
import { COURSES } from "../../../scripts/demo/courses.ts";
import { seedCourse } from "../../../scripts/demo/seed.ts";
import { fitsByMoment } from "../../../src/charts/course/fits.ts";
import type { ClientId, Instant } from "../../../src/core/brand.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, seed, rowsOf, signIn } = await clinicStore();
const asked = COURSES.find(({ label }) => label.startsWith("Demo 04"));

it.each(["T05:00Z", "T23:30Z"])(
  "a word on the scores is about the latest of then, at %s",
  async (hour) => {
    clock.forward(24 * 60);
    const today = `${deps.now().slice(0, 10)}${hour}` as Instant;
    if (!asked) throw new Error("Demo 04 is gone");
    await seedCourse(deps, seed.staffId, asked, today);
    const [client] = await rowsOf<{ id: string }>("SELECT id FROM client ORDER BY rowid DESC");
    const report = must(await loadReport(deps, await signIn(), client?.id as ClientId));
    const moments = report.latest.map(({ sentAt }) => sentAt).toReversed();
    expect([...fitsByMoment(report.lane.fits, moments)]).toEqual([[moments.at(-1), "fits"]]);
  },
);
