/** Reading on the lane that the server drew. */
import { ChartReader, readCharts } from "../reader.ts";

readCharts("lane", ChartReader);
