import type { ChosenNorm, NormChoice, NormContext, PassedOver } from "../../core/change/norms.ts";
import { reliableChangeThreshold } from "../../core/change/reliable-change.ts";
import type { CitationId, Cutoff, ReliableChange } from "../../core/measures/measure.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import { limitOf, type Voice } from "./voice.ts";

/** One line of where the numbers come from. */
export interface SourcedLine {
  readonly text: string;
  readonly source?: CitationId | undefined;
}

/** Which cut-off is used, why this one, and which are not; or why none is. */
export const sayCutoffChoice = (
  voice: Voice,
  chosen: ChosenNorm<Cutoff>,
): readonly SourcedLine[] => {
  const { t } = voice;
  return sayChosen(voice, chosen, {
    used: (cutoff) =>
      t("sources.cutoff", {
        limit: limitOf(voice, cutoff),
        population: sayOwn(voice, cutoff.population).text,
      }),
    refused: (reason) => t(`sources.cutoff.refused.${reason}`),
    value: (cutoff) => limitOf(voice, cutoff),
  });
};

/** The same of the limit of a reliable change. */
export const sayLimitChoice = (
  voice: Voice,
  chosen: ChosenNorm<ReliableChange>,
): readonly SourcedLine[] => {
  const { t, format } = voice;
  const value = (rule: ReliableChange) => format.exact(reliableChangeThreshold(rule));
  return sayChosen(voice, chosen, {
    used: (rule) => {
      const said = {
        value: value(rule),
        comparison: t(`sources.comparison.${rule.comparison}`),
        population: sayOwn(voice, rule.population).text,
      };
      return rule.kind === "fixed"
        ? t("sources.change.fixed", said)
        : t("sources.change.computed", { ...said, sd: rule.sd, reliability: rule.reliability });
    },
    refused: (reason) => t(`sources.change.refused.${reason}`),
    value,
  });
};

type RefusalReason = Extract<ChosenNorm<never>, { readonly ok: false }>["error"]["reason"];

interface Words<N> {
  readonly used: (norm: N) => string;
  readonly refused: (reason: RefusalReason) => string;
  readonly value: (norm: N) => string;
}

function sayChosen<N extends NormContext>(
  voice: Voice,
  chosen: ChosenNorm<N>,
  words: Words<N>,
): readonly SourcedLine[] {
  const notUsed = (passedOver: readonly PassedOver<N>[]): readonly SourcedLine[] =>
    passedOver.map(({ norm, reason }) => ({
      text: voice.t("sources.passed-over", {
        value: words.value(norm),
        population: sayOwn(voice, norm.population).text,
        reason: voice.t(`sources.passed-over.${reason}`),
      }),
      source: norm.source,
    }));
  if (chosen.ok) {
    const { norm, passedOver } = chosen.value;
    const text = [words.used(norm), ...sayWhy(voice, chosen.value)].join(" ");
    return [{ text, source: norm.source }, ...notUsed(passedOver)];
  }
  const { error } = chosen;
  return [
    { text: words.refused(error.reason) },
    ...("passedOver" in error ? notUsed(error.passedOver) : []),
  ];
}

/** What decided, and in which language these people answered unless that is what decided. */
function sayWhy(
  { t, format }: Voice,
  { norm, because, despite, decidedBy, passedOver }: NormChoice<NormContext>,
): readonly string[] {
  const alone = decidedBy === "only-one" && passedOver.length === 0;
  const why = t(alone ? "sources.norm.no-other" : `sources.norm.${decidedBy}`);
  if (despite) {
    const { locale } = norm;
    return [
      why,
      locale === undefined
        ? t("sources.norm.language.unknown")
        : t("sources.norm.language.other", { language: format.language(locale) }),
    ];
  }
  if (decidedBy === "same-language" || decidedBy === "same-locale") return [why];
  return because.includes("same-language") ? [why, t("sources.norm.language.same")] : [why];
}
