import { encodeBase32, encodeNumber } from "./base32.ts";
import type { Random } from "./bytes.ts";

const LENGTH = 26;
/** Minutes since 1970 in 30 bits: enough until the year 4011. */
const TIME = 6;

/** 26 lower-case base32 characters, 130 random bits. */
export const newId = <Id extends string>(random: Random): Id =>
  encodeBase32(random(17), LENGTH).toLowerCase() as Id;

const minutesOf = (at: string): string =>
  encodeNumber(Math.floor(Date.parse(at) / 60_000), TIME).toLowerCase();

/** As {@link newId} with 100 random bits, and sorting by the moment it is made for. */
export function newIdAt<Id extends string>(at: string, random: Random): Id {
  return (minutesOf(at) + encodeBase32(random(13), LENGTH - TIME).toLowerCase()) as Id;
}

/** Whether a text is an id that {@link newIdAt} can have made for a moment between these two. */
export const isMadeBetween = (id: string, from: string, to: string): boolean =>
  /^[0-9a-hjkmnp-tv-z]{26}$/.test(id) &&
  id.slice(0, TIME) >= minutesOf(from) &&
  id.slice(0, TIME) <= minutesOf(to);
