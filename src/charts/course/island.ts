/** Reading, and another baseline, on the course that the server drew. */
import { ChartReader, readCharts } from "../reader.ts";
import { DAY } from "./words.ts";

class CourseChart extends ChartReader {
  constructor(root: HTMLElement) {
    super(root);
    root.querySelector("select")?.addEventListener("change", (event) => this.#compare(event));
  }

  #compare(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const verdict = this.root.querySelector(".course-verdict");
    const at = select.selectedIndex;
    const line = (name: string, index: number) => select.dataset[name]?.split("\n")[index] ?? "";
    // What is said of a score stands once; the sessions that had it point there.
    const said = Number(line("said", at));
    if (verdict) verdict.textContent = line("verdict", said).replace(DAY, line("day", at));
    for (const svg of this.drawings()) {
      const [y, height] = line(svg.dataset["size"] ?? "", said).split(" ");
      const noise = svg.querySelector(".course-noise");
      noise?.setAttribute("y", y || "0");
      noise?.setAttribute("height", height ?? "0");
      this.move(svg, ".course-base", Number(line("mark", at)));
    }
  }
}

readCharts("course", CourseChart);
