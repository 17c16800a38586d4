import type { Caution, Compared, RuleResult } from "../../core/rules/result.ts";
import type { RuleSource } from "../../core/rules/rule.ts";
import { type OwnText, sayOwn } from "../../locales/own-texts.ts";
import { type NumberContext, sayDifference, saySignalNumber } from "./signal-numbers.ts";
import type { Voice } from "./voice.ts";

/** What a result does not say itself: whose score it is about. */
export interface SignalContext extends NumberContext {
  /** What the scale, or the measure, is called: "PHQ-9". Absent for rules about occasions. */
  readonly measure?: string;
}

/** A text, and where it can be looked up. */
export interface SourcedText extends OwnText {
  readonly url?: string;
}

/** One rule's result in words. The same parts whether it fired, was quiet or was not judged. */
export interface SaidSignal {
  readonly status: RuleResult["status"];
  /** What the rule is called: "Worse than at the start". */
  readonly name: string;
  /** What the rule found, or why it could not be judged. */
  readonly verdict: string;
  /** How much haste there is; only where it fired. */
  readonly strength?: string;
  /** Every number that was compared. */
  readonly numbers: readonly string[];
  /** What would have changed the verdict. */
  readonly flip?: string;
  readonly cautions: readonly SourcedText[];
  /** Name, measure and version of the rule. */
  readonly rule: string;
  readonly source: SourcedText;
}

/** Says what a rule found. */
export function saySignal(voice: Voice, result: RuleResult, context: SignalContext): SaidSignal {
  const { t } = voice;
  const name = t(`signal.name.${result.kind}`);
  const flip = sayFlip(voice, result, context);
  return {
    status: result.status,
    name,
    verdict: sayVerdict(voice, result, context),
    ...(result.status === "fired" && {
      strength: t(`signal.strength.${result.strength}`),
    }),
    numbers: result.compared.map((one) => saySignalNumber(voice, one, context)),
    ...(flip !== undefined && { flip }),
    cautions: result.cautions.map((caution) => sayCaution(voice, caution)),
    rule: sayRule(voice, result, context),
    source: saySource(voice, result.source),
  };
}

/** Where a rule's numbers come from: a text of ours, or the reason that the clinic wrote. */
export function saySource(voice: Voice, source: RuleSource): SourcedText {
  const said = sayOwn(voice, source.text);
  return source.kind === "citation" ? { ...said, url: source.url } : { text: said.text };
}

function sayRule(
  { t, format }: Voice,
  { kind, version }: RuleResult,
  { measure }: SignalContext,
): string {
  const said = { name: t(`signal.name.${kind}`), version: format.number(version) };
  return measure === undefined ? t("signal.rule", said) : t("signal.rule.of", { ...said, measure });
}

/** What a rule found, in one sentence. */
export function sayVerdict(voice: Voice, result: RuleResult, context: SignalContext): string {
  const { t, format } = voice;
  const { kind, status, reason, compared } = result;
  const measure = context.measure ?? "";
  if (status === "not-asked") {
    return t("signal.not-judged", {
      name: t(`signal.name.${kind}`),
      reason: t(`signal.reason.${reason ?? "no-scores"}`),
    });
  }
  if (status === "quiet") {
    return kind === "missed-occasions"
      ? t("signal.quiet.missed-occasions")
      : t(`signal.quiet.${kind}`, { measure });
  }
  const change = () => sayDifference(voice, valueOf(compared, "difference"), context.told);
  switch (kind) {
    case "deterioration":
    case "alliance-drop":
      return t(`signal.fired.${kind}`, { measure, change: change() });
    case "no-improvement":
      return t("signal.fired.no-improvement", {
        measure,
        number: format.number(valueOf(compared, "session")),
      });
    case "beyond-expected":
      return t("signal.fired.beyond-expected", { measure, count: valueOf(compared, "in-a-row") });
    case "alliance-low":
      return t("signal.fired.alliance-low", {
        measure,
        latest: format.number(valueOf(compared, "latest")),
      });
    case "risk-item":
      return t("signal.fired.risk-item", {
        measure,
        count: compared.filter(({ name }) => name === "risk-answer").length,
      });
    case "missed-occasions":
      return t("signal.fired.missed-occasions", { count: valueOf(compared, "in-a-row") });
    case "clinical-at-end":
      return t("signal.fired.clinical-at-end", { measure });
  }
}

/** Every rule that fired carries the numbers that its kind compares: see `comparedBy()`. */
function valueOf(compared: readonly Compared[], name: Compared["name"]): number {
  const found = compared.find((one) => one.name === name);
  if (!found) throw new RangeError(`No number "${name}" was compared`);
  return found.value;
}

/** What would have changed the verdict; nothing where the rule was not judged. */
function sayFlip(
  { t, format }: Voice,
  { status, kind, flips }: RuleResult,
  { told }: SignalContext,
): string | undefined {
  if (status === "not-asked") return undefined;
  const [flip] = flips;
  if (kind === "risk-item") {
    const values = [...new Set(flips.map(({ to }) => format.number(to)))];
    return flip ? t("signal.flip.fired.risk", { values: format.list(values) }) : undefined;
  }
  if (!flip) return t(`signal.flip.${status}.none`);
  const value = format.number(flip.to);
  if (flip.name === "in-a-row") return t(`signal.flip.${status}.in-a-row`, { value });
  if (!told) throw new RangeError("A rule about scores needs the direction of its scale");
  return t(`signal.flip.${status}.${told.direction}`, { value });
}

const sayCaution = ({ t }: Voice, caution: Caution): SourcedText => ({
  text: t(`signal.caution.${caution}`),
  ...(caution === "late-responders" && {
    url: "https://pmc.ncbi.nlm.nih.gov/articles/PMC6428692",
  }),
});
