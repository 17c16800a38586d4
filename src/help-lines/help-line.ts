/** Crisis help as data, by region and never by language. */

/** In the region's own time. A `to` before `from` is on the next day; `to` may be "24:00". */
export type Hours =
  "always" | { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export type Audience = "everyone" | "young-people" | "veterans";

export interface HelpLine {
  readonly id: string;
  readonly name: string;
  /** Language of the name and of the area. */
  readonly lang: string;
  /** The only part of the country that it serves, as people there call it. */
  readonly area?: string;
  /** Dialled from inside the region. */
  readonly tel?: string;
  readonly telDisplay?: string;
  /** What to press after dialling. */
  readonly press?: string;
  readonly sms?: { readonly number: string; readonly text?: string };
  readonly chat?: string;
  /** Absent when sources do not say. */
  readonly hours?: Hours;
  readonly languages?: readonly string[];
  /** Absent when sources do not say; never to be shown as free. */
  readonly cost?: "free" | "call-charge";
  readonly audience: Audience;
  readonly source: readonly string[];
  /** The day on which somebody last read about it: year-month-day. */
  readonly lastRead: string;
  /** Who read it, and whether anybody dialled it. */
  readonly readBy: string;
  /** For the maintainer, never shown. What a caller must know needs a field of its own. */
  readonly note?: string;
}

export interface Region {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly region: string;
  readonly emergency: { readonly tel: string; readonly source: string };
  /** The one to call first comes first. */
  readonly lines: readonly HelpLine[];
}
