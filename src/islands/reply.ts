const SESSION_OVER = 401;
const TOO_MANY = 429;

/**
 * Whether a reply says nothing about what was sent, so that it must be sent again: a page of a
 * proxy or of the provider, a busy server, a session that has ended.
 */
export const isLater = ({ headers, status }: Response): boolean =>
  headers.get("content-type")?.includes("json") !== true ||
  status >= 500 ||
  status === TOO_MANY ||
  status === SESSION_OVER;
