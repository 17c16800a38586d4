import { givenUpAfter } from "./reply.ts";

/** A browser refuses to send more than this, of all posts at a time, for a page that may be gone. */
const MOST_BYTES = 64 * 1024;
const SLOW = 2500; // ms without a reply
const LONGEST = 15_000; // ms
const LAST_LATE = 60_000; // ms
let underWay = 0;

/**
 * Posts a form. It arrives also when the page is put away meanwhile, unless it is too large for
 * that. A network that hangs is given up: nobody would be told where the answers are.
 *
 * @param onSlow such a network may also outlive the page
 * @param onLate instead of giving up: a reply is still waited for
 */
export async function postForm(
  path: string,
  body: URLSearchParams,
  onSlow: () => unknown,
  onLate?: () => unknown,
): Promise<Response> {
  const bytes = String(body).length; // all of it is ASCII
  const keepalive = underWay + bytes <= MOST_BYTES;
  const counted = keepalive ? bytes : 0;
  underWay += counted;
  const timers = [setTimeout(onSlow, SLOW), onLate && setTimeout(onLate, LONGEST)];
  const headers = { accept: "application/json" };
  const signal = givenUpAfter(onLate ? LAST_LATE : LONGEST);
  try {
    const reply = await fetch(path, { method: "POST", body, headers, keepalive, signal });
    // A reply has come once all of it is here.
    return new Response(await reply.blob(), reply);
  } finally {
    timers.forEach(clearTimeout);
    underWay -= counted;
  }
}
