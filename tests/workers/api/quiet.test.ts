/** Quiet: one question, nothing to count; kept with the answers, as is a device that read aloud. */
import { expect, it } from "vitest";
import { loadReport } from "../../../workers/db/report.ts";
import { must } from "../../support/clinic.ts";
import { chosenOn, type Reply, titleOf } from "../../support/http.ts";
import { sendAs } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { wordsOf } from "../../support/http-record.ts";
import { sessionOf } from "../../support/store.ts";

const { site, seed, enter } = await clinicSite();

const hiddenOn = ({ text }: Reply) =>
  Object.fromEntries(
    [...text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

it("a quiet check-in shows one question, counts nothing, and is kept as such", async () => {
  const { asked, device } = await enter();
  const intro = await device.get("/en/check-in");
  expect(intro.text).toContain('name="reading" value="quiet"');
  const { csrf = "" } = hiddenOn(intro);
  let path = (await device.post("/en/check-in", { csrf, reading: "quiet" })).location ?? "";
  for (let pages = 0; !path.endsWith("/answers"); pages += 1) {
    const page = await device.get(path);
    expect(page.text.match(/<fieldset/g)).toHaveLength(1);
    expect(titleOf(page)).not.toMatch(/\d/);
    const shown = wordsOf({ ...page, text: page.text.replace(/<aside.*?<\/aside>/s, "") });
    expect(shown).not.toMatch(/Question \d|Part \d/);
    const field = /name="(q-[^"]+)"/.exec(page.text)?.[1] ?? "";
    const spoken = pages < 2 ? { spoken: "yes" } : {};
    const form = { ...hiddenOn(page), ...chosenOn(page), [field]: "1", ...spoken };
    path = (await device.post(path, form)).location ?? "";
    expect(pages).toBeLessThan(20);
  }
  await sendAs(device, await device.get("/en/check-in/answers"));
  const session = await sessionOf(site.deps, seed.staffId);
  const { latest, series } = must(await loadReport(site.deps, session, asked.clientId));
  expect(latest[0]?.checkIn.layout).toBe("quiet-1");
  const modes = series.points.map(({ measure, mode }) => [measure.split("@")[0], mode]);
  expect(Object.fromEntries(modes)).toEqual({ "phq-9": "spoken", "gad-7": "screen" });
});

it("quiet begins and ends in the middle, and loses nothing", async () => {
  const { device } = await enter();
  const page = await device.get("/en/check-in/1");
  const form = { ...hiddenOn(page), "q-1": "3", go: "quiet" };
  const quiet = await device.post("/en/check-in/1", form);
  expect(quiet.location).toBe("/en/check-in/1?q=2");
  const second = await device.get(quiet.location ?? "");
  expect(hiddenOn(second)).toMatchObject({ quiet: "yes", at: "2" });
  expect(second.text).not.toContain('value="quiet"');
  const all = await device.post("/en/check-in/1", { ...hiddenOn(second), "q-2": "1", go: "all" });
  expect(all.location).toBe("/en/check-in/1#q-2");
  const again = await device.get("/en/check-in/1");
  expect(chosenOn(again)).toEqual({ "q-1": "3", "q-2": "1" });
  expect(again.text).toContain('value="quiet"');
});
