/**
 * Where the care of a client who was not discharged stands, in the words of collaborative care. It
 * is information: no link, alert or signal depends on it.
 */
export const CARE_STATUSES = ["active", "relapse-prevention", "paused"] as const;
export type CareStatus = (typeof CARE_STATUSES)[number];
