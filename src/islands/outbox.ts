/**
 * What could not be sent, sealed in the browser's own database until it is. The key comes with
 * each page from the server and is never stored: without the link nobody can open what lies here.
 * Fetched only when something could not be sent, or lies here still.
 */
import { answersText } from "../core/check-in/receipt.ts";
import { FLAG, HELD } from "./device-names.ts";
import { done, importedKey, openDatabase, ownKey, STORE, written } from "./outbox-database.ts";
import { isLater } from "./reply.ts";

/** Nothing lies here longer than this, sent or not. */
const LASTS_MS = 7 * 24 * 60 * 60 * 1000;
const LONGEST_SEND = 20_000; // ms
const RETRY = 15_000; // ms
const IV_BYTES = 12;
const WRONG_FIELDS = 422;

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
  hold(path: string, body: URLSearchParams): Promise<void>;
  /** Lets go of a post, if the reply is a receipt for this very post. False: it still lies here. */
  release(path: string, body: URLSearchParams, reply: unknown): Promise<boolean>;
  /** Sends what lies here now, or waits for the sending that is under way. */
  send(): Promise<void>;
}

/** One record a page, or one a sending: a later save of the same page takes the earlier one's place. */
const nameOf = (path: string, body: URLSearchParams): string =>
  `${path} ${body.get("submission") ?? body.get("save")?.replace(/\..*/, "") ?? ""}`;

const saveOf = (body: URLSearchParams): number =>
  Number(body.get("save")?.replace(/.*\./, "") ?? 0);

async function digestOf(body: URLSearchParams): Promise<string> {
  const bytes = new TextEncoder().encode(answersText(body));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether the server has stored exactly this: it names the post and a digest of what it took. */
export async function isReceiptFor(body: URLSearchParams, reply: unknown): Promise<boolean> {
  const { receipt } = (reply ?? {}) as {
    readonly receipt?: {
      readonly submissionId?: string;
      readonly save?: string;
      readonly digest?: string;
    };
  };
  if (!receipt) return false;
  const submission = body.get("submission");
  const digest = body.get("digest") ?? (await digestOf(body));
  const isThisPost =
    submission === null
      ? receipt.save === (body.get("save") ?? "")
      : receipt.submissionId === submission;
  return isThisPost && receipt.digest === digest;
}

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
  const key = keyText === "" ? await ownKey(database) : await importedKey(keyText);
  const flag = `${FLAG}${box}`;
  const isMarked = (): boolean => localStorage.getItem(flag) === HELD;
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
  /** Posts overtake each other: a later save of the same page lies here already. */
  const isPast = (name: string, body: URLSearchParams) => (own.get(name) ?? 0) > saveOf(body);
  const remove = async (name: string): Promise<void> => {
    const rows = store("readwrite");
    rows.delete(name);
    await written(rows);
  };

  const names = async (): Promise<readonly string[]> => {
    const all = (await done(store("readonly").getAllKeys())) as string[];
    return all.filter((name) => name.startsWith(`${box} `));
  };

  /** What this box holds, in the order it was put there; sendings come after answers. */
  async function held(): Promise<readonly (Held & { readonly name: string })[]> {
    const keys = (await done(store("readonly").getAllKeys())) as string[];
    const rows = (await done(store("readonly").getAll())) as Row[];
    const found = rows.map((row, index) => ({ ...row, name: keys[index] ?? "" }));
    for (const { name, at } of found) if (Date.now() - at > LASTS_MS) await remove(name);
    const opened = await Promise.all(
      found
        .filter(({ name, at }) => name.startsWith(`${box} `) && Date.now() - at <= LASTS_MS)
        .filter(({ name }) => !own.has(name))
        .map(async ({ name, at, iv, sealed }) => {
          const bytes = await crypto.subtle.decrypt(sealing(name, iv), key, sealed);
          const { path, body } = JSON.parse(new TextDecoder().decode(bytes)) as Held;
          return { name, at, path, body };
        }),
    );
    const isSending = ({ body }: Held) => Number(body.includes("submission="));
    return opened.sort((a, b) => isSending(a) - isSending(b) || a.at - b.at);
  }

  async function release(path: string, body: URLSearchParams, reply: unknown): Promise<boolean> {
    if (!(await isReceiptFor(body, reply))) return false;
    const name = `${box} ${nameOf(path, body)}`;
    if (isPast(name, body)) return false;
    own.delete(name);
    await remove(name);
    return true;
  }

  /** What becomes of each thing that lies here, when it is sent now. */
  async function resend(): Promise<void> {
    clearTimeout(timer);
    let taken: Resent | undefined;
    for (const { name, path, body: text } of await held()) {
      if (!isWanted) break;
      const body = new URLSearchParams(text);
      body.set("csrf", csrf);
      if (!body.has("submission")) body.set("late", "yes");
      // An entry says by which clock it is sent, beside the one by which it was made.
      if (body.has("clock")) body.set("clock", new Date().toISOString());
      const answer = await post(path, body);
      const location = answer && (answer.reply as { readonly location?: string }).location;
      if (answer && (await release(path, body, answer.reply))) {
        taken = { ...taken, ...(location !== undefined && { to: location }) };
        // What was asked to be sent is no longer what is kept: the person checks it once more,
        // on a page that is opened anew. An entry of a daily form lies nowhere else, so it stays.
      } else if (body.has("submission") && !body.has("clock") && answer?.isRefusal) {
        await remove(name);
        taken = { ...taken };
      }
      if (!answer) break;
    }
    // More may have been put here meanwhile.
    const left = (await names()).length > 0;
    if (isWanted) mark(left ? HELD : "yes");
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

  return {
    release,
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
    async hold(path, body) {
      const name = `${box} ${nameOf(path, body)}`;
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const text = new TextEncoder().encode(JSON.stringify({ path, body: String(body) }));
      const sealed = await crypto.subtle.encrypt(sealing(name, iv), key, text);
      // Taken back while it was being sealed.
      if (!isWanted) throw new Error("Not kept");
      if (isPast(name, body)) return;
      const row: Row = { at: Date.now(), iv, sealed };
      if (!body.has("submission")) own.set(name, saveOf(body));
      const rows = store("readwrite");
      rows.put(row, name);
      await written(rows);
      if (isWanted) mark(HELD);
      later();
    },
  };
}

/** The reply, if it is one of ours and final; else there is nothing to do but to wait. */
async function post(
  path: string,
  body: URLSearchParams,
): Promise<{ readonly reply: unknown; readonly isRefusal: boolean } | undefined> {
  try {
    const reply = await fetch(path, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(LONGEST_SEND),
    });
    if (isLater(reply)) return undefined;
    return { reply: (await reply.json()) as unknown, isRefusal: reply.status === WRONG_FIELDS };
  } catch {
    return undefined;
  }
}
