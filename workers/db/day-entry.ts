import { dayAt, type PlainDate } from "../../src/core/plain-date.ts";
import { idAt, millisecondsOf } from "../crypto/id.ts";

/** A page of a log that is kept by day. */
export const LOG_PAGE = 20;

/** The highest id there can be: before it stands everything. */
export const LAST_ID = "~";

/** Id of an entry that sorts by its day. The key tells entries apart, and stays when the day changes. */
export const idOfDay = (day: string, key: string): string => idAt(`${day}T12:00Z`, key);

/** The day that such an id sorts by. */
export const dayOfId = (id: string): PlainDate => dayAt(millisecondsOf(id));

/** Whether two things that were read from a form, or sealed from one, are the same. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
