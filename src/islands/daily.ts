/**
 * Before a daily form is answered: each page is an entry of its own, with the time of the device.
 * If the reader agreed that answers wait here, the blank form is kept, too, so that the page opens
 * without a network. It holds questions that anybody may read, and no answer.
 */
import { BLANK_FORMS, DAILY_BOX, FLAG, HALF_FILLED, HELD, LAST, UNTIL } from "./device-names.ts";
import { countChanges } from "./changes.ts";
import { keepHalfFilled } from "./half-filled.ts";

const BOX = `${FLAG}${DAILY_BOX}`;
const BLANK = "/daily/offline/";
const PART = /\/a\/[^/]+\.(?:css|js)$/;
const DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
const ID_LENGTH = 26;
const MINUTE = 60_000;
const RETRY = 5000; // ms

const form = document.querySelector<HTMLFormElement>("form[data-stay]");
const isBlank = form !== null && form.dataset["blank"] === undefined;

/** Whether the form that is kept here has ended. */
function isOver(): boolean {
  try {
    return Date.now() >= Date.parse(localStorage.getItem(UNTIL) ?? "");
  } catch {
    return false; // a browser that keeps nothing
  }
}

/** Nobody is asked any more, and no sentence stays to be read; what waits is sent by its page. */
function endBlankForm(blank: HTMLFormElement): void {
  const ended = blank.dataset["ended"] ?? "";
  const title = document.querySelector("h1");
  if (title) title.textContent = ended;
  document.title = ended;
  document.querySelector(".lead")?.remove();
  blank.replaceChildren();
  sessionStorage.removeItem(HALF_FILLED);
  addEventListener("load", () => void caches.delete(BLANK_FORMS).catch(() => undefined));
}
if (form && isBlank && isOver()) endBlankForm(form);

const offer = form?.querySelector<HTMLElement>("[data-box]");

const flags = (): readonly string[] => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(BOX));
  } catch {
    return []; // a browser that keeps nothing
  }
};

// The blank form does not know whose it is; the device does.
if (offer?.dataset["box"] === "" && flags().length > 0) {
  offer.dataset["box"] = localStorage.getItem(LAST) ?? flags()[0]?.slice(FLAG.length);
}

const submission = form?.querySelector<HTMLInputElement>("[name=submission]");
if (submission) {
  const bytes = crypto.getRandomValues(new Uint8Array(ID_LENGTH));
  submission.value = Array.from(bytes, (byte) => DIGITS[byte & 31]).join("");
}

if (form) keepHalfFilled(form).catch(() => undefined);

form?.addEventListener("formdata", ({ formData }) => {
  const now = new Date();
  const offset = -now.getTimezoneOffset();
  const reading = new Date(now.getTime() + offset * MINUTE).toISOString();
  formData.set("at", reading.slice(0, 16));
  formData.set("offset", String(offset));
  formData.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone);
  formData.set("clock", now.toISOString());
});

/** Which form a blank one is, in whatever language: each language has an icon of its own. */
const formIn = (blank: string): string | undefined => blank.split(BLANK)[1];

/** Another daily form was here before. What waits of it stays marked, so that its link sends it. */
async function forgetOlder(blank: string): Promise<void> {
  const own = `${FLAG}${offer?.dataset["box"] ?? ""}`;
  for (const name of flags()) {
    if (name !== own && localStorage.getItem(name) !== HELD) localStorage.removeItem(name);
  }
  if (!(await caches.has(BLANK_FORMS))) return;
  const cache = await caches.open(BLANK_FORMS);
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const isOther = formIn(pathname) !== formIn(blank);
    if (pathname.includes(BLANK) && isOther) await cache.delete(request);
  }
}

async function keepBlankForm(): Promise<void> {
  const blank = form?.dataset["blank"];
  if (blank === undefined) return;
  await forgetOlder(blank);
  const box = offer?.dataset["box"] ?? "";
  if (!flags().includes(`${FLAG}${box}`)) return;
  localStorage.setItem(LAST, box);
  localStorage.setItem(UNTIL, form?.dataset["until"] ?? "");
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const cache = await caches.open(BLANK_FORMS);
  await cache.addAll([blank, ...new Set(loaded.filter((name) => PART.test(name)))]);
}

/** The page itself takes the place of its blank form once it can be had, and nothing is lost by it. */
if (form && isBlank) {
  const changes = countChanges(form);
  let kept = 0;
  form.addEventListener("held", () => (kept = changes.pressed));
  const { dataset } = document.documentElement;
  const isInUse = (): boolean => changes.all > kept || "going" in dataset || "left" in dataset;
  const tryAgain = (): void => {
    if (!navigator.onLine || isInUse()) return;
    fetch("/icon.svg", { method: "HEAD", cache: "no-store" }).then(
      () => isInUse() || location.reload(),
      () => undefined,
    );
  };
  addEventListener("online", tryAgain);
  setInterval(tryAgain, RETRY);
}

const keepQuietly = (): void => void keepBlankForm().catch(() => undefined);
addEventListener("load", keepQuietly);
// What keeps answers is fetched when the box is ticked; then it is among what was loaded.
const SOON = 1000; // ms
document.addEventListener("change", () => setTimeout(keepQuietly, SOON), { capture: true });
