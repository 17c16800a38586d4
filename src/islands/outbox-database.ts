/** The browser's own database, and the keys that the outbox seals with. */
export const STORE = "outbox";
export const KEYS = "keys";
const OWN = "own";

export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error("Not kept", { cause: request.error }));
  });

/** A write is done when it is on the disk, not when it was asked for: the page may be closed next. */
export const written = (store: IDBObjectStore): Promise<void> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new Error("Not kept", { cause: store.transaction.error }));
    store.transaction.oncomplete = () => resolve();
    store.transaction.onabort = fail;
    store.transaction.onerror = fail;
  });

export function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(STORE, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(STORE);
    request.result.createObjectStore(KEYS);
  };
  return done(request);
}

const USAGES: KeyUsage[] = ["encrypt", "decrypt"];

/** The key that the server has derived for this link. */
export const importedKey = (text: string): Promise<CryptoKey> => {
  const raw = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) =>
    one.charCodeAt(0),
  );
  return crypto.subtle.importKey("raw", raw, "AES-GCM", false, USAGES);
};

/**
 * A key of this device, for a page that opens without a network. No script can read it out, but
 * whoever uses this browser can use it. Such a page shows nothing of what it has queued; what is
 * half filled in comes back, but only in the tab that it was written in.
 */
export async function ownKey(database: IDBDatabase): Promise<CryptoKey> {
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, USAGES);
  // In one go, because another tab may look for it in the same moment.
  const keys = database.transaction(KEYS, "readwrite").objectStore(KEYS);
  const found = (await done(keys.get(OWN))) as CryptoKey | undefined;
  if (!found) keys.put(made, OWN);
  await written(keys);
  return found ?? made;
}
