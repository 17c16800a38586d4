/** Whether a client is looked after, has left, or must be left alone. */
export const CLIENT_STATES = ["active", "discharged", "restricted"] as const;

export type ClientState = (typeof CLIENT_STATES)[number];

/** Restriction goes before everything: no list shows the client and nothing is processed. */
export function stateOf(row: {
  readonly dischargedAt: string | null;
  readonly restrictedAt: string | null;
}): ClientState {
  if (row.restrictedAt !== null) return "restricted";
  return row.dischargedAt === null ? "active" : "discharged";
}
