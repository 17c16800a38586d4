import type { Instant } from "../../core/brand.ts";
import type { RuleResult } from "../../core/rules/result.ts";
import type { Facts, ScoredPoint } from "../../core/series/facts.ts";
import { careInLine } from "./line-care.ts";
import { sayDifference } from "./signal-numbers.ts";
import { sayScore, type Voice } from "./voice.ts";

/** A signal: what its measure is called, since when its rule fires, and since when no longer. */
export interface LineSignal {
  readonly result: RuleResult;
  readonly measure?: string;
  readonly since?: Instant | undefined;
  readonly quietSince?: Instant | undefined;
}

export interface LineInput {
  /** Scales in the order of the report; only those that nobody answered are left out. */
  readonly facts: readonly Facts[];
  /** Those that nobody has acknowledged. */
  readonly signals: readonly LineSignal[];
  /** About what the lack of a signal says nothing, in sentences. */
  readonly watch: readonly string[];
  /** Alerts that nobody has acknowledged. */
  readonly openAlerts: number;
  /** The day of a moment for programs, `2026-03-05`: see `isoDay()`. */
  readonly day: (at: Instant) => string;
}

/**
 * Scores, change with its cautions, signals and open risk answers in one line of plain text, to be
 * pasted into a record kept elsewhere. No name, no label, no words of the client.
 */
export function clinicalLine(voice: Voice, input: LineInput): string {
  const { facts, signals, watch, openAlerts } = input;
  const scales = facts.flatMap((one) => sayScale(voice, one, input));
  const { t } = voice;
  return [
    ...(scales.length > 0 ? scales : [t("line.none")]),
    saySignals(voice, signals, input),
    ...watch,
    openAlerts > 0 ? t("line.risk", { count: openAlerts }) : t("line.no-risk"),
  ]
    .join(" ")
    .replace(/\s+/g, " ");
}

/** Title and hint over the line. */
export const lineHead = ({ t }: Voice) => ({ title: t("line.title"), hint: t("line.hint") });

function sayScale(voice: Voice, facts: Facts, { day }: LineInput): readonly string[] {
  const { t } = voice;
  const { abbreviation: measure, latest, unscoredSince } = facts;
  if (!latest) return sayNoScore(voice, facts, day);
  return [
    sayLatest(voice, facts, latest, day),
    ...careInLine(voice, facts, day),
    ...(unscoredSince ? [t("line.no-score", { measure, date: day(unscoredSince) })] : []),
  ];
}

/** Of a scale that was answered and has no score that could be compared. */
function sayNoScore(
  { t }: Voice,
  { abbreviation: measure, unscorable, otherVersions = [] }: Facts,
  day: LineInput["day"],
): readonly string[] {
  const said = (key: "line.answered" | "line.other-version", at: readonly Instant[]) =>
    at.slice(-1).map((last) => t(key, { measure, count: at.length, date: day(last) }));
  return [
    ...said("line.other-version", otherVersions),
    ...said(
      "line.answered",
      unscorable.map(({ at }) => at),
    ),
  ];
}

function sayLatest(voice: Voice, facts: Facts, latest: ScoredPoint, day: LineInput["day"]): string {
  const { t, format } = voice;
  const { abbreviation: measure, change, baseline } = facts;
  const scored = t("line.score", {
    date: day(latest.at),
    measure,
    score: sayScore(voice, latest),
  });
  if (change.status === "not-judged") {
    const key = change.reason === "no-baseline" ? "line.first" : "line.not-judged";
    return t(key, { scored });
  }
  const said = {
    scored,
    since: day(baseline?.at ?? latest.at),
    class: t(`change.${change.class}`),
  };
  return change.difference === 0
    ? t("line.same", said)
    : t("line.changed", {
        ...said,
        from: format.number(change.from),
        change: sayDifference(voice, change.difference, facts),
      });
}

function saySignals(voice: Voice, signals: readonly LineSignal[], { day }: LineInput): string {
  const { t, format } = voice;
  if (signals.length === 0) return t("signals.none");
  const names = signals.map(({ result, measure, since, quietSince }) => {
    const said = { name: t(`signal.name.${result.kind}`), version: format.number(result.version) };
    const signal =
      measure === undefined ? t("line.signal", said) : t("line.signal.of", { ...said, measure });
    const dated = since ? t("line.signal.since", { signal, date: day(since) }) : signal;
    return quietSince ? t("line.signal.quiet", { signal: dated, date: day(quietSince) }) : dated;
  });
  return t("line.signals", { signals: names.join("; ") });
}
