import type { Item, Measure, MeasureText, Scale } from "./measure.ts";

/**
 * A measure that belongs to one client and to no pack: a structure without rights, thresholds or
 * sources, so that what only one person is asked is treated as any other measure is.
 */
export const ownMeasure = ({
  id,
  opening = [],
  items,
  scales = [],
}: {
  readonly id: string;
  readonly opening?: Measure["opening"];
  readonly items: readonly Item[];
  readonly scales?: readonly Scale[];
}): Measure => ({
  pack: 1,
  id,
  version: "1.0.0",
  abbreviation: "",
  domain: [],
  respondent: "self",
  validated: false,
  age: { min: 0 },
  minutes: 1,
  licence: {
    status: "free",
    holder: "Soundings project",
    notice: "",
    mayShipItems: true,
    mayModify: true,
    source: "",
    checkedOn: "",
    checkedBy: "",
  },
  citations: [],
  codes: [],
  options: {},
  opening,
  sections: [{ id: "main", items }],
  scales,
  risk: [],
  provenance: { author: "Soundings project", created: "" },
});

/** Its words: the client's own, and those of the page around them. */
export const ownMeasureText = (
  locale: string,
  text: Readonly<Record<string, string>>,
): MeasureText => ({
  locale,
  scaleDir: "ltr",
  text,
  passport: {
    status: "original",
    version: "1.0.0",
    steps: [],
    translator: "",
    reference: "",
    licence: "",
    rightsHolder: "",
    copies: [],
    checkedOn: "",
  },
  checksum: "",
});
