/** The wording of a measure in one locale, and how it came to be. */

/** How a translation came to be. The first four are offered to clients (see {@link SERVED}). */
export type PassportStatus =
  | "original"
  | "official"
  | "validated"
  | "linguistically-validated"
  | "published-unvalidated"
  | "community-draft"
  | "machine-draft";

/**
 * Statuses of wording that is offered to clients. A draft or an unvalidated
 * copy is not the same instrument until someone has shown that it is.
 */
export const SERVED: readonly PassportStatus[] = [
  "original",
  "official",
  "validated",
  "linguistically-validated",
];

export interface Passport {
  readonly status: PassportStatus;
  readonly version: string;
  readonly steps: readonly string[];
  readonly translator: string;
  readonly reference: string;
  readonly licence: string;
  readonly rightsHolder: string;
  readonly copies: readonly { readonly where: string; readonly covers: string }[];
  readonly checkedOn: string;
}

/** One measure's wording in one locale: all of {@link textKeys}, with its passport. */
export interface MeasureText {
  readonly locale: string;
  readonly text: Readonly<Record<string, string>>;
  /**
   * Which way lines and rows of numbers run on the form this was taken from. The low end
   * is on the right of `rtl`. Absent means `ltr`; a right-to-left script must say which.
   */
  readonly scaleDir?: "ltr" | "rtl";
  readonly passport: Passport;
  /** SHA-256 (hex) of the canonical JSON of `text`; a changed byte is another instrument. */
  readonly checksum: string;
}
