/**
 * `<soundings-line>` draws a visual analogue line over the number field that the page was
 * served with. The field stays the control: it takes focus, keys and typed numbers, and is
 * what the form posts. Until it holds a number there is no mark. What the element must
 * hold is in docs/line.md.
 */
import { moved, shareOf, valueAfter, valueAt, type Line } from "../core/answers/line.ts";
import { numberIn } from "../core/answers/number-text.ts";
import { LINE_DECIMALS } from "../core/measures/item.ts";

/** Sideways travel after which a press is a drag, in CSS pixels. */
const DRAG = 6;

function draw(box: HTMLElement, field: HTMLInputElement, track: HTMLElement): void {
  const line = lineOf(box);
  const mark = track.querySelector<HTMLElement>(".track__mark");
  const status = box.querySelector("[role=status]");

  const read = (): number | undefined => {
    const value = numberIn(field.value, LINE_DECIMALS);
    return value !== undefined && value >= line.min && value <= line.max ? value : undefined;
  };
  const paint = (): void => {
    const value = read();
    // What cannot be drawn is shown as it was typed.
    box.dataset["state"] = value !== undefined ? "set" : field.value.trim() ? "typed" : "blank";
    if (!mark) return;
    mark.hidden = value === undefined;
    if (value !== undefined) mark.style.insetInlineStart = `${shareOf(line, value) * 100}%`;
  };
  const write = (value: number | undefined): void => {
    field.value =
      value === undefined ? "" : String(value).replace(".", box.dataset["point"] ?? ".");
    paint();
  };
  const tell = (): void => {
    if (status) status.textContent = sayMark(box, line, read());
    for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
  };
  const put = (value: number | undefined): void => {
    write(value);
    tell();
  };

  for (const part of box.querySelectorAll<HTMLElement>("[data-drawn]")) part.hidden = false;
  paint();
  field.addEventListener("input", paint);
  field.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const value = valueAfter(line, { key: event.key, value: read() });
    if (value === undefined) return;
    event.preventDefault();
    put(value);
  });
  box.querySelector(".line__tools")?.addEventListener("click", ({ target }) => {
    const { steps, clear } = (target as HTMLElement).dataset;
    const value = read();
    if (clear !== undefined) {
      put(undefined);
      field.focus();
    } else if (steps !== undefined && value !== undefined) put(moved(line, value, Number(steps)));
  });
  listen(track, { line, read, write, tell, field });
}

interface Pen {
  readonly line: Line;
  readonly read: () => number | undefined;
  readonly write: (value: number | undefined) => void;
  readonly tell: () => void;
  readonly field: HTMLInputElement;
}

/** A press or a sideways drag puts the mark. Scrolling over the line does not. */
function listen(track: HTMLElement, { line, read, write, tell, field }: Pen): void {
  let from: { readonly x: number; readonly before: number | undefined } | undefined;
  const at = ({ clientX }: PointerEvent): number => {
    const { left, width } = track.getBoundingClientRect();
    return valueAt(line, (clientX - left) / width);
  };
  track.addEventListener("pointerdown", (event) => {
    // The field is the target only when it shows what was typed.
    if (event.button !== 0 || event.target === field) return;
    from = { x: event.clientX, before: read() };
    track.setPointerCapture(event.pointerId);
    if (event.pointerType !== "mouse") return;
    event.preventDefault();
    field.focus({ preventScroll: true });
  });
  track.addEventListener("pointermove", (event) => {
    if (from && Math.abs(event.clientX - from.x) >= DRAG) write(at(event));
  });
  track.addEventListener("pointerup", (event) => {
    if (!from) return;
    from = undefined;
    write(at(event));
    tell();
  });
  track.addEventListener("pointercancel", () => {
    if (from) write(from.before);
    from = undefined;
  });
}

const lineOf = (box: HTMLElement): Line => ({
  min: Number(box.getAttribute("min") ?? 0),
  max: Number(box.getAttribute("max") ?? 100),
  dir: box.dir === "rtl" ? "rtl" : "ltr",
});

function sayMark({ dataset }: HTMLElement, line: Line, value: number | undefined): string {
  if (value === undefined) return "";
  const share = shareOf(line, value);
  const text = dataset[share === 0.5 ? "inMiddle" : share < 0.5 ? "nearLow" : "nearHigh"] ?? "";
  return text.replace("{value}", String(value).replace(".", dataset["point"] ?? "."));
}

const TAG = "soundings-line";

// Last, because the lines that are already on the page are drawn at once.
if (!customElements.get(TAG)) {
  customElements.define(
    TAG,
    class extends HTMLElement {
      connectedCallback(): void {
        if (this.dataset["state"]) return; // only moved
        const field = this.querySelector("input");
        const track = this.querySelector<HTMLElement>(".track");
        if (field && track) draw(this, field, track);
      }
    },
  );
}
