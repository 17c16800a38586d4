import type { Flip, MethodVerdict } from "../../core/change/compare.ts";
import type { NumberFrom, UnusableMethod } from "../../core/change/methods.ts";
import { METHOD_SOURCES, type MethodSource } from "../../core/change/method-sources.ts";
import type { ChangeMethod } from "../../core/change/rule.ts";
import type { Outcome } from "../../core/change/verdict.ts";
import type { Norm } from "../../core/measures/measure.ts";
import {
  AGAINST_OTHERS,
  agreementOf,
  type MethodBeside,
  type ScaleMethods,
} from "../../core/series/methods-beside.ts";
import { sayCutoffChoice, sayLimitChoice } from "../report/norm-words.ts";
import { sayScore, type Voice } from "../report/voice.ts";
import { type BasedLine, isMixed, sayNumber } from "./number-words.ts";

/** One method in the table. */
export interface SaidMethod {
  readonly name: string;
  readonly isReports: boolean;
  /** The question that it asks. */
  readonly asks: string;
  readonly source?: MethodSource;
  readonly verdict: string;
  /** How far a score must lie to count, line by line. */
  readonly limit: readonly string[];
  readonly numbers: readonly BasedLine[];
}

/** Methods that ask how large a change is, and not whether it is chance. */
const OF_SIZE: readonly ChangeMethod[] = [
  "percent-change",
  "standardised-difference",
  "important-difference",
];

/** What two scores are compared, or why none are. */
export function sayPair(voice: Voice, { pair, facts }: ScaleMethods): string {
  const { t, format } = voice;
  const { latest, change } = facts;
  if (pair) {
    return t("methods.pair", {
      since: format.day(pair.from.at),
      from: sayScore(voice, pair.from),
      date: format.day(pair.to.at),
      to: sayScore(voice, pair.to),
    });
  }
  if (!latest) return t("methods.no-scores");
  return change.status === "not-judged" && change.reason === "version-changed"
    ? t("summary.not-judged.version-changed")
    : t("methods.one-score", { score: sayScore(voice, latest), date: format.day(latest.at) });
}

/** Where the methods agree, and where they do not; nothing where no two scores are compared. */
export function sayAgreement(voice: Voice, methods: ScaleMethods): string | undefined {
  const { t, format } = voice;
  if (methods.usable.length === 0) return t("methods.none");
  const [most, ...others] = agreementOf(methods);
  if (!most) return undefined;
  const notCounted = methods.usable.some(({ method }) => method === AGAINST_OTHERS)
    ? [t("methods.not-counted", { name: t(`methods.${AGAINST_OTHERS}`) })]
    : [];
  if (others.length === 0) {
    const agreed = t("methods.agree", {
      count: most.methods.length,
      verdict: t(`methods.class.${most.class}`),
    });
    return [agreed, ...notCounted].join(" ");
  }
  const parts = [most, ...others].map((same) =>
    t("methods.differ.part", {
      count: same.methods.length,
      verdict: t(`methods.class.${same.class}`),
      names: format.list(same.methods.map((method) => t(`methods.${method}`))),
    }),
  );
  return t("methods.differ", { parts: [...parts, ...notCounted].join(" ") });
}

/** Which method the report uses and why, and its limit. */
export function sayOfReport(voice: Voice, { usable, facts }: ScaleMethods): readonly BasedLine[] {
  const { t } = voice;
  const { reliableChange } = facts.norms;
  const own = usable.find(({ isReports }) => isReports);
  const [choice] = sayLimitChoice(voice, reliableChange);
  return [
    {
      text: own
        ? t("methods.report", { name: t(`methods.${own.method}`) })
        : t("methods.report.none"),
    },
    {
      text: choice?.text ?? "",
      ...(reliableChange.ok && { basis: reliableChange.value.norm }),
    },
  ];
}

export function sayMethodBeside(
  voice: Voice,
  one: MethodBeside,
  methods: ScaleMethods,
): SaidMethod {
  const { t } = voice;
  const { method, isReports, numbers, verdict } = one;
  const source = METHOD_SOURCES[method];
  return {
    name: t(`methods.${method}`),
    isReports,
    asks: t(`methods.asks.${method}`),
    ...(source && { source }),
    verdict: sayVerdictOf(voice, one, methods),
    limit: verdict?.status === "judged" ? sayLimit(voice, verdict, methods) : [],
    numbers: [
      ...numbers.map((number) => ({ text: sayNumber(voice, number), basis: number.from })),
      ...(isMixed(numbers) ? [{ text: t("methods.mixed") }] : []),
    ],
  };
}

