/**
 * Keeps on this device what cannot be sent, if the reader agreed. All of it that most people
 * never need is in `outbox.ts`, and fetched only when it is needed.
 */
import type { Outbox, Resent } from "./outbox.ts";

const LONGEST_WAIT = 5000; // ms

export interface KeptHere {
  /** Keeps a post that did not get through. False: it is nowhere but on the page. */
  readonly hold: (body: URLSearchParams) => Promise<boolean>;
  /** Something got through: if the reply is a receipt for it, it need not be kept any longer. */
  readonly release: (body: URLSearchParams, reply: unknown) => Promise<unknown>;
  /** Says in one sentence where the answers are; without a state the usual one. */
  readonly say: (state?: "kept" | "unkept" | "resent") => void;
}

interface Events {
  /** Something that an earlier page could not send was sent now. */
  readonly onTaken: (resent: Resent) => void;
  /** The reader has just agreed: what is not saved can be kept now. */
  readonly onAgree?: () => void;
}

/** @param offer what the page needs, see `KeepHere.astro`; absent where nothing may be kept */
export function keptHere(
  offer: HTMLElement | null | undefined,
  { onTaken, onAgree }: Events,
): KeptHere | undefined {
  if (!offer) return undefined;
  const { box = "", key = "" } = offer.dataset;
  // "yes": the reader agreed. "held": something lies here. Never an answer.
  const flag = (): string | null => {
    try {
      return localStorage.getItem(`keep-${box}`);
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  let agreed = flag() !== null;
  let outbox: Promise<Outbox> | undefined;
  const open = (): Promise<Outbox> => {
    const csrf = offer.closest("form")?.querySelector<HTMLInputElement>("[name=csrf]")?.value ?? "";
    outbox ??= import("./outbox.ts").then(({ openOutbox }) =>
      openOutbox({ box, key, csrf, onTaken }),
    );
    outbox.catch(() => (outbox = undefined));
    return outbox;
  };
  /** Undefined: it cannot be had. On a network that hangs nobody waits for it. */
  const soon = (): Promise<Outbox | undefined> =>
    Promise.race([
      open().catch(() => undefined),
      new Promise<undefined>((end) => setTimeout(end, LONGEST_WAIT)),
    ]);
  let replies = 0;
  const tick = offer.querySelector<HTMLInputElement>("input[type=checkbox]");
  if (tick) {
    offer.hidden = false;
    tick.checked = agreed;
    tick.addEventListener("input", (event) => event.stopPropagation());
    tick.addEventListener("change", (event) => {
      event.stopPropagation(); // not an answer: the form need not know
      agreed = tick.checked;
      open()
        .then((it) => it.agree(agreed))
        .then(onAgree, () => undefined);
    });
  }
  if (flag() === "held") void soon();
  // While there is a connection: without one it could not be fetched.
  else document.addEventListener("change", () => agreed && void soon(), { once: true });

  const words = document.getElementById("saved");
  const usual = words?.textContent ?? "";
  return {
    hold: async (body) => {
      const before = replies;
      const it = agreed && (await soon());
      // What got through meanwhile is not put there any more.
      return it && replies === before ? it.hold(body) : false;
    },
    release: async (body, reply) => {
      replies += 1;
      const it = flag() === "held" && (await soon());
      return it && it.release(body, reply);
    },
    say: (state) => {
      const text = state ? offer.dataset[state] : usual;
      if (words && text !== undefined && words.textContent !== text) words.textContent = text;
    },
  };
}
