/** The part of the browser's `trustedTypes` that the service worker's address needs. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const ADDRESS = "/offline.js";

/** Installs the service worker that answers with a kind page when there is no network. */
export function registerOffline(): void {
  if (!("serviceWorker" in navigator)) return;
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy("soundings-offline", {
    createScriptURL: () => ADDRESS,
  });
  addEventListener("load", () => {
    // Nothing depends on it: a browser that refuses shows its own offline page.
    navigator.serviceWorker
      .register((policy?.createScriptURL("") ?? ADDRESS) as string)
      .catch(() => undefined);
  });
}
