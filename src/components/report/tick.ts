import type { AxisWords } from "../../charts/date-axis.ts";
import type { Voice } from "./voice.ts";

/** The dates of an axis, no longer than its steps need. */
export const tickOf =
  ({ format }: Pick<Voice, "format">): AxisWords["tick"] =>
  (at, step) =>
    step === "day" ? format.shortDay(at) : step === "month" ? format.month(at) : format.year(at);
