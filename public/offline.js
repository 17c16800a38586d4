// @ts-check
/// <reference lib="webworker" />
/**
 * Service worker: keeps the help lines and the page that says there is no network, and never what
 * the Worker makes.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = "soundings-offline-3";
/** Blank daily forms that their readers asked to keep; see src/islands/daily.ts. */
const DAILY = "soundings-daily-1";
const WEEK = 7 * 24 * 60 * 60 * 1000;
const locale = new URL(worker.location.href).searchParams.get("locale") ?? "en";
const page = `/${locale}/offline`;
const help = `/${locale}/help`;

/** @param {string} path of a page that needs no session */
async function keep(path) {
  const reply = await fetch(path);
  if (!reply.ok) return;
  const parts = (await reply.clone().text()).matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g);
  const cache = await caches.open(CACHE);
  await Promise.all([
    cache.put(path, reply),
    cache.addAll([...parts].map((part) => part[1] ?? "")),
  ]);
}
const keepBoth = () => Promise.all([keep(page), keep(help)]);

/** A number may have changed since. */
async function renew() {
  const kept = await caches.match(help);
  const age = Date.now() - Date.parse(kept?.headers.get("date") ?? "");
  if (!(age < WEEK)) await keepBoth();
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keepBoth().then(() => worker.skipWaiting()));
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
    (pathname.endsWith("/help") ? await caches.match(help) : undefined) ??
    (await caches.match(page));
  const kept = async () =>
    (await (isPage ? keptPage() : caches.match(request))) ?? Response.error();
  const reply = async () => (isPage && (await event.preloadResponse)) || fetch(request);
  const answer = reply();
  event.respondWith(answer.catch(kept));
  if (isPage) event.waitUntil(answer.then(renew).catch(() => undefined));
});

/** @param {string} path of the daily page */
async function blankForm(path) {
  const cache = await caches.open(DAILY);
  const forms = await cache.keys();
  const form = forms.find(({ url }) => new URL(url).pathname.startsWith(`${path}/offline/`));
  return form && cache.match(form);
}
