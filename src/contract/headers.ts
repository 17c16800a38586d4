/**
 * Security headers: one source for the `_headers` file of the static pages and
 * for the middleware of the Worker (Cloudflare applies `_headers` to assets only).
 */

/** @param styles hashes of the styles that stand inside pages, see `scripts/page-styles.ts` */
const contentSecurityPolicy = (styles: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...styles.map((hash) => `'${hash}'`)].join(" "),
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The one policy names the service worker's own address; see src/islands/offline.ts.
    "trusted-types soundings-offline",
  ].join("; ");

const OFF = [
  "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media",
  "fullscreen", "geolocation", "gyroscope", "hid", "idle-detection", "magnetometer", "microphone",
  "midi", "payment", "picture-in-picture", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
]; // prettier-ignore

/**
 * Cloudflare serves static pages by http, too: from those, forms and links lead to https.
 * The Worker itself sends whoever comes by http away.
 */
const UPGRADE = "upgrade-insecure-requests";

/** On every page and every other answer, static or not. */
export const everywhere = (styles: readonly string[]): Readonly<Record<string, string>> => ({
  "Content-Security-Policy": contentSecurityPolicy(styles),
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Origin-Agent-Cluster": "?1",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Permissions-Policy": [
    ...OFF.map((feature) => `${feature}=()`),
    "publickey-credentials-get=(self)",
    "publickey-credentials-create=(self)",
  ].join(", "),
});

/** Heeded on pages and workers only; on scripts and sheets they would outweigh a small file. */
export const ON_PAGES = [
  "Content-Security-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Embedder-Policy",
  "Origin-Agent-Cluster", "X-Frame-Options", "Permissions-Policy", "Referrer-Policy",
]; // prettier-ignore

/** Pages that a search engine or an archive must not keep. */
const UNLISTED = { "X-Robots-Tag": "noindex, nofollow, noarchive" } as const;

/** The landing page holds the link's secret for a moment: it names itself to nobody. */
export const LANDING: Readonly<Record<string, string>> = {
  ...UNLISTED,
  "Referrer-Policy": "no-referrer",
};

/**
 * A page that came by http asks by https for what it needs, which is another origin: for the sheets,
 * and for the script that takes a link's code to https. They hold nothing of anybody.
 */
export const FOR_HTTP: Readonly<Record<string, string>> = {
  "Cross-Origin-Resource-Policy": "cross-origin",
  "Access-Control-Allow-Origin": "*",
};
const NEEDED_BY_HTTP = ["/a/*.css", "/a/OpenForm.*", "/a/open.*"];

/** Every page the Worker makes. `same-origin` keeps `Origin` real on our own form posts. */
export const dynamic = (styles: readonly string[]): Readonly<Record<string, string>> => ({
  ...everywhere(styles),
  ...UNLISTED,
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
  Vary: "Sec-Fetch-Site, Origin",
});

/** @param without headers of a broader rule: a second value would be appended to the first */
const rule = (
  path: string,
  headers: Readonly<Record<string, string>>,
  without: readonly string[] = [],
): string =>
  [
    path,
    ...without.map((name) => `  ! ${name}`),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ].join("\n");

interface Served {
  /** From this machine, by http: Safari would upgrade `localhost` as well. */
  readonly local?: boolean;
}

/** On every static page. */
export const onStatic = (
  styles: readonly string[],
  { local = false }: Served = {},
): Readonly<Record<string, string>> => ({
  ...everywhere(styles),
  ...(!local && { "Content-Security-Policy": `${contentSecurityPolicy(styles)}; ${UPGRADE}` }),
  "Referrer-Policy": "same-origin",
});

/** The text of Cloudflare's `_headers` file. */
export const headersFile = (styles: readonly string[], served: Served = {}): string =>
  [
    rule("/*", onStatic(styles, served)),
    rule("/:locale/s", LANDING, ["Referrer-Policy"]),
    rule("/a/*", { "Cache-Control": "public, max-age=31536000, immutable" }, ON_PAGES),
    ...NEEDED_BY_HTTP.map((path) => rule(path, FOR_HTTP, ["Cross-Origin-Resource-Policy"])),
  ].join("\n\n") + "\n";
