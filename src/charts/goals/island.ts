/** Reading on the goals that the server drew. */
import { ChartReader } from "../reader.ts";

customElements.define("goal-chart", class extends ChartReader {});
