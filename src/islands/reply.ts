const SESSION_OVER = 401;
/** Another link was opened in this browser: its session took the place of this page's. */
const OTHER_SESSION = 403;
const TOO_MANY = 429;

/** Ends a request without a reply. A browser of before 2022 has no signal that does so by itself. */
export function givenUpAfter(ms: number): AbortSignal {
  const end = new AbortController();
  setTimeout(() => end.abort(), ms);
  return end.signal;
}

/** Whether the session of this page has ended; opening its link again goes on with it. */
export const isSessionOver = ({ status }: Response): boolean =>
  status === SESSION_OVER || status === OTHER_SESSION;

/**
 * Whether a reply says nothing about what was sent, so that it must be sent again: a page of a
 * proxy or of the provider, a busy server, a session that has ended.
 */
export const isLater = (reply: Response): boolean =>
  reply.headers.get("content-type")?.includes("json") !== true ||
  reply.status >= 500 ||
  reply.status === TOO_MANY ||
  isSessionOver(reply);
