// @ts-check
/// <reference lib="webworker" />
/** Service worker: keeps the page that says there is no network, and never what the Worker makes. */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = "soundings-offline-2";
/** Blank daily forms that their readers asked to keep; see src/islands/daily.ts. */
const DAILY = "soundings-daily-1";
const page = `/${new URL(worker.location.href).searchParams.get("locale") ?? "en"}/offline`;

async function keepOfflinePage() {
  const reply = await fetch(page);
  if (!reply.ok) return;
  const parts = (await reply.clone().text()).matchAll(/(?:href|src)="([^"]+\.(?:css|js|svg))"/g);
  const cache = await caches.open(CACHE);
  await Promise.all([
    cache.put(page, reply),
    cache.addAll([...parts].map((part) => part[1] ?? "")),
  ]);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keepOfflinePage().then(() => worker.skipWaiting()));
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
  const kept = async () =>
    (isPage ? await blankForm(new URL(request.url).pathname) : await caches.match(request)) ??
    (isPage ? await caches.match(page) : undefined) ??
    Response.error();
  const reply = async () => (isPage && (await event.preloadResponse)) || fetch(request);
  event.respondWith(reply().catch(kept));
});

/** @param {string} path of the daily page */
async function blankForm(path) {
  const cache = await caches.open(DAILY);
  const forms = await cache.keys();
  const form = forms.find(({ url }) => new URL(url).pathname.startsWith(`${path}/offline/`));
  return form && cache.match(form);
}
