import { describe, expect, it } from "vitest";
import { findMeasure } from "../../../src/packs/find.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { chosenOn } from "../../support/http.ts";
import { answersOf, askFor, formOf, open, sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed } = await clinicSite();
const [short, long] = [findMeasure("phq-2"), findMeasure("phq-9")];

async function begin(value: number, tag = "en") {
  const asked = await askFor(site.deps, seed.staffId, { asks: [short] });
  const device = site.device();
  await open(device, asked);
  const page = await device.get(`/${tag}/check-in/1`);
  const next = await device.post(`/${tag}/check-in/1`, formOf(page, answersOf(short, value)));
  return { asked, device, next };
}

describe("a short form", () => {
  it("is all that is asked below its score", async () => {
    const { device, next } = await begin(1);
    expect(next.location).toBe("/en/check-in/answers");
    expect((await device.get("/en/check-in/2")).status).toBe(404);
  });

  it("is all that is asked in a language that the longer form has no wording in", async () => {
    const { device, next } = await begin(3, "nl");
    expect(next.location).toBe("/nl/check-in/answers");
    expect((await device.get("/nl/check-in/2")).status).toBe(404);
  });

  it("leads to the longer form from its score on; answers are carried over, both are scored", async () => {
    const { asked, device, next } = await begin(2);
    expect(next.location).toBe("/en/check-in/2");
    const page = await device.get("/en/check-in/2");
    expect(chosenOn(page)).toEqual({ "q-1": "2", "q-2": "2" });
    const review = await device.post("/en/check-in/2", formOf(page, answersOf(long, 2, 2)));
    expect(review.location).toBe("/en/check-in/answers");
    const answers = await device.get("/en/check-in/answers");
    expect((await sendAs(device, answers)).status).toBe(303);

    const session = await sessionOf(site.deps, seed.staffId);
    const { series, openAlerts } = must(await loadReport(site.deps, session, asked.clientId));
    expect(series.points.map(({ measure, score }) => [measure, score])).toEqual([
      ["phq-2@1.0.0", { status: "complete", value: 4 }],
      ["phq-9@1.0.0", { status: "complete", value: 18 }],
    ]);
    // The longer form's risk item counts like any other.
    expect(openAlerts).toHaveLength(1);
  });
});
