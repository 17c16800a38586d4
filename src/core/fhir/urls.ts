const HL7 = "http://hl7.org/fhir/StructureDefinition";

/** Extensions of HL7 that carry a part of a measure. */
export const TRANSLATION = `${HL7}/translation`;
export const ORDINAL_VALUE = `${HL7}/ordinalValue`;
/** The newer name of {@link ORDINAL_VALUE}; readers look for one or the other. */
export const ITEM_WEIGHT = `${HL7}/itemWeight`;
export const MIN_VALUE = `${HL7}/minValue`;
export const MAX_VALUE = `${HL7}/maxValue`;
export const MAX_DECIMAL_PLACES = `${HL7}/maxDecimalPlaces`;
export const ITEM_CONTROL = HL7 + "/questionnaire-itemControl";
export const ITEM_CONTROL_SYSTEM = "http://hl7.org/fhir/questionnaire-item-control";

/** Extensions of HL7 that say how a score is worked out. An import tells of them and runs none. */
export const VARIABLE = `${HL7}/variable`;
export const HIDDEN = HL7 + "/questionnaire-hidden";
export const CALCULATED =
  "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression";

/** All of HL7's extensions that an import reads. */
export const READ_EXTENSIONS: readonly string[] = [
  TRANSLATION,
  ORDINAL_VALUE,
  ITEM_WEIGHT,
  MIN_VALUE,
  MAX_VALUE,
  MAX_DECIMAL_PLACES,
  ITEM_CONTROL,
];

/**
 * Our own extensions, each a JSON string: what FHIR has no element for. A reader that
 * does not know them still gets a working form. They are described in `docs/measure-packs.md`.
 */
const OWN = "urn:soundings:fhir";
export const PACK_META = `${OWN}:pack-meta`;
export const SCALES = `${OWN}:scales`;
export const RISK = `${OWN}:risk`;
export const WORDING = `${OWN}:wording`;
export const ITEM = `${OWN}:item`;

export const OWN_EXTENSIONS: readonly string[] = [PACK_META, SCALES, RISK, WORDING, ITEM];

/** Code system of the options that have no published code. */
export const optionSystem = (measure: string, set: string): string =>
  `urn:soundings:options:${measure}:${set}`;

/** Canonical address of a measure's export. */
export const formUrl = (id: string): string => "urn:soundings:questionnaire:" + id;

/** Names of elements whose words are FHIR's and not ours. */
export const FIELD = { form: "questionnaire", person: "patient" } as const;
