/** The part of FHIR R4 that a measure needs. Names and cardinalities are those of R4. */

export interface Extension {
  readonly url: string;
  readonly extension?: readonly Extension[];
  readonly valueString?: string;
  readonly valueCode?: string;
  readonly valueInteger?: number;
  readonly valueDecimal?: number;
  readonly valueBoolean?: boolean;
  readonly valueExpression?: Expression;
  readonly valueCodeableConcept?: { readonly coding?: readonly Coding[] };
}

export interface Expression {
  readonly name?: string;
  readonly language: string;
  readonly expression: string;
}

/** What stands beside a primitive, e.g. `_text`: here, its translations. */
export interface Beside {
  readonly extension?: readonly Extension[];
}

export interface Coding {
  readonly id?: string;
  readonly extension?: readonly Extension[];
  readonly system?: string;
  readonly code?: string;
  readonly display?: string;
  readonly _display?: Beside;
}

export interface AnswerOption {
  readonly extension?: readonly Extension[];
  readonly valueCoding?: Coding;
  readonly valueString?: string;
  readonly valueInteger?: number;
}

export interface EnableWhen {
  readonly question: string;
  readonly operator: string;
  readonly answerBoolean?: boolean;
  readonly answerInteger?: number;
  readonly answerDecimal?: number;
  readonly answerCoding?: Coding;
}

/** What a form and a group in it have alike. */
interface HasItems {
  readonly extension?: readonly Extension[];
  readonly code?: readonly Coding[];
  readonly item?: readonly FormItem[];
}

export interface FormItem extends HasItems {
  readonly linkId: string;
  readonly type: string;
  readonly text?: string;
  readonly _text?: Beside;
  readonly enableWhen?: readonly EnableWhen[];
  readonly enableBehavior?: string;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerValueSet?: string;
  readonly answerOption?: readonly AnswerOption[];
}

/** A value set that a questionnaire brings with it. */
export interface ContainedValueSet {
  readonly resourceType: string;
  readonly id?: string;
  readonly compose?: {
    readonly include?: readonly {
      readonly system?: string;
      readonly concept?: readonly {
        readonly extension?: readonly Extension[];
        readonly code: string;
        readonly display?: string;
        readonly _display?: Beside;
      }[];
    }[];
  };
}

export interface FhirForm extends HasItems {
  readonly resourceType: "Questionnaire";
  readonly id?: string;
  readonly language?: string;
  readonly contained?: readonly ContainedValueSet[];
  readonly url?: string;
  readonly version?: string;
  readonly name?: string;
  readonly title?: string;
  readonly _title?: Beside;
  readonly status?: string;
  readonly subjectType?: readonly string[];
  readonly copyright?: string;
}
