// @ts-check
/// <reference lib="webworker" />
/**
 * Service worker: keeps one page, the kind one that says there is no network, in
 * the reader's language. It never keeps a form, an answer or a staff page.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const CACHE = "soundings-offline-1";
const page = `/${new URL(worker.location.href).searchParams.get("locale") ?? "en"}/offline`;

async function keepOfflinePage() {
  const reply = await fetch(page);
  if (!reply.ok) return;
  const styles = [...(await reply.clone().text()).matchAll(/href="([^"]+\.css)"/g)].map(
    (match) => match[1] ?? "",
  );
  const cache = await caches.open(CACHE);
  await Promise.all([cache.put(page, reply), cache.addAll(styles)]);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(keepOfflinePage().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const isPage = request.mode === "navigate";
  if (!isPage && request.destination !== "style") return;
  event.respondWith(
    fetch(request).catch(
      async () => (await caches.match(isPage ? page : request)) ?? Response.error(),
    ),
  );
});
