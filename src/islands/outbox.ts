/**
 * What could not be sent, sealed in the browser's own database until it is. The key comes with
 * each page from the server and is never stored: without the link nobody can open what lies here.
 * Fetched only when something could not be sent, or lies here still.
 */
import { FLAG, HELD } from "./device-names.ts";
import { done, importedKey, openDatabase, ownKey, STORE, written } from "./outbox-database.ts";
import { isReceiptFor, isRefused, post } from "./outbox-post.ts";

/** Nothing lies here longer than this, sent or not. */
const LASTS_MS = 7 * 24 * 60 * 60 * 1000;
const RETRY = 15_000; // ms
const IV_BYTES = 12;

interface Row {
  /** When it was last put here. */
  readonly at: number;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: ArrayBuffer;
}

/** One post of a form that did not get through. */
interface Held {
  readonly path: string;
  readonly body: string;
}

/** Something was taken. `to`: where the person goes after a sending. */
export interface Resent {
  readonly to?: string;
}

export interface Outbox {
  /** The reader agrees that answers are kept here, or takes it back. */
  agree(isAgreed: boolean): Promise<void>;
  /** Keeps a post of the open page. False: no room, or not wanted; it stays on the page. */
  hold(body: URLSearchParams): Promise<boolean>;
  /**
   * Lets go of a post, if the reply is a receipt for this very post, or refuses it: then its page
   * gives it back. False: it still lies here.
   */
  release(body: URLSearchParams, reply: unknown): Promise<boolean>;
  /** Sends what lies here now, or waits for the sending that is under way. */
  send(): Promise<void>;
}

/** One record a page, or one a sending: a later save of the same page takes the earlier one's place. */
const nameOf = (path: string, body: URLSearchParams): string =>
  `${path} ${body.get("submission") ?? body.get("save")?.replace(/\..*/, "") ?? ""}`;

/** An entry of a daily form without an answer: no server stores it, so none would let go of it. */
const isEmptyEntry = (body: URLSearchParams): boolean =>
  body.has("clock") &&
  ![...body].some(([name, value]) => name.startsWith("q-") && value.trim() !== "");

const saveOf = (body: URLSearchParams): number =>
  Number(body.get("save")?.replace(/.*\./, "") ?? 0);

