import type { Instant } from "../brand.ts";
import type { Answers } from "../measures/answers.ts";
import type { PlainDate } from "../plain-date.ts";
import type { AskedDaily } from "./own-items.ts";

/** One time that somebody answered a daily form, with their own sentences as they were asked. */
export interface DailyEntry extends AskedDaily {
  /** Locale the questions were read in. */
  readonly locale: string;
  readonly answers: Answers;
  /** What the person's own clock showed. */
  readonly day: PlainDate;
  /** `14:05`. */
  readonly time: string;
  /** Minutes that this clock was ahead of UTC. */
  readonly offset: number;
  /** IANA name, as the device says it. */
  readonly zone: string;
  /** `received`: the device did not say when, or what it said cannot be; the clinic's clock counts. */
  readonly timedBy: "device" | "received";
  readonly receivedAt: Instant;
  /** Minutes that the device's clock was ahead when it sent this, if it was off by more than a few. */
  readonly skew?: number;
}

/** What a device says of the moment of an entry; nothing of it is believed unseen. */
export interface DeviceTime {
  /** Local reading: `2026-11-28T14:05`. */
  readonly at?: string | undefined;
  /** Minutes ahead of UTC. */
  readonly offset?: string | undefined;
  readonly zone?: string | undefined;
  /** The device's clock when it sent the entry, in UTC. */
  readonly clock?: string | undefined;
}

const READING = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;
const ZONE = /^[A-Za-z0-9_+\-/]{1,64}$/;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** An outbox keeps a week; a day more for a clock that is wrong by one. */
const OLDEST = 8 * DAY;
const AHEAD = DAY;
/** No zone is further from UTC. */
const OFFSETS = [-12 * 60, 14 * 60] as const;
/**
 * A clock that is off by more is written down, never mended in silence.
 *
 * @unit minutes
 * @source our own bound
 */
const SKEW = 5;

type Timed = Pick<DailyEntry, "day" | "time" | "offset" | "zone" | "timedBy" | "skew">;

/**
 * When an entry was made: as the person's own clock showed it, or, where that cannot be, as the
 * clinic's does.
 *
 * @param zone of the clinic, with its reading at `now` in ms, written as if it were UTC
 * @unit local time; minutes of offset and skew
 * @source our own rules for what is believed
 */
export function timeOfEntry(
  said: DeviceTime,
  { now, zone, reading }: { readonly now: number; readonly zone: string; readonly reading: number },
): Timed {
  const clock = Date.parse(said.clock ?? "");
  const ahead = Math.round((clock - now) / MINUTE);
  const skew = Math.abs(ahead) > SKEW ? { skew: ahead } : {};
  const [, day, time] = READING.exec(said.at ?? "") ?? [];
  const offset = /^-?\d{1,3}$/.test(said.offset ?? "") ? Number(said.offset) : Number.NaN;
  const moment = Date.parse(`${said.at}:00Z`) - offset * MINUTE;
  const isPossible =
    offset >= OFFSETS[0] &&
    offset <= OFFSETS[1] &&
    ZONE.test(said.zone ?? "") &&
    moment > now - OLDEST &&
    moment < now + AHEAD;
  if (isPossible && day !== undefined && time !== undefined) {
    return {
      day: day as PlainDate,
      time,
      offset,
      zone: said.zone ?? "",
      timedBy: "device",
      ...skew,
    };
  }
  const text = new Date(reading).toISOString();
  return {
    day: text.slice(0, 10) as PlainDate,
    time: text.slice(11, 16),
    offset: Math.round((reading - now) / MINUTE),
    zone,
    timedBy: "received",
    ...skew,
  };
}
