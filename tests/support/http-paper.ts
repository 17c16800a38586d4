import type { ClientId } from "../../src/core/brand.ts";
import type { Extra } from "../../src/core/check-in/own-parts.ts";
import { isoDay } from "../../src/core/i18n/format.ts";
import { instantOf } from "../../workers/db/instant.ts";
import type { Device, Reply } from "./http.ts";
import { askFields, checkInsAt } from "./http-record.ts";

/** Prints these measures, and what else is asked, and gives back the codes, in order. */
export async function print(
  device: Device,
  clientId: ClientId,
  measures: readonly string[],
  extras: readonly Extra[] = [],
) {
  const page = await device.get(checkInsAt(clientId));
  const also = Object.fromEntries(extras.map((extra) => [`also.${extra}`, "yes"]));
  const fields = { ...askFields(page, measures), ...also };
  const sent = await device.post(`${checkInsAt(clientId)}/paper`, fields);
  const codes = (sent.location?.split("sheets=")[1] ?? "").split("-");
  return { sent, codes };
}

export const sheetAt = (code = ""): string => `/en/staff/paper/${code}`;

const unescape = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&#34;", '"').replaceAll("&amp;", "&");

/** What the form of a page carries along, unseen. */
export const carried = (page: Reply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["csrf", "step", "submission", "first", "second"].flatMap((name) => {
      // A value may hold what looks like the end of a tag.
      const rest = `(?:[^>"]|"[^"]*")*`;
      const found = new RegExp(`<input${rest}\\bname="${name}"${rest}>`).exec(page.text)?.[0];
      const value = /\bvalue="([^"]*)"/.exec(found ?? "")?.[1];
      return value === undefined ? [] : [[name, unescape(value)]];
    }),
  );

/** Today where the clinic of the tests is, as a date field sends it. */
export const TODAY = isoDay("Europe/Berlin")(instantOf(new Date()));

export const phq2 = (one: string, two: string) => ({ completed: TODAY, "q-1": one, "q-2": two });
