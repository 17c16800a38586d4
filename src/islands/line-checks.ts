/**
 * Tests the lines of the page about the line in the reader's own browser, and says in words
 * what passed. It presses and types as a person would, and leaves every line as it found it.
 */

const find = <E extends Element = HTMLElement>(from: ParentNode, selector: string): E => {
  const found = from.querySelector<E>(selector);
  if (!found) throw new TypeError(`The page has no ${selector}`);
  return found;
};

const FINGER = 44; // CSS pixels, WCAG 2.5.5
const MM = 96 / 25.4; // CSS pixels

/** One line of the page with what a person does to it. */
class Tested {
  readonly field: HTMLInputElement;
  readonly track: HTMLElement;
  readonly mark: HTMLElement;
  private readonly box: HTMLElement;

  constructor(example: string) {
    this.box = find(document, `[data-example="${example}"] .line`);
    this.field = find(this.box, "input");
    this.track = find(this.box, ".track");
    this.mark = find(this.box, ".track__mark");
    // No real finger is down, and the page must not move to the field.
    this.track.setPointerCapture = () => undefined;
    this.field.focus = () => undefined;
  }

  button(which: string): HTMLElement {
    return find(this.box, `.line__tools ${which}`);
  }
  type(text: string): void {
    this.field.value = text;
    this.field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  pointer(type: string, share: number): void {
    const { left, top, width, height } = this.track.getBoundingClientRect();
    const place = { clientX: left + width * share, clientY: top + height / 2 };
    const finger = { pointerId: 1, pointerType: "touch", button: 0, bubbles: true };
    this.track.dispatchEvent(new PointerEvent(type, { ...finger, ...place }));
  }
  press(share: number): void {
    this.pointer("pointerdown", share);
    this.pointer("pointerup", share);
  }
  /** The values after each of these keys. */
  keys(names: readonly string[]): string {
    return names
      .map((key) => {
        this.field.dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
        return this.field.value;
      })
      .join(" ");
  }
  /** How far the middle of the mark is from the left end, in hundredths; nothing without a mark. */
  at(): number | undefined {
    if (this.mark.hidden) return undefined;
    const [mark, track] = [this.mark, this.track].map((one) => one.getBoundingClientRect());
    if (!mark || !track) return undefined;
    return Math.round(((mark.left + mark.width / 2 - track.left) / track.width) * 100);
  }
  clear(): void {
    this.type("");
    find(this.box, "[role=status]").textContent = "";
  }
}

const sent = (field: HTMLInputElement): string | undefined => {
  const form = document.createElement("form");
  form.append(field.cloneNode());
  return new FormData(form).get(field.name)?.toString();
};

/** What is tested, by the name that its sentence has on the page. */
function checks(): Readonly<Record<string, () => boolean>> {
  const blank = new Tested("blank");
  const rtl = new Tested("rtl");
  const answered = new Tested("answered");
  const value = () => blank.field.value;
  return {
    blank: () => value() === "" && sent(blank.field) === "" && blank.at() === undefined,
    press: () => (blank.press(0.25), value() === "25" && blank.at() === 25),
    rtl: () => (rtl.press(0.25), rtl.field.value === "75" && rtl.at() === 25),
    again: () => (blank.press(0.6), value() === "60" && blank.at() === 60),
    keys: () =>
      blank.keys(["ArrowUp", "ArrowLeft", "PageUp", "PageDown", "Home", "End"]) ===
        "61 60 70 60 0 100" && rtl.keys(["ArrowRight", "ArrowLeft"]) === "74 75",
    digits: () =>
      ["72", "٧٢", "७२", "７２"].every((typed) => (blank.type(typed), blank.at() === 72)) &&
      (blank.type("172"), blank.at() === undefined),
    buttons: () => {
      blank.type("50");
      const [less, more] = [blank.button("[data-steps='-1']"), blank.button("[data-steps='1']")];
      const values = [less, more].map((button) => (button.click(), value())).join(" ");
      const heights = [less, more, blank.track].map((one) => one.getBoundingClientRect().height);
      return values === "49 50" && heights.every((height) => height >= FINGER);
    },
    clear: () => (blank.button("[data-clear]").click(), value() === "" && blank.at() === undefined),
    scroll: () => {
      blank.pointer("pointerdown", 0.3);
      blank.pointer("pointercancel", 0.3);
      return value() === "" && getComputedStyle(blank.track).touchAction === "pan-y";
    },
    kept: () => answered.field.value === "72" && answered.at() === 72,
    plain: () => {
      const field = find<HTMLInputElement>(document, "[data-example=plain] input");
      return field.type === "text" && field.value === "" && (field.labels?.length ?? 0) > 0;
    },
    colours: () => {
      const paper = getComputedStyle(find(document, ".question")).backgroundColor;
      const line = getComputedStyle(answered.track, "::before").borderBlockStartColor;
      const mark = getComputedStyle(answered.mark).borderInlineStartColor;
      return new Set([paper, line, mark]).size === 3;
    },
    paper: () => {
      const { width } = find(document, ".line-paper > *").getBoundingClientRect();
      return Math.abs(width / MM - 100) < 1;
    },
  };
}

function passes(check: (() => boolean) | undefined): boolean {
  try {
    return check?.() === true;
  } catch {
    return false;
  }
}

function run(list: HTMLElement): void {
  const all = checks();
  let passed = 0;
  const entries = [...list.querySelectorAll<HTMLElement>("[data-check]")];
  for (const entry of entries) {
    const ok = passes(all[entry.dataset["check"] ?? ""]);
    passed += Number(ok);
    entry.dataset["result"] = ok ? "passed" : "failed";
    find(entry, "strong").textContent = list.dataset[ok ? "passed" : "failed"] ?? "";
  }
  for (const example of ["blank", "rtl"]) new Tested(example).clear();
  const outcome = find(document, "[data-outcome]");
  outcome.textContent =
    outcome.dataset[passed === entries.length && passed > 0 ? "all" : "some"] ?? "";
}

const list = document.querySelector<HTMLElement>("[data-checks]");
const again = document.querySelector<HTMLElement>("[data-again]");
if (list && again) {
  // When the lines of the page are drawn, whichever script came first.
  void customElements.whenDefined("soundings-line").then(() => run(list));
  again.hidden = false;
  again.addEventListener("click", () => run(list));
}
