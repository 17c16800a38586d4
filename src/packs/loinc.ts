/** The code system of every LOINC code in the packs. */
export const LOINC = "http://loinc.org";

/**
 * Shown or sent wherever LOINC codes leave the house (exports, FHIR, `docs`).
 *
 * @source standard notice of the LOINC licence, https://loinc.org/license
 */
export const LOINC_NOTICE =
  "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief Institute, Inc.";
