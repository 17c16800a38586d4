import type { FormView } from "../../../src/contract/form.ts";
import type { MeasureSetting } from "../../../src/contract/staff-settings.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { localesOf, measures, usableMeasures } from "../../../src/packs/index.ts";
import type { Clinic } from "../../db/clinic.ts";
import type { SettingsValues } from "../../db/clinic-change.ts";

type Form = Readonly<Record<string, string>>;

const stateOf = ({ id, licence }: Measure, usable: readonly Measure[]): MeasureSetting["state"] => {
  if (usable.some((one) => one.id === id)) return "usable";
  if (localesOf(id).length > 0) return "terms";
  return licence.mayShipItems ? "unproven" : "slot";
};

/** Every measure that a client answers, and whether this clinic can ask it. */
export const settingsOf = (accepted: readonly string[]): readonly MeasureSetting[] => {
  const usable = usableMeasures(accepted);
  return measures
    .filter(({ respondent }) => respondent === "self")
    .map((measure) => ({
      id: measure.id,
      state: stateOf(measure, usable),
      mustAccept: measure.licence.mustAccept === true,
    }));
};

const offeredIn = (form: Form, id: string) => form[`offered.${id}`] !== undefined;
const acceptedIn = (form: Form, id: string) => form[`terms.${id}`] !== undefined;

export const typedOfMeasures = ({
  acceptedTerms = [],
  withheld = [],
}: Pick<Clinic, "acceptedTerms" | "withheld">): Form =>
  Object.fromEntries([
    ...acceptedTerms.map((id) => [`terms.${id}`, "yes"]),
    ...settingsOf(acceptedTerms)
      .filter(({ id, state }) => state === "usable" && !withheld.includes(id))
      .map(({ id }) => [`offered.${id}`, "yes"]),
  ]);

/**
 * Which terms are accepted and which measures are put aside. A measure that could not be asked
 * when the page was made had no box: it is offered as soon as it can be.
 */
export function readMeasuresForm(
  form: Form,
  { acceptedTerms = [], withheld = [] }: Clinic,
): Result<SettingsValues, FormView["problems"]> {
  const shown = settingsOf(acceptedTerms);
  const asked = shown.filter(({ state }) => state === "usable").map(({ id }) => id);
  const hidden = withheld.filter((id) => !asked.includes(id));
  const values = {
    acceptedTerms: shown
      .filter(({ id, mustAccept }) => mustAccept && acceptedIn(form, id))
      .map(({ id }) => id),
    withheld: [...hidden, ...asked.filter((id) => !offeredIn(form, id))],
  };
  // Without one, no plan can be made, so nobody could be added; one whose terms are taken back goes.
  const isOne = Object.keys(typedOfMeasures(values)).some((name) => name.startsWith("offered."));
  return isOne ? ok(values) : err([{ field: "offered", problem: "none-chosen" }]);
}
