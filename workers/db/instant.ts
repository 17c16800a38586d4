import type { Instant } from "../../src/core/brand.ts";

/** To the minute, as everything that is kept: a finer time would tell more than it is needed for. */
export const instantOf = (date: Date): Instant => `${date.toISOString().slice(0, 16)}Z` as Instant;

export const addMinutes = (at: Instant, minutes: number): Instant =>
  instantOf(new Date(Date.parse(at) + minutes * 60_000));

export const addDays = (at: Instant, days: number): Instant => addMinutes(at, days * 24 * 60);