/** Opens the box of one link, and sends what lies in it: now, and whenever there is a connection. */
export async function openOutbox({
  box,
  key: keyText,
  csrf,
  onTaken,
}: {
  readonly box: string;
  readonly key: string;
  /** The value that the open page puts into its own forms. */
  readonly csrf: string;
  readonly onTaken: (resent: Resent) => void;
}): Promise<Outbox> {
  const database = await openDatabase();
  const fromServer = keyText === "" ? undefined : await importedKey(keyText);
  // Asked for each time: after "Finish" in another tab the device has another one, or none.
  const keyNow = async (): Promise<CryptoKey> => fromServer ?? ownKey(database);
  await keyNow();
  const flag = `${FLAG}${box}`;
  const isMarked = (): boolean => localStorage.getItem(flag) === HELD;
  /** Another tab may have taken the yes back since, or finished here. */
  const mayKeep = (): boolean => isWanted && localStorage.getItem(flag) !== null;
  const mark = (value: "yes" | typeof HELD | undefined): void =>
    value === undefined ? localStorage.removeItem(flag) : localStorage.setItem(flag, value);
  const store = (mode: IDBTransactionMode) =>
    database.transaction(STORE, mode, { durability: "strict" }).objectStore(STORE);
  const sealing = (name: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: "AES-GCM",
    iv,
    additionalData: new TextEncoder().encode(name),
  });
  let isWanted = true;
  /** Of the page that is open, which sends its answers itself: the number of the save that lies here. */
  const own = new Map<string, number>();
  /** What the open page has put here last, in its own words. */
  const last = new Map<string, string>();
  /** Posts overtake each other: a later save of the same page lies here already. */
  const isPast = (name: string, body: URLSearchParams) => (own.get(name) ?? 0) > saveOf(body);
  /** @param found what was sent, by its `iv`; what was put in its place meanwhile stays */
  const remove = async (name: string, found?: Pick<Row, "iv">): Promise<void> => {
    const rows = store("readwrite");
    const there = found && ((await done(rows.get(name))) as Row | undefined);
    if (!there || String(there.iv) === String(found.iv)) rows.delete(name);
    await written(rows);
  };

  /** In turn with what other tabs put here, whose mark then follows one that is set after this. */
  const names = async (): Promise<readonly string[]> => {
    const all = (await done(store("readwrite").getAllKeys())) as string[];
    return all.filter((name) => name.startsWith(`${box} `));
  };

  /** Marks whether anything lies here still: more may have been put here meanwhile. */
  async function markLeft(): Promise<boolean> {
    const left = (await names()).length > 0;
    if (mayKeep()) mark(left ? HELD : "yes");
    return left;
  }

  /** What this box holds, in the order it was put there; sendings come after answers. */
  async function held(): Promise<readonly (Held & Row & { readonly name: string })[]> {
    const keys = (await done(store("readonly").getAllKeys())) as string[];
    const rows = (await done(store("readonly").getAll())) as Row[];
    const found = rows.map((row, index) => ({ ...row, name: keys[index] ?? "" }));
    for (const { name, at } of found) if (Date.now() - at > LASTS_MS) await remove(name);
    const key = await keyNow();
    const opened = await Promise.all(
      found
        .filter(({ name, at }) => name.startsWith(`${box} `) && Date.now() - at <= LASTS_MS)
        .filter(({ name }) => !own.has(name))
        .map(async (row) => {
          const { name, iv, sealed } = row;
          // Its key is gone: nobody can send it any more, and it must not hold up the rest.
          const bytes = await crypto.subtle
            .decrypt(sealing(name, iv), key, sealed)
            .catch(() => remove(name, row));
          if (!bytes) return [];
          return [{ ...row, ...(JSON.parse(new TextDecoder().decode(bytes)) as Held) }];
        }),
    );
    const isSending = ({ body }: Held) => Number(body.includes("submission="));
    return opened.flat().sort((a, b) => isSending(a) - isSending(b) || a.at - b.at);
  }

  const nameHere = (body: URLSearchParams) => `${box} ${nameOf(location.pathname, body)}`;

  async function release(body: URLSearchParams, reply: unknown): Promise<boolean> {
    const name = nameHere(body);
    const isGivenBack = isRefused(reply) && last.get(name) === String(body);
    if (!isGivenBack && !(await isReceiptFor(body, reply))) return false;
    if (isPast(name, body)) return false;
    own.delete(name);
    await remove(name);
    await markLeft();
    return true;
  }

  /** What becomes of each thing that lies here, when it is sent now. */
  async function resend(): Promise<void> {
    clearTimeout(timer);
    let taken: Resent | undefined;
    for (const row of await held()) {
      if (!mayKeep()) break;
      const { name, path } = row;
      const body = new URLSearchParams(row.body);
      body.set("csrf", csrf);
      if (!body.has("submission")) body.set("late", "yes");
      // An entry says by which clock it is sent, beside the one by which it was made.
      if (body.has("clock")) body.set("clock", new Date().toISOString());
      const answer = await post(path, body);
      if (!answer) break;
      const { location } = answer.reply as { readonly location?: string };
      if (await isReceiptFor(body, answer.reply)) {
        await remove(name, row);
        taken = { ...taken, ...(location !== undefined && { to: location }) };
        // What was asked to be sent is no longer what is kept: the person checks it once more,
        // on a page that is opened anew. An entry of a daily form lies nowhere else, so it stays.
      } else if (body.has("submission") && !body.has("clock") && isRefused(answer.reply)) {
        await remove(name, row);
        taken = { ...taken };
      }
    }
    const left = await markLeft();
    if (taken) onTaken(taken);
    if (left) later();
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    if (isWanted) timer = setTimeout(now, RETRY);
  };
  let sending: Promise<void> | undefined;
  // A blank form has no value of the server's: it can keep, and the page itself will send.
  const now = (): void => {
    if (csrf === "" || !isWanted) return;
    const one = resend()
      .catch(later)
      .finally(() => {
        if (sending === one) sending = undefined;
      });
    sending = one;
  };
  addEventListener("online", now);
  if (isMarked()) now();

  async function hold(body: URLSearchParams): Promise<void> {
    if (isEmptyEntry(body) || !mayKeep()) throw new Error("Not kept");
    const name = nameHere(body);
    const key = await keyNow();
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const text = new TextEncoder().encode(
      JSON.stringify({ path: location.pathname, body: String(body) }),
    );
    const sealed = await crypto.subtle.encrypt(sealing(name, iv), key, text);
    // Taken back while it was being sealed, or in another tab.
    if (!mayKeep()) throw new Error("Not kept");
    if (isPast(name, body)) return;
    const row: Row = { at: Date.now(), iv, sealed };
    last.set(name, String(body));
    if (!body.has("submission")) own.set(name, saveOf(body));
    const rows = store("readwrite");
    rows.put(row, name);
    await written(rows);
    if (mayKeep()) mark(HELD);
    later();
  }

  const isDone = (promise: Promise<unknown>) =>
    promise.then(
      (value) => value !== false,
      () => false,
    );

  return {
    hold: (body) => isDone(hold(body)),
    release: (body, reply) => isDone(release(body, reply)),
    async send() {
      if (!sending) now();
      await sending;
    },
    async agree(isAgreed) {
      isWanted = isAgreed;
      if (isAgreed) return isMarked() ? later() : mark("yes");
      clearTimeout(timer);
      mark(undefined);
      own.clear();
      for (const name of await names()) await remove(name);
    },
  };
}
