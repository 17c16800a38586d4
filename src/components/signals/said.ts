import type { SignalRow, SignalView } from "../../contract/staff-signals.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import type { Scale } from "../../core/measures/measure.ts";
import type { Rule } from "../../core/rules/rule.ts";
import { isFiring, type RuleNow, standsNow } from "../../core/rules/rule-now.ts";
import { findMeasure } from "../../packs/find.ts";
import { scaleTitle } from "../report/scale-title.ts";
import { type SaidSignal, saySignal } from "../report/signal-words.ts";
import type { Voice } from "../report/voice.ts";

/** Which measure and scale a rule looks at; a rule about occasions looks at none. */
interface LooksAt {
  readonly kind?: Rule["kind"];
  readonly measure?: string;
  readonly scale?: string;
}

/** The scale that a rule looks at, as its pack has it now. */
export function scaleOf({ measure: id, scale: scaleId }: LooksAt): Scale | undefined {
  if (id === undefined) return undefined;
  const { scales } = findMeasure(id);
  // A scale that a newer version dropped keeps the direction of the measure's first.
  return scales.find((scale) => scale.id === scaleId) ?? scales[0];
}

/** What the scale, or the measure, of a rule is called; nothing for a rule about occasions. */
export function nameOf(locale: Locale, rule: LooksAt): string | undefined {
  if (rule.measure === undefined) return undefined;
  const measure = findMeasure(rule.measure);
  const scale = measure.scales.find(({ id }) => id === rule.scale);
  return scale ? scaleTitle(locale, measure, scale) : measure.abbreviation;
}

/** A signal in words, as its rule said it when it was raised, and how it stands now. */
export function sayKept(
  voice: Voice,
  locale: Locale,
  signal: Pick<SignalView, "raisedAt" | "rule" | "result" | "since" | keyof RuleNow>,
): SaidSignal & { readonly now: string } {
  const { t, format } = voice;
  const { state, first, since } = standsNow(signal);
  const measure = nameOf(locale, signal.rule);
  const told = scaleOf(signal.rule);
  return {
    ...saySignal(voice, signal.result, {
      raisedAt: signal.raisedAt,
      ...(measure !== undefined && { measure }),
      ...(told && { told }),
    }),
    now: t(`signal.now.${state}`, { first: format.day(first), since: format.day(since) }),
  };
}

/** A line of a cell of the caseload. */
export interface SaidRow {
  readonly text: string;
  /** To be looked at today. */
  readonly isHard: boolean;
  /** The rule no longer fires, or can no longer be judged. */
  readonly isQuiet: boolean;
}

/**
 * "Worse than at the start: PHQ-9 and GAD-7", one line a kind; those to look at today first, then
 * what can no longer be judged, and what no longer fires last.
 */
export function sayRows(
  { t, format }: Voice,
  locale: Locale,
  rows: readonly SignalRow[],
): readonly SaidRow[] {
  const sayKinds = (
    some: readonly SignalRow[],
    sayNow: (signal: string) => string = (signal) => signal,
  ): readonly SaidRow[] =>
    [...new Set(some.map(({ kind }) => kind))]
      .map((kind) => {
        const ofKind = some.filter((row) => row.kind === kind);
        const signal = t(`signal.name.${kind}`);
        const measures = [...new Set(ofKind.flatMap((row) => nameOf(locale, row) ?? []))];
        const said =
          measures.length > 0
            ? t("caseload.signal.of", { signal, measures: format.list(measures) })
            : signal;
        return {
          text: sayNow(said),
          isHard: ofKind.some((row) => isFiring(row) && row.strength === "hard"),
          isQuiet: !ofKind.some(isFiring),
        };
      })
      .toSorted((a, b) => Number(b.isHard) - Number(a.isHard));
  const isQuiet = ({ quietSince }: SignalRow) => quietSince !== undefined;
  return [
    ...sayKinds(rows.filter(isFiring)),
    ...sayKinds(
      rows.filter((row) => !isFiring(row) && !isQuiet(row)),
      (signal) => t("caseload.signal.unjudged", { signal }),
    ),
    ...sayKinds(rows.filter(isQuiet), (signal) => t("caseload.signal.quiet", { signal })),
  ];
}