function sayVerdictOf(
  { t }: Voice,
  { method, verdict }: MethodBeside,
  { pair }: ScaleMethods,
): string {
  if (!pair || !verdict) return t("methods.not-judged.no-pair");
  if (verdict.status === "not-judged") return t(`methods.not-judged.${verdict.reason.kind}`);
  if (method === AGAINST_OTHERS) return `${t(`methods.others.${verdict.class}`)}.`;
  if (OF_SIZE.includes(method)) return `${t(`methods.size.${verdict.class}`)}.`;
  const said = `${t(`change.${verdict.class}`)}.`;
  return verdict.outcome === "recovered" ? `${said} ${t("summary.recovered")}` : said;
}

/** Names the clinical range only where leaving it decides: whoever was never in it has not left it. */
function sayFlipped({ t }: Voice, flip: Flip, now: Outcome | undefined): string {
  const isOfRange = now === "recovered" || flip.outcome === "recovered";
  return isOfRange && flip.outcome
    ? t(`methods.outcome.${flip.outcome}`)
    : t(`methods.class.${flip.class}`);
}

function sayLimit(
  voice: Voice,
  { rule: { method }, outcome, yardstick, unitInPoints, expected, reach, flip }: MethodVerdict,
  { pair, facts: { direction, latest } }: ScaleMethods,
): readonly string[] {
  const { t, format } = voice;
  const from = pair?.from ?? latest;
  const said = {
    points: format.number(yardstick.improvement * unitInPoints),
    comparison: t(`sources.comparison.${yardstick.comparison}`),
  };
  const isOfOthers = method === AGAINST_OTHERS;
  const isLower = direction === "higher-is-worse";
  const limit = (value: number, lower: boolean) =>
    t(`summary.limit.${lower ? "at-or-below" : "at-or-above"}`, { value: format.exact(value) });
  return [
    expected === from?.value
      ? t("methods.points.first", said)
      : t(isOfOthers ? "methods.points.others" : "methods.points.expected", {
          ...said,
          expected: format.number(expected),
        }),
    reach.better === undefined
      ? t("methods.reach.better.none")
      : t(isOfOthers ? "methods.reach.better.others" : "methods.reach.better", {
          limit: limit(reach.better, isLower),
        }),
    reach.worse === undefined
      ? t("methods.reach.worse.none")
      : t(isOfOthers ? "methods.reach.worse.others" : "methods.reach.worse", {
          limit: limit(reach.worse, !isLower),
        }),
    ...(pair && flip && !isOfOthers
      ? [
          t("methods.flip", {
            score: format.exact(flip.to),
            verdict: sayFlipped(voice, flip, outcome),
          }),
        ]
      : []),
  ];
}

/** What a method would need, in one sentence. */
export const sayUnusable = ({ t, format }: Voice, { method, lacks }: UnusableMethod): string =>
  t("methods.lacks", {
    name: t(`methods.${method}`),
    lacks: format.list(
      lacks.map(({ need, reason }) =>
        t(`methods.lack.${reason}`, { need: t(`methods.need.${need}`) }),
      ),
    ),
  });

/**
 * The cut-off of the report, and where the clinical range would end by formula, of which groups;
 * nothing where the only cut-off is one from which to talk: it ends no clinical range.
 */
export function sayCutoffs(
  voice: Voice,
  { byFormula, facts: { norms, cutoff } }: ScaleMethods,
): readonly BasedLine[] {
  if (cutoff?.prompt && !byFormula) return [];
  const [choice] = sayCutoffChoice(voice, norms.cutoff);
  const ofReport = {
    text: choice?.text ?? "",
    ...(norms.cutoff.ok && { basis: norms.cutoff.value.norm }),
  };
  if (!byFormula) return [ofReport];
  const { kind, value, clinical, functional } = byFormula;
  const group = (what: NumberFrom["what"], from: Norm): BasedLine => ({
    text: `${sayNumber(voice, { what, from })}.`,
    basis: from,
  });
  return [
    ofReport,
    { text: voice.t(`methods.cutoff.${kind}`, { value: voice.format.number(value) }) },
    group("first-scores", clinical),
    ...(functional ? [group("without-problem", functional)] : []),
  ];
}
