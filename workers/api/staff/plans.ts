import type { PlanOffers } from "../../../src/contract/client-form.ts";
import { presetsFor } from "../../../src/core/plans/presets.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
import type { Clinic } from "../../db/clinic.ts";

/**
 * What the clinic may put into a plan: measures that it can ask, that a client answers, and
 * that it has not put aside.
 */
export function offersOf({ acceptedTerms = [], withheld = [], locales }: Clinic): PlanOffers {
  const measures = usableMeasures(acceptedTerms)
    .filter(({ id, respondent }) => respondent === "self" && !withheld.includes(id))
    .map(({ id }) => id);
  return { presets: presetsFor(measures), measures, locales };
}
