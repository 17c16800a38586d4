// @ts-check
/// <reference lib="webworker" />
/**
 * Service worker: keeps the help lines and the page that says there is no network, and never what
 * the Worker makes. One for all languages, which learns them from the addresses of pages: were it
 * replaced with each change of the language, Chromium could leave a page that is asked for at that
 * moment unanswered for good.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = "soundings-offline-4";
/** Blank daily forms that their readers asked to keep; see src/islands/daily.ts. */
const DAILY = "soundings-daily-1";
const WEEK = 7 * 24 * 60 * 60 * 1000;
const OFFLINE = "offline";
const HELP = "help";

/**
 * Keeps a page that needs no session, with its parts. A week later anew: a number may have changed.
 * @param {string} path
 */
async function keep(path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(path);
  const age = Date.now() - Date.parse(kept?.headers.get("date") ?? "");
  if (age < WEEK) return;
  const reply = await fetch(path);
  if (!reply.ok) return;
  const parts = (await reply.clone().text()).matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g);
  // The page goes last: once it is here, a week passes before its parts are asked for again.
  await cache.addAll([...parts].map((part) => part[1] ?? ""));
  await cache.put(path, reply);
}

/** @param {string} address of a page; where a client answers, both pages are kept in its language */
async function keepFor(address) {
  const { pathname } = new URL(address);
  const language = /^\/([^/]+)\/(?:check-in|daily|s)(?:\/|$)/.exec(pathname)?.[1];
  if (language === undefined) return;
  await Promise.all([OFFLINE, HELP].map((name) => keep(`/${language}/${name}`)));
}

/**
 * A kept page in the language of what was asked for, or in another that was read here.
 * @param {string} path asked for
 * @param {string} name
 */
async function keptIn(path, name) {
  const own = await caches.match(`/${path.split("/")[1]}/${name}`);
  if (own) return own;
  const cache = await caches.open(CACHE);
  const other = (await cache.keys()).find(({ url }) => url.endsWith(`/${name}`));
  return other && cache.match(other);
}

worker.addEventListener("install", (event) => {
  const open = worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  event.waitUntil(open.then((all) => Promise.all(all.map(({ url }) => keepFor(url)))));
});
async function forgetOlder() {
  const older = (await caches.keys()).filter((name) => name !== CACHE && name !== DAILY);
  await Promise.all(older.map((name) => caches.delete(name)));
}
worker.addEventListener("activate", (event) => {
  // A page is asked for while this worker starts: nobody waits for it.
  const preload = worker.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([preload, forgetOlder()]).then(() => worker.clients.claim()));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const isPage = request.mode === "navigate";
  if (!isPage && !/^(?:style|script|image)$/.test(request.destination)) return;
  const { pathname } = new URL(request.url);
  const keptPage = async () =>
    (await blankForm(pathname)) ??
    (pathname.endsWith(`/${HELP}`) ? await keptIn(pathname, HELP) : undefined) ??
    (await keptIn(pathname, OFFLINE));
  const kept = async () =>
    (await (isPage ? keptPage() : caches.match(request))) ?? Response.error();
  const reply = async () => (isPage && (await event.preloadResponse)) || fetch(request);
  const answer = reply();
  event.respondWith(answer.catch(kept));
  if (isPage) event.waitUntil(answer.then(() => keepFor(request.url)).catch(() => undefined));
});

/** @param {string} path of the daily page */
async function blankForm(path) {
  const cache = await caches.open(DAILY);
  const forms = await cache.keys();
  const form = forms.find(({ url }) => new URL(url).pathname.startsWith(`${path}/offline/`));
  return form && cache.match(form);
}
