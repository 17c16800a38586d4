import { toQuestionnaire } from "../core/fhir/to-questionnaire.ts";
import type { Questionnaire } from "../core/fhir/types.ts";
import type { Measure, MeasureText } from "../core/measures/measure.ts";
import { LOINC, LOINC_NOTICE } from "./loinc.ts";

/** A pack as a FHIR R4 Questionnaire, with the notices that its terms and its codes ask for. */
export const questionnaireOf = (measure: Measure, texts: readonly MeasureText[]): Questionnaire =>
  toQuestionnaire(measure, texts, { [LOINC]: LOINC_NOTICE });
