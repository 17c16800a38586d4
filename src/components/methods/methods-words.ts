import type { MethodVerdict } from "../../core/change/compare.ts";
import type { NumberFrom, UnusableMethod } from "../../core/change/methods.ts";
import { METHOD_SOURCES, type MethodSource } from "../../core/change/method-sources.ts";
import type { ChangeMethod } from "../../core/change/rule.ts";
import type { Basis } from "../../core/measures/measure.ts";
import {
  agreementOf,
  type MethodBeside,
  type ScaleMethods,
} from "../../core/series/methods-beside.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import { type SourcedLine, sayLimitChoice } from "../report/norm-words.ts";
import { sayScore, type Voice } from "../report/voice.ts";

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
  readonly numbers: readonly SourcedLine[];
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
  if (others.length === 0) {
    return t("methods.agree", {
      count: most.methods.length,
      verdict: t(`methods.class.${most.class}`),
    });
  }
  const parts = [most, ...others].map((same) =>
    t("methods.differ.part", {
      count: same.methods.length,
      verdict: t(`methods.class.${same.class}`),
      names: format.list(same.methods.map((method) => t(`methods.${method}`))),
    }),
  );
  return t("methods.differ", { parts: parts.join(" ") });
}

/** Which method the report uses and why, and whose its limit is. */
export function sayOfReport(voice: Voice, { usable, facts }: ScaleMethods): readonly SourcedLine[] {
  const { t } = voice;
  const own = usable.find(({ isReports }) => isReports);
  const [choice] = sayLimitChoice(voice, facts.norms.reliableChange);
  return [
    {
      text: own
        ? t("methods.report", { name: t(`methods.${own.method}`) })
        : t("methods.report.none"),
    },
    ...(choice ? [choice] : []),
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
      ...numbers.map((number) => sayNumber(voice, number)),
      ...(isMixed(numbers) ? [{ text: t("methods.mixed") }] : []),
    ],
  };
}

function sayVerdictOf(
  { t }: Voice,
  { method, verdict }: MethodBeside,
  { pair }: ScaleMethods,
): string {
  if (!pair || !verdict) return t("methods.not-judged.one-score");
  if (verdict.status === "not-judged") return t(`methods.not-judged.${verdict.reason.kind}`);
  if (OF_SIZE.includes(method)) return `${t(`methods.size.${verdict.class}`)}.`;
  const said = `${t(`change.${verdict.class}`)}.`;
  return verdict.outcome === "recovered" ? `${said} ${t("summary.recovered")}` : said;
}

function sayLimit(
  { t, format }: Voice,
  { yardstick, unitInPoints, expected, reach, flip }: MethodVerdict,
  { pair, facts: { direction, latest } }: ScaleMethods,
): readonly string[] {
  const from = pair?.from ?? latest;
  const said = {
    points: format.number(yardstick.improvement * unitInPoints),
    comparison: t(`sources.comparison.${yardstick.comparison}`),
  };
  const isLower = direction === "higher-is-worse";
  const limit = (value: number, lower: boolean) =>
    t(`summary.limit.${lower ? "at-or-below" : "at-or-above"}`, { value: format.exact(value) });
  return [
    expected === from?.value
      ? t("methods.points.first", said)
      : t("methods.points.expected", { ...said, expected: format.number(expected) }),
    reach.better === undefined
      ? t("methods.reach.better.none")
      : t("methods.reach.better", { limit: limit(reach.better, isLower) }),
    reach.worse === undefined
      ? t("methods.reach.worse.none")
      : t("methods.reach.worse", { limit: limit(reach.worse, !isLower) }),
    ...(pair && flip
      ? [
          t("methods.flip", {
            score: format.exact(flip.to),
            verdict: t(`methods.class.${flip.class}`),
          }),
        ]
      : []),
  ];
}

/** A number that a source gives, and of whom it is. */
export function sayNumber(voice: Voice, { what, from }: NumberFrom): SourcedLine {
  const said = {
    number: sayBare(voice, { what, from }),
    population: sayOwn(voice, from.population).text,
  };
  const text =
    from.locale === undefined
      ? voice.t("methods.whose", said)
      : voice.t("methods.whose.language", {
          ...said,
          language: voice.format.language(from.locale),
        });
  return { text, source: from.source };
}

function sayBare({ t, format }: Voice, { what, from }: NumberFrom): string {
  if ("mean" in from) {
    const mean = format.exact(from.mean);
    const sd = format.exact(from.sd);
    if (what === "correlation") {
      return t("methods.number.correlation", { value: format.exact(from.correlation ?? 0) });
    }
    if (what === "last-scores" || what === "without-problem") {
      return t(`methods.number.${what}`, { mean, sd });
    }
    return what === "spread"
      ? t("methods.number.spread", { sd })
      : t("methods.number.first-scores", { mean, sd });
  }
  if ("sd" in from) {
    const { sd, reliability } = from;
    return t("methods.number.computed", {
      sd: format.exact(sd),
      reliability: format.exact(reliability),
    });
  }
  const value = format.exact(from.value);
  if ("type" in from) return t(`methods.number.${from.type}`, { value });
  if (what === "percent" || what === "size" || what === "important-difference") {
    return t(`methods.number.${what}`, { value });
  }
  return t("methods.number.fixed", { value });
}

/** Whether the spread is of other people than the reliability. */
const isMixed = (numbers: readonly NumberFrom[]): boolean => {
  const groupOf = (...wanted: readonly NumberFrom["what"][]): Basis | undefined =>
    numbers.find(({ what }) => wanted.includes(what))?.from;
  const spread = groupOf("spread", "first-scores");
  const reliability = groupOf("reliability");
  return (
    spread !== undefined &&
    reliability !== undefined &&
    spread.population !== reliability.population
  );
};

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

/** Where the clinical range would end by formula, and of which groups; nothing without any. */
export function sayFormulaCutoff(
  voice: Voice,
  { byFormula }: ScaleMethods,
): readonly SourcedLine[] {
  if (!byFormula) return [];
  const { kind, value, clinical, functional } = byFormula;
  return [
    { text: voice.t(`methods.cutoff.${kind}`, { value: voice.format.number(value) }) },
    sayNumber(voice, { what: "first-scores", from: clinical }),
    ...(functional ? [sayNumber(voice, { what: "without-problem", from: functional })] : []),
  ];
}
