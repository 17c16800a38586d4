import type { ClientId } from "../../src/core/brand.ts";
import type { Device, Reply } from "./http.ts";
import { askFields, checkInsAt } from "./http-record.ts";

/** Prints these measures and gives back the codes, in order. */
export async function print(device: Device, clientId: ClientId, measures: readonly string[]) {
  const page = await device.get(checkInsAt(clientId));
  const sent = await device.post(`${checkInsAt(clientId)}/paper`, askFields(page, measures));
  const codes = (sent.location?.split("sheets=")[1] ?? "").split("-");
  return { sent, codes };
}

export const sheetAt = (code = ""): string => `/en/staff/paper/${code}`;

const unescape = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&#34;", '"').replaceAll("&amp;", "&");

/** What the form of a page carries along, unseen. */
export const carried = (page: Reply): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ["csrf", "step", "submission", "completed", "first", "second"].flatMap((name) => {
      const found = new RegExp(`<input[^>]*\\bname="${name}"[^>]*>`).exec(page.text)?.[0];
      const value = /\bvalue="([^"]*)"/.exec(found ?? "")?.[1];
      return value === undefined ? [] : [[name, unescape(value)]];
    }),
  );

export const phq2 = (one: string, two: string) => ({ "q-1": one, "q-2": two });
