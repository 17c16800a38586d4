import type { Tell } from "../authoring/draft.ts";
import { type Condition, isScored, type Item, type ShowIf } from "../measures/measure.ts";
import type { ForeignOption } from "./foreign-options.ts";
import type { EnableWhen, FormItem } from "./types.ts";

/** An item that was already read, by the `linkId` of the file. */
export interface Known {
  readonly item: Item;
  readonly options: readonly ForeignOption[];
}

/**
 * The rule by which an item is shown; nothing, with a note, where it cannot be said here
 * without changing its meaning.
 */
export function showIfOf(
  from: Pick<FormItem, "enableWhen" | "enableBehavior">,
  known: ReadonlyMap<string, Known>,
  { path, tell }: { readonly path: string; readonly tell: Tell },
): ShowIf | undefined {
  const { enableWhen = [], enableBehavior } = from;
  if (enableWhen.length === 0) return undefined;
  const match = enableBehavior === "any" || enableWhen.length === 1 ? "any" : "all";
  const conditions = enableWhen.map((when, i) => {
    const found = conditionsOf(when, known, match);
    if (typeof found !== "string") return found;
    tell(`${path}.enableWhen[${i}]`, `${found}; the item is always shown`);
    return undefined;
  });
  if (conditions.includes(undefined)) return undefined;
  const all = conditions.flatMap((some) => some ?? []);
  return { match: all.length === 1 ? "all" : match, conditions: all };
}

const COMPARISONS = ["=", "!=", ">", "<", ">=", "<="] as const;

/** The same condition here, or why there is none. */
function conditionsOf(
  when: EnableWhen,
  known: ReadonlyMap<string, Known>,
  match: ShowIf["match"],
): readonly Condition[] | string {
  const target = known.get(when.question);
  if (!target) return `Item "${when.question}" is not among the items before this one`;
  const item = target.item.id;
  if (when.operator === "exists") {
    if (when.answerBoolean === undefined) return "The operator exists needs answerBoolean";
    return [{ item, operator: "exists", answer: when.answerBoolean }];
  }
  const operator = COMPARISONS.find((one) => one === when.operator);
  if (!operator) return `No operator is called "${when.operator}"`;
  if (!isScored(target.item))
    return `The answer to "${when.question}" is no number to compare with`;
  const answer = answerOf(when, target);
  if (answer === undefined) return `The answer that is compared with is none of "${when.question}"`;
  if (operator !== "!=") return [{ item, operator, answer }];
  // In FHIR `!=` holds without an answer too; here it does not.
  if (match === "all")
    return "A condition with != among others that must all hold says more here than there";
  return [
    { item, operator, answer },
    { item, operator: "exists", answer: false },
  ];
}

function answerOf(when: EnableWhen, { options }: Known): number | undefined {
  const { answerCoding, answerInteger, answerDecimal } = when;
  if (!answerCoding) return answerInteger ?? answerDecimal;
  return options.find(
    ({ coding }) =>
      coding.code === answerCoding.code &&
      (answerCoding.system === undefined || coding.system === answerCoding.system),
  )?.value;
}
