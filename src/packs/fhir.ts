import { toFhir } from "../core/fhir/to-fhir.ts";
import type { FhirForm } from "../core/fhir/types.ts";
import type { Measure, MeasureText } from "../core/measures/measure.ts";
import { LOINC, LOINC_NOTICE } from "./loinc.ts";

/** A pack as a FHIR R4 Questionnaire, with the notices that its terms and its codes ask for. */
export const fhirOf = (measure: Measure, texts: readonly MeasureText[]): FhirForm =>
  toFhir(measure, texts, { [LOINC]: LOINC_NOTICE });
