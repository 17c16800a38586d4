/**
 * After "Finish on this device": removes what lies here of the link that has ended, and nothing of
 * another one. On a device that others use everything goes but what one of them still has to send.
 */
import { BLANK_FORMS, DAILY_BOX, FLAG, HALF_FILLED, HELD, LAST, UNTIL } from "./device-names.ts";
import { done, KEYS, openDatabase, STORE, written } from "./outbox-database.ts";

const place = document.querySelector<HTMLElement>("[data-forget]");
const box = place?.dataset["forget"] ?? "";
const isAll = place?.dataset["all"] !== undefined;

/** What stays: a box of somebody else, whole on a device of one's own, else only while it waits. */
function otherBoxes(): readonly string[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(FLAG) && name !== `${FLAG}${box}`)
    .filter((name) => !isAll || localStorage.getItem(name) === HELD)
    .map((name) => name.slice(FLAG.length));
}

async function emptyDatabase(staying: readonly string[]): Promise<void> {
  // Not every browser can tell; opening makes an empty one where there was none.
  const known = await (indexedDB as Partial<IDBFactory>).databases?.();
  if (known && !known.some(({ name }) => name === STORE)) return;
  const database = await openDatabase();
  const rows = database.transaction(STORE, "readwrite").objectStore(STORE);
  const names = (await done(rows.getAllKeys())) as string[];
  const stays = (name: string): boolean =>
    isAll ? staying.some((one) => name.startsWith(`${one} `)) : !name.startsWith(`${box} `);
  for (const name of names) if (!stays(name)) rows.delete(name);
  await written(rows);
  // The key of the device seals daily forms, and a form that waits needs it still.
  if (!staying.some((one) => one.startsWith(DAILY_BOX))) {
    const keys = database.transaction(KEYS, "readwrite").objectStore(KEYS);
    keys.clear();
    await written(keys);
  }
  database.close();
}

async function forget(): Promise<void> {
  sessionStorage.removeItem(HALF_FILLED);
  const staying = otherBoxes();
  const last = localStorage.getItem(LAST);
  if (last !== null && (isAll || last === box)) {
    await caches.delete(BLANK_FORMS);
    for (const name of [LAST, UNTIL]) localStorage.removeItem(name);
  }
  await emptyDatabase(staying);
  // Marks go last: while one is there, a page still knows what it marks.
  const flags = Object.keys(localStorage).filter((name) => name.startsWith(FLAG));
  for (const name of flags) {
    if (!staying.includes(name.slice(FLAG.length))) localStorage.removeItem(name);
  }
}

// A browser that keeps nothing has nothing to remove.
if (place) forget().catch(() => undefined);
