import type { BrowserContext } from "playwright-core";

export interface Watch {
  /** Everything that must not happen, in words. Empty in a healthy run. */
  readonly problems: string[];
  /** Address, and Referer if any, of every request. */
  readonly requests: { readonly url: string; readonly referer: string }[];
}

const HOW_IT_SAYS_4XX = /^Failed to load resource: the server responded with a status of (4\d\d)/;

/**
 * Watches a browser context: requests to anywhere but the site, Content Security
 * Policy and Trusted Types violations, console errors and uncaught exceptions.
 */
export function watch(context: BrowserContext, origin: string): Watch {
  const seen: Watch = { problems: [], requests: [] };
  context.on("request", (request) => {
    const url = request.url();
    seen.requests.push({ url, referer: request.headers()["referer"] ?? "" });
    if (!url.startsWith(`${origin}/`)) seen.problems.push(`request to ${url}`);
  });
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // A kind page with its true status is not an error of ours.
    if (HOW_IT_SAYS_4XX.test(message.text())) return;
    seen.problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => seen.problems.push(`exception: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    seen.problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}
