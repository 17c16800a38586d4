/** A daily form of a client, and a device on which its link was opened. */
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import type { AskedDaily } from "../../src/core/daily/own-items.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { newIdAt } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createDaily } from "../../workers/db/daily-form.ts";
import { must } from "./clinic.ts";
import { type Device, hidden, type Reply, type Site } from "./http.ts";
import { newClient } from "./http-check-in.ts";

export const MOOD: AskedDaily = { measure: measureKey(findMeasure("daily-mood")) };

export interface DailyForm {
  readonly clientId: ClientId;
  readonly id: string;
  readonly code: string;
}

export async function setUpDaily(
  { deps }: Site,
  staffId: StaffId,
  { client, asked = MOOD }: { readonly client?: ClientId; readonly asked?: AskedDaily } = {},
): Promise<DailyForm> {
  const clientId = client ?? (await newClient(deps, staffId));
  const id = newIdAt<string>(deps.now(), deps.random);
  const act = { clientId, id, asked, days: 14 };
  const made = must(await createDaily(deps, actingAs(staffId), act));
  return { clientId, id, code: made.token.text };
}

export async function openDailyOn(
  site: Site,
  { code }: Pick<DailyForm, "code">,
  locale = "en",
): Promise<Device> {
  const device = site.device();
  const reply = await device.post("/s/open", { locale, code });
  if (reply.location !== `/${locale}/daily`) throw new Error(`Cannot open: ${reply.status}`);
  return device;
}

export const entriesOf = async ({ d1 }: Site, { id }: Pick<DailyForm, "id">): Promise<number> =>
  Number(
    await d1.prepare("SELECT count(*) AS n FROM daily_entry WHERE form_id = ?").bind(id).first("n"),
  );

export const dailyFields = (page: Reply, answers: Readonly<Record<string, string>>) => ({
  csrf: hidden(page, "csrf"),
  submission: hidden(page, "submission"),
  in: hidden(page, "in"),
  measure: hidden(page, "measure"),
  ...answers,
});

export async function answerDaily(
  device: Device,
  answers: Readonly<Record<string, string>>,
): Promise<Reply> {
  return device.post("/en/daily", dailyFields(await device.get("/en/daily"), answers));
}
