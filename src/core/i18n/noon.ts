import type { Instant } from "../brand.ts";
import type { PlainDate } from "../plain-date.ts";
import type { WallClock } from "./wall-clock.ts";

/** Noon of a calendar day where a clock hangs: the moment that stands for the day on a time axis. */
export const noonOf = ({ moment }: WallClock, day: PlainDate): Instant =>
  `${new Date(moment(Date.parse(`${day}T12:00Z`))).toISOString().slice(0, 16)}Z` as Instant;
