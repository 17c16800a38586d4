/** Reading on the lane that the server drew. */
import { ChartReader } from "../reader.ts";

customElements.define("lane-chart", class extends ChartReader {});
