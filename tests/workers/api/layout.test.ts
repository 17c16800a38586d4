/** How the questions were shown is kept with the answers. */
import { expect, it } from "vitest";
import { findMeasure } from "../../../src/packs/find.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { answersOf, askFor, formOf, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const asks = ["goal-rating", "idiographic", "phq-2"].map(findMeasure);
const SWITCH = /<input type="checkbox" name="bigger" value="yes"( checked)?>/;

it("large buttons are a layout of their own, and are there on the next page, too", async () => {
  const asked = await askFor(site.deps, seed.staffId, { asks });
  const device = site.device();
  await open(device, asked);
  const first = await device.get("/en/check-in/1");
  expect(SWITCH.exec(first.text)?.[1]).toBeUndefined();
  const [goal, own, phq] = asks;
  if (!goal || !own || !phq) throw new TypeError("Three measures");
  const big = { ...formOf(first, answersOf(goal, 4)), bigger: "yes" };
  expect((await device.post("/en/check-in/1", big)).status).toBe(303);
  const second = await device.get("/en/check-in/2");
  expect(SWITCH.exec(second.text)?.[1]).toBe(" checked");
  // Switched off again for this one.
  const small = formOf(second, answersOf(own, 5));
  expect(small).not.toHaveProperty("bigger");
  await device.post("/en/check-in/2", small);
  expect(SWITCH.exec((await device.get("/en/check-in/1")).text)?.[1]).toBe(" checked");
  expect(SWITCH.exec((await device.get("/en/check-in/2")).text)?.[1]).toBeUndefined();
  const third = await device.get("/en/check-in/3");
  expect(SWITCH.test(third.text)).toBe(false); // no rows of numbers
  await device.post("/en/check-in/3", formOf(third, answersOf(phq, 0)));
  expect((await sendAs(device, await device.get("/en/check-in/answers"))).status).toBe(303);

  const session = await sessionOf(site.deps, seed.staffId);
  const { series } = must(await loadReport(site.deps, session, asked.clientId));
  const layouts = series.points.map(({ measure, layout }) => [measure.split("@")[0], layout]);
  expect(Object.fromEntries(layouts)).toMatchObject({
    "goal-rating": "one-page-1-bigger",
    "phq-2": "one-page-1",
  });
});
