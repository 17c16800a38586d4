/**
 * How somebody helps a client with the answers. A helper in the room can change what is said,
 * so it is kept with the answers. No entry means: the client alone, or nobody said.
 */
export const HELPED = ["with-help", "by-other", "read-to", "interpreter"] as const;
export type Helped = (typeof HELPED)[number];

/** What a form sent, if it is one of these. */
export const helpedIn = (sent: string | undefined): Helped | undefined =>
  HELPED.find((one) => one === sent);
