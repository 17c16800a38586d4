/** Crisis help as data, by region and never by language. */

/** Hours in the region's own time. */
export type Hours =
  "always" | { readonly days: readonly Weekday[]; readonly from: string; readonly to: string };

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

export interface HelpLine {
  readonly id: string;
  readonly name: string;
  /** Language of the name. */
  readonly lang: string;
  /** Dialled from inside the region. */
  readonly tel?: string;
  readonly telDisplay?: string;
  readonly sms?: { readonly number: string; readonly text?: string };
  readonly chat?: string;
  /** Absent when sources do not say. */
  readonly hours?: Hours;
  readonly languages?: readonly string[];
  /** Absent when sources do not say; never to be shown as free. */
  readonly cost?: "free" | "call-charge";
  readonly audience: string;
  readonly source: readonly string[];
  readonly lastVerified: string;
  readonly verifiedBy: string;
  readonly note?: string;
}

export interface Region {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly region: string;
  readonly emergency: { readonly tel: string; readonly source: string };
  /** The one to call first comes first. */
  readonly lines: readonly HelpLine[];
}
