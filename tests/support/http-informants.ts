import { allItems } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { loadReport } from "../../workers/db/report.ts";
import { must } from "./clinic.ts";
import { type Device, hidden } from "./http.ts";
import { formOf, newClient, sendAs } from "./http-check-in.ts";
import type { clinicSite } from "./http-clinic.ts";
import { checkInsAt, codeOn, signedIn } from "./http-record.ts";
import { sessionOf } from "./store.ts";

const OTHER = findMeasure("session-check-other");

const lineAnswers = (value: string) =>
  Object.fromEntries(allItems(OTHER).map(({ id }) => [`q-${id}`, value]));

/** The form that asks somebody else, as the page has it. */
export async function askingForm(staff: Device, clientId: Parameters<typeof checkInsAt>[0]) {
  const page = await staff.get(checkInsAt(clientId));
  const own = page.text.split('id="others"')[1] ?? "";
  return {
    csrf: hidden(page, "csrf"),
    new: "yes",
    occasion: hidden({ text: own }, "occasion"),
    locale: "en",
    [`measure.${OTHER.id}`]: "yes",
  };
}

export async function answerAsOther(device: Device, value = "3") {
  const page = await device.get("/en/check-in/1");
  await device.post("/en/check-in/1", formOf(page, lineAnswers(value)));
  return sendAs(device, await device.get("/en/check-in/answers"));
}

/** Somebody else than the client who is asked, in a clinic of a test. */
export function others({
  site,
  seed,
}: Pick<Awaited<ReturnType<typeof clinicSite>>, "site" | "seed">) {
  return {
    async asked(relation = "partner", more: Readonly<Record<string, string>> = {}) {
      const clientId = await newClient(site.deps, seed.staffId);
      const staff = await signedIn(site, seed.staffId);
      const sent = { ...(await askingForm(staff, clientId)), relation, agreed: "yes", ...more };
      const made = await staff.post(`${checkInsAt(clientId)}/informant`, sent);
      const device = site.device();
      if (made.status === 200) await device.post("/s/open", { locale: "en", code: codeOn(made) });
      return { clientId, staff, made, device };
    },

    async report(clientId: Parameters<typeof loadReport>[2]) {
      const session = await sessionOf(site.deps, seed.staffId);
      return must(await loadReport(site.deps, session, clientId));
    },
  };
}
