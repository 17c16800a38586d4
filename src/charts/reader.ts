/**
 * Reading by key, pointer or touch on a drawing that the server made. Adds
 * nothing on load and counts nothing: every sentence and every place comes
 * from the page. Bound to plain elements: Astro draws a custom element by itself,
 * as it would a component of another framework, and all that follows it more slowly.
 */
import { marksInPaths } from "./mark-paths.ts";

const PLAIN_KEYS = ["ArrowLeft", "ArrowRight", "Home", "End", "Escape"] as const;

export class ChartReader {
  protected readonly root: HTMLElement;
  /** The sentence of each mark, in order of time. */
  readonly #says: readonly string[];
  #at = -1;

  constructor(root: HTMLElement) {
    this.root = root;
    const reader = root.querySelector<HTMLElement>(".chart-reader");
    this.#says = reader?.dataset["says"]?.split("\n") ?? [];
    reader?.addEventListener("keydown", (event) => this.#key(event, reader));
    reader?.addEventListener("focus", () =>
      this.#show(this.#at < 0 ? this.#says.length - 1 : this.#at),
    );
    reader?.addEventListener("blur", () => this.#hide());
    reader?.addEventListener("pointermove", (event) => this.#point(event));
    reader?.addEventListener("pointerdown", (event) => this.#point(event));
    reader?.addEventListener("pointerleave", () => {
      if (document.activeElement !== reader) this.#hide();
    });
  }

  /** Of the two drawings, the one that this width shows. */
  #shown(): SVGSVGElement | undefined {
    return this.drawings().find((svg) => svg.getClientRects().length > 0);
  }

  protected drawings(): SVGSVGElement[] {
    return [...this.root.querySelectorAll<SVGSVGElement>(".chart-svg")];
  }

  /** Where the marks of a drawing stand, in order of time. */
  protected marks(svg: SVGSVGElement): ReturnType<typeof marksInPaths> {
    const paths = [...(svg.querySelector(".chart-marks")?.children ?? [])];
    return marksInPaths(
      paths.map((path) => ({
        d: path.getAttribute("d") ?? "",
        order: path.getAttribute("data-order") ?? undefined,
      })),
    );
  }

  #show(index: number): void {
    const said = this.root.querySelector(".chart-said");
    const text = this.#says[index];
    if (!said || text === undefined) return;
    this.#at = index;
    if (said.textContent !== text) said.textContent = text;
    for (const svg of this.drawings()) {
      this.move(svg, ".chart-cursor", index);
      svg.querySelector(".chart-cursor")?.setAttribute("visibility", "visible");
    }
  }

  /** Puts a ring of a drawing round one of its marks. */
  protected move(svg: SVGSVGElement, ring: string, index: number): void {
    const { x, y } = this.marks(svg)[index] ?? { x: 0, y: 0 };
    svg.querySelector(ring)?.setAttribute("cx", String(x));
    svg.querySelector(ring)?.setAttribute("cy", String(y));
  }

  #hide(): void {
    for (const cursor of this.root.querySelectorAll(".chart-cursor"))
      cursor.setAttribute("visibility", "hidden");
    this.root.querySelector(".chart-said")?.replaceChildren();
  }

  #key(event: KeyboardEvent, reader: HTMLElement): void {
    const { key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!PLAIN_KEYS.some((plain) => plain === key)) return;
    event.preventDefault();
    const last = this.#says.length - 1;
    const later = this.root.dataset["time"] === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (key === "Escape") reader.blur();
    else if (key === "Home") this.#show(0);
    else if (key === "End") this.#show(last);
    else this.#show(Math.min(last, Math.max(0, this.#at + (key === later ? 1 : -1))));
  }

  /** The mark nearest to the pointer, sideways first: a finger need not hit it. */
  #point(event: PointerEvent): void {
    const svg = this.#shown();
    if (!svg) return;
    const frame = svg.getBoundingClientRect();
    const scale = svg.viewBox.baseVal.width / frame.width;
    const distances = this.marks(svg).map(({ x, y }) =>
      Math.hypot(
        x - (event.clientX - frame.left) * scale,
        (y - (event.clientY - frame.top) * scale) / 4,
      ),
    );
    this.#show(distances.indexOf(Math.min(...distances)));
  }
}

type Reader = new (root: HTMLElement) => ChartReader;

const readers = new Map<string, Reader>();

/** Binds the charts of a piece of the page that came after the rest of it. */
export function bindCharts(piece: ParentNode, kinds: Iterable<string> = readers.keys()): void {
  for (const kind of kinds) {
    const Reader = readers.get(kind);
    for (const root of piece.querySelectorAll<HTMLElement>(`[data-chart="${kind}"]`)) {
      if (Reader) new Reader(root);
    }
  }
}

/** Binds every chart of one kind that is on the page. */
export function readCharts(kind: string, reader: Reader): void {
  readers.set(kind, reader);
  bindCharts(document, [kind]);
  document.documentElement.dataset["charts"] = "live"; // what needs a script may be shown
}
