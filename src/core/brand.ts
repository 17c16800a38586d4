declare const brand: unique symbol;

export interface Branded<Name extends string> {
  readonly [brand]: Name;
}

/** A value that must not be swapped with another of the same representation. */
export type Brand<Base, Name extends string> = Base & Branded<Name>;

/** Names a client inside one clinic: 26 lower-case base32 characters. Safe to log. */
export type ClientId = Brand<string, "ClientId">;
/** Names a member of staff. Safe to log. */
export type StaffId = Brand<string, "StaffId">;
/** Names one due time in a client's plan. Safe to log. */
export type OccasionId = Brand<string, "OccasionId">;
/** Names a link row; it is not the link's secret. Safe to log. */
export type LinkId = Brand<string, "LinkId">;
/** A moment in UTC, ISO 8601 to the minute: `2026-03-05T09:30Z`. */
export type Instant = Brand<string, "Instant">;
/** BCP 47 tag of a locale in the registry. */
export type LocaleTag = Brand<string, "LocaleTag">;
