import { decodeNumber, encodeBase32, encodeNumber } from "./base32.ts";
import type { Random } from "./bytes.ts";

const LENGTH = 26;
/** Minutes since 1970 in 30 bits: enough until the year 4011. */
export const TIME = 6;

/** 26 lower-case base32 characters, 130 random bits. */
export const newId = <Id extends string>(random: Random): Id =>
  encodeBase32(random(17), LENGTH).toLowerCase() as Id;

const minutesOf = (at: string): string =>
  encodeNumber(Math.max(0, Math.floor(Date.parse(at) / 60_000)), TIME).toLowerCase();

/** The random part of an id that sorts by time: 100 bits. */
export const newTail = (random: Random): string =>
  encodeBase32(random(13), LENGTH - TIME).toLowerCase();

/** What stays of an id when the moment that it sorts by is changed. */
export const tailOf = (id: string): string => id.slice(TIME);

/** The moment that an id sorts by, in milliseconds since 1970. */
export const millisecondsOf = (id: string): number =>
  decodeNumber(id.slice(0, TIME).toUpperCase()) * 60_000;

/** The id with a known tail that sorts by a moment. Everything before 1970 sorts first. */
export function idAt<Id extends string>(at: string, tail: string): Id {
  return `${minutesOf(at)}${tail}` as Id;
}

/** As {@link newId} with 100 random bits, and sorting by the moment it is made for. */
export const newIdAt = <Id extends string>(at: string, random: Random): Id =>
  idAt<Id>(at, newTail(random));

/** Whether a text can be an id at all. Whether there is such a row, only a query says. */
export const isId = (text: string): boolean => /^[0-9a-z]{26}$/.test(text);

/** Whether a text is an id that {@link newIdAt} can have made for a moment between these two. */
export const isMadeBetween = (id: string, from: string, to: string): boolean =>
  /^[0-9a-hjkmnp-tv-z]{26}$/.test(id) &&
  id.slice(0, TIME) >= minutesOf(from) &&
  id.slice(0, TIME) <= minutesOf(to);
