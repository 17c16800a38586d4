/** Whether a client is looked after, has left, or must be left alone. */
export const CLIENT_STATES = ["active", "discharged", "restricted"] as const;

export type ClientState = (typeof CLIENT_STATES)[number];

/**
 * Restriction goes before everything: nothing is processed, and the caseload shows the client only
 * while an alert is open.
 */
export function stateOf(row: {
  readonly dischargedAt: string | null;
  readonly restrictedAt: string | null;
}): ClientState {
  if (row.restrictedAt !== null) return "restricted";
  return row.dischargedAt === null ? "active" : "discharged";
}
