/**
 * After "Finish on this device" and after stopping: removes what lies here of what has ended. What
 * only closes here goes but for what it still has to send, and so does everything on a device that
 * others use. Nothing else is touched.
 */
import {
  BLANK_FORMS,
  DAILY_BOX,
  FLAG,
  HALF_FILLED,
  HELD,
  LAST,
  UNTIL,
  UNSENT,
} from "./device-names.ts";
import { done, KEYS, openDatabase, STORE, written } from "./outbox-database.ts";

const place = document.querySelector<HTMLElement>("[data-forget]");
const boxesIn = (name: string): readonly string[] => place?.dataset[name]?.split(" ") ?? [];
const ended = boxesIn("forget");
const closing = boxesIn("closing");
const isAll = place?.dataset["all"] !== undefined;

const closes = (box: string): boolean => isAll || ended.includes(box) || closing.includes(box);
const goes = (box: string): boolean =>
  ended.includes(box) || (closes(box) && localStorage.getItem(`${FLAG}${box}`) !== HELD);

const flags = (): readonly string[] =>
  Object.keys(localStorage).filter((name) => name.startsWith(FLAG));
const boxOf = (flag: string): string => flag.slice(FLAG.length);

async function emptyDatabase(): Promise<void> {
  // Not every browser can tell; opening makes an empty one where there was none.
  const known = await (indexedDB as Partial<IDBFactory>).databases?.();
  if (known && !known.some(({ name }) => name === STORE)) return;
  const database = await openDatabase();
  const rows = database.transaction(STORE, "readwrite").objectStore(STORE);
  const names = (await done(rows.getAllKeys())) as string[];
  for (const name of names) if (goes(name.replace(/ .*$/s, ""))) rows.delete(name);
  await written(rows);
  // The key of the device seals daily forms, and a form that waits needs it still.
  if (!flags().some((flag) => boxOf(flag).startsWith(DAILY_BOX) && !goes(boxOf(flag)))) {
    const keys = database.transaction(KEYS, "readwrite").objectStore(KEYS);
    keys.clear();
    await written(keys);
  }
  database.close();
}

async function forget(): Promise<void> {
  for (const name of [HALF_FILLED, UNSENT]) sessionStorage.removeItem(name);
  const last = localStorage.getItem(LAST);
  if (last !== null && closes(last)) {
    await caches.delete(BLANK_FORMS);
    for (const name of [LAST, UNTIL]) localStorage.removeItem(name);
  }
  await emptyDatabase();
  // Marks go last: while one is there, a page still knows what it marks.
  for (const flag of flags()) if (goes(boxOf(flag))) localStorage.removeItem(flag);
}

// A browser that keeps nothing has nothing to remove.
if (place) forget().catch(() => undefined);
