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
    const option = select.selectedOptions[0];
    const verdict = this.root.querySelector(".course-verdict");
    if (!option || !verdict) return;
    // What is said of a score stands at the first session that had it.
    const { as, day = "" } = option.dataset;
    const said = as === undefined ? option : select.options[Number(as)];
    verdict.textContent = said?.dataset["verdict"]?.replace(DAY, day) ?? "";
    for (const svg of this.drawings()) {
      const [y, height] = (said?.dataset[svg.dataset["size"] ?? ""] ?? "0 0").split(" ");
      const noise = svg.querySelector(".course-noise");
      noise?.setAttribute("y", y ?? "0");
      noise?.setAttribute("height", height ?? "0");
      this.move(svg, ".course-base", Number(option.value));
    }
  }
}

readCharts("course", CourseChart);
