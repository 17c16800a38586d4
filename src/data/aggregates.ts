import type { Aggregate } from "../core/simulation/aggregate-population.ts";
import type { Population } from "../core/simulation/population.ts";
import type { Assumption } from "../core/trajectory/growth-model.ts";
import nhs from "./nhs-talking-therapies/aggregates.json" with { type: "json" };
import assumed from "./nhs-talking-therapies/assumptions.json" with { type: "json" };

/** First and last scores in England, by year and problem. */
export const aggregates: readonly Aggregate[] = nhs;

/** What the table does not say and somebody had to assume, by measure. */
export const assumptions: Readonly<Record<string, readonly Assumption[]>> = assumed;

/** Who published the table. */
export const aggregatesSource: Population["source"] = {
  text: "NHS England, NHS Talking Therapies annual reports, © NHS England, Open Government Licence v3.0",
  url: "https://github.com/bennettoxford/nhstt",
};
