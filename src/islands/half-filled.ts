/**
 * A daily form that is not sent yet, kept for this tab: help, another language or a reload loses
 * nothing that was chosen or written. It is sealed with a key from the page's own secret, which the
 * server gives to whoever has opened the link. If the reader agreed that answers wait here, the key
 * is the device's own: the blank form of a time without a network has no other. It goes with the
 * sending or the exit, or when the form is opened after more than an hour.
 */
import { countChanges } from "./changes.ts";
import { FLAG, HALF_FILLED } from "./device-names.ts";
import { openDatabase, ownKey } from "./outbox-database.ts";
import { answersIn, csrfOf, fieldsOf, fillIn, keyOf, LASTS_MS, open, seal } from "./sealed.ts";
import type { Kept } from "./sealed.ts";

const SUBMISSION = "submission";
const BOX = "box";
const SOON = 1000; // ms

const forget = (): void => sessionStorage.removeItem(HALF_FILLED);

let own: Promise<CryptoKey> | undefined;
async function deviceKey(): Promise<CryptoKey> {
  const database = await openDatabase();
  return ownKey(database).finally(() => database.close());
}

/** The first of them seals. */
async function keysOf(csrf: string, isAgreed: boolean): Promise<readonly CryptoKey[]> {
  if (isAgreed) own ??= deviceKey();
  const found = await Promise.allSettled([
    ...(isAgreed && own ? [own] : []),
    ...(csrf === "" ? [] : [keyOf(csrf)]),
  ]);
  return found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

/** Undefined: none of these keys has sealed it. */
async function openedBy(keys: readonly CryptoKey[], text: string): Promise<Kept | undefined> {
  for (const key of keys) {
    const kept = await open(key, text).catch(() => undefined);
    if (kept) return kept;
  }
  return undefined;
}

export async function keepHalfFilled(form: HTMLFormElement): Promise<void> {
  const csrf = csrfOf(form);
  const offer = form.querySelector<HTMLElement>("[data-box]");
  const tick = offer?.querySelector<HTMLInputElement>("input");
  const box = offer?.dataset["box"] ?? "";
  let isTakenBack = false;
  // Another tab may have finished here since.
  const keys = () =>
    keysOf(csrf, box !== "" && !isTakenBack && localStorage.getItem(`${FLAG}${box}`) !== null);
  const submission = form.querySelector<HTMLInputElement>(`[name=${SUBMISSION}]`);
  let isDone = false;
  let turns = 0;
  const changes = countChanges(form);
  const keep = async (): Promise<void> => {
    turns += 1;
    const turn = turns;
    const about = [[SUBMISSION, submission?.value ?? ""] as const, [BOX, box] as const];
    const kept = { at: Date.now(), fields: [...answersIn(new FormData(form)), ...about] };
    const [key] = await keys();
    const sealed = key && (await seal(key, kept));
    if (sealed && !isDone && turn === turns) sessionStorage.setItem(HALF_FILLED, sealed);
  };
  const keepQuietly = (): void => void keep().catch(() => undefined);
  const end = (): void => {
    isDone = true;
    forget();
  };
  const text = sessionStorage.getItem(HALF_FILLED);
  const kept = text === null ? undefined : await openedBy(await keys(), text);
  // A form that was refused comes back with what was typed; an empty one says so in its address.
  const isFresh = document.querySelector(".summary") === null || location.search !== "";
  const given = new Map(kept?.fields);
  const lasts = kept && Date.now() - kept.at < LASTS_MS && given.get(BOX) === box;
  // What the blank form cannot open may still be that of the page itself.
  if (text !== null && !lasts && (kept || csrf !== "")) forget();
  if (lasts && isFresh) {
    // It may have been sent by a page that was left before the reply came: it stays one entry.
    if (submission) submission.value = given.get(SUBMISSION) ?? submission.value;
    fillIn(fieldsOf(form), given);
  }
  for (const name of ["input", "change"]) {
    form.addEventListener(name, () => {
      isDone = false;
      keepQuietly();
    });
  }
  tick?.addEventListener("change", () => {
    isTakenBack = !tick.checked;
    // What is being sealed with the key that is taken back is not put there any more.
    turns += 1;
    if (isTakenBack) forget();
    if (changes.all === 0 && !lasts) return;
    // What has been agreed is marked a moment later.
    setTimeout(() => isDone || keepQuietly(), isTakenBack ? 0 : SOON);
  });
  form.addEventListener("held", () => {
    if (changes.all === changes.pressed) end();
  });
  form.addEventListener("taken", end);
  addEventListener("pagehide", () => {
    if (document.documentElement.dataset["left"] !== undefined) end();
  });
}
