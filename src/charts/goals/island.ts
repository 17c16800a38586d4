/** Reading on the goals that the server drew. */
import { ChartReader, readCharts } from "../reader.ts";

readCharts("goal", ChartReader);
