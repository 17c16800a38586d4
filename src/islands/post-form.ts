/** A browser refuses to send more than this, of all posts at a time, for a page that may be gone. */
const MOST_BYTES = 64 * 1024;
let underWay = 0;

/** Posts a form. It arrives also when the page is put away meanwhile, unless it is too large for that. */
export async function postForm(
  path: string,
  body: URLSearchParams,
  signal: AbortSignal | null = null,
): Promise<Response> {
  const bytes = String(body).length; // all of it is ASCII
  const keepalive = underWay + bytes <= MOST_BYTES;
  const counted = keepalive ? bytes : 0;
  underWay += counted;
  const headers = { accept: "application/json" };
  return fetch(path, { method: "POST", body, headers, keepalive, signal }).finally(() => {
    underWay -= counted;
  });
}
