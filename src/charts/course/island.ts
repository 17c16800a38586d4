/** Reading, and another baseline, on the course that the server drew. */
import { ChartReader, readCharts } from "../reader.ts";

class CourseChart extends ChartReader {
  constructor(root: HTMLElement) {
    super(root);
    root.querySelector("select")?.addEventListener("change", (event) => this.#compare(event));
  }

  #compare(event: Event): void {
    const option = (event.target as HTMLSelectElement).selectedOptions[0];
    const verdict = this.root.querySelector(".course-verdict");
    if (!option || !verdict) return;
    verdict.textContent = option.dataset["verdict"] ?? "";
    for (const svg of this.drawings()) {
      const [y, height] = (option.dataset[svg.dataset["size"] ?? ""] ?? "0 0").split(" ");
      const noise = svg.querySelector(".course-noise");
      noise?.setAttribute("y", y ?? "0");
      noise?.setAttribute("height", height ?? "0");
      const mark = svg.querySelector(`use[data-point="${option.value}"]`);
      const base = svg.querySelector(".course-base");
      base?.setAttribute("cx", mark?.getAttribute("x") ?? "0");
      base?.setAttribute("cy", mark?.getAttribute("y") ?? "0");
    }
  }
}

readCharts("course", CourseChart);
