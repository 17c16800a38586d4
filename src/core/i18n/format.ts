import type { Instant, LocaleTag } from "../brand.ts";
import { once, oncePerKey, remembering } from "../memo.ts";
import { dayAt, type PlainDate } from "../plain-date.ts";
import { isolate } from "./isolate.ts";
import type { Locale } from "./locale.ts";
import { type WallClock, wallClock } from "./wall-clock.ts";

/** Formats moments and numbers as words for one locale and one time zone. */
export interface Format {
  /** The locale it formats for. */
  readonly tag: LocaleTag;
  /** A day in words: "5 March 2026". Where the registry names a second calendar, its day follows. */
  readonly day: (at: Instant) => string;
  /** A day of the calendar in words, the same in every time zone. */
  readonly plainDay: (day: PlainDate) => string;
  /** Day and month only, for an axis: "5 Mar". */
  readonly shortDay: (at: Instant) => string;
  /** A day with the time: "5 March 2026 at 09:30". */
  readonly moment: (at: Instant) => string;
  /** "March" and "2026", for a longer axis. */
  readonly month: (at: Instant) => string;
  readonly year: (at: Instant) => string;
  /** The clock that these days and times are read from. */
  readonly clock: WallClock;
  readonly number: (value: number) => string;
  /** A threshold as it was published: up to three decimals. */
  readonly exact: (value: number) => string;
  readonly list: (words: readonly string[]) => string;
  /** The name of a language, e.g. "German" for `de`. */
  readonly language: (tag: string) => string;
  /** The name of a country, e.g. "Germany" for `DE`. */
  readonly country: (code: string) => string;
}

/** A report of a year names each of its days in the drawing, the table and the sentences. */
const MOMENTS_KEPT = 1000;
/** And each of its scores. */
const NUMBERS_KEPT = 1000;

const formatters = oncePerKey<Format>();

/**
 * Fixed calendar and digits come from the registry, so the same moment reads the
 * same on every machine.
 *
 * @param timeZone IANA name of the clinic's time zone
 */
export const formatter = (locale: Locale, timeZone: string): Format =>
  formatters(`${locale.tag} ${locale.format} ${timeZone}`, () => makeFormatter(locale, timeZone));

const WHOLE_DAY = { day: "numeric", month: "long", year: "numeric" } as const;

/** Without an abbreviation at the end, as in "5 березня 2026 р.": a full stop may follow. */
const openEnded = (day: string): string => day.replace(/\s\p{L}+\.$/u, "");

const inUtc = (format: string, options: Intl.DateTimeFormatOptions) => {
  const made = once(() => new Intl.DateTimeFormat(format, { timeZone: "UTC", ...options }));
  return (reading: number): string => made().format(reading);
};

/** The day in the second calendar of the registry, in brackets; nothing where there is none. */
function besideOf({ tag, calendar }: Locale): (reading: number) => string {
  if (calendar.beside === undefined) return () => "";
  const other = inUtc(`${tag}-u-ca-${calendar.beside}-nu-latn`, WHOLE_DAY);
  return (reading) => ` (${other(reading)})`;
}

/**
 * Days and times in words, from readings of a clock. `Intl` objects are slow to make, so they know
 * no time zone: what a Worker made of one clinic when it started, it has for every clinic.
 */
function makeDays(locale: Locale) {
  const dates = (options: Intl.DateTimeFormatOptions) => inUtc(locale.format, options);
  const whole = dates(WHOLE_DAY);
  const beside = besideOf(locale);
  const moment = dates({ ...WHOLE_DAY, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return {
    day: (reading: number) => openEnded(whole(reading)) + beside(reading),
    shortDay: dates({ day: "numeric", month: "short" }),
    month: dates({ month: "short" }),
    year: dates({ year: "numeric" }),
    moment: (reading: number) => moment(reading) + beside(reading),
  };
}

function makeNames(locale: Locale) {
  const number = once(() => new Intl.NumberFormat(locale.format, { maximumFractionDigits: 1 }));
  const exact = once(() => new Intl.NumberFormat(locale.format, { maximumFractionDigits: 3 }));
  const list = once(() => new Intl.ListFormat(locale.format, { type: "conjunction" }));
  const names = (type: "language" | "region") =>
    once(() => new Intl.DisplayNames(locale.format, { type }));
  const languages = names("language");
  const countries = names("region");
  return {
    number: remembering((value: number) => number().format(value), NUMBERS_KEPT),
    exact: remembering((value: number) => exact().format(value), NUMBERS_KEPT),
    // The names' own direction would else turn the words between them round.
    list: (words: readonly string[]) =>
      list().format(locale.dir === "rtl" ? words.map(isolate) : words),
    language: remembering((tag: string) => languages().of(tag) ?? tag, NUMBERS_KEPT),
    country: (code: string) => countries().of(code) ?? code,
  };
}

const ofLocales = oncePerKey<ReturnType<typeof makeDays> & ReturnType<typeof makeNames>>();

function makeFormatter(locale: Locale, timeZone: string): Format {
  const clock = wallClock(timeZone);
  const words = ofLocales(`${locale.tag} ${locale.format}`, () => ({
    ...makeDays(locale),
    ...makeNames(locale),
  }));
  const at = (say: (reading: number) => string) => (moment: Instant) =>
    say(clock.reading(Date.parse(moment)));
  const kept = (say: (reading: number) => string) => remembering(at(say), MOMENTS_KEPT);
  return {
    ...words,
    tag: locale.tag,
    clock,
    day: kept(words.day),
    plainDay: (date) => words.day(Date.parse(date)),
    shortDay: kept(words.shortDay),
    month: kept(words.month),
    year: kept(words.year),
    moment: at(words.moment),
  };
}

const days = oncePerKey<(at: Instant) => PlainDate>();

/** The calendar day of a moment in one time zone, for programs: `2026-03-05`. */
export const isoDay = (timeZone: string): ((at: Instant) => PlainDate) =>
  days(timeZone, () => {
    const { reading } = wallClock(timeZone);
    return remembering((at) => dayAt(reading(Date.parse(at))), MOMENTS_KEPT);
  });

/**
 * A moment for something of which only the day is known: noon in a time zone, or the beginning
 * of the day where noon is still to come.
 *
 * @param day `2026-03-05`
 */
export function momentOnDay(day: string, timeZone: string, now: Instant): Instant {
  const { moment } = wallClock(timeZone);
  const at = (time: string) =>
    `${new Date(moment(Date.parse(`${day}T${time}Z`))).toISOString().slice(0, 16)}Z` as Instant;
  const noon = at("12:00");
  return noon <= now ? noon : at("00:00");
}
