/** Reading on the daily answers that the server drew. */
import { ChartReader, readCharts } from "../reader.ts";

readCharts("daily", ChartReader);
