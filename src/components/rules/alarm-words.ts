import type { AlarmRates } from "../../core/simulation/alarm-rates.ts";
import type { Truth } from "../../core/simulation/population.ts";
import type { Rate } from "../../core/statistics/rate.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import type { Voice } from "../report/voice.ts";

/** How often a rule is wrong, in words, with all that the numbers rest on. */
export interface SaidAlarms {
  readonly title: string;
  readonly lead: string;
  /** False alarms, misses, signals for nothing; or why nothing is known. */
  readonly rates: readonly string[];
  /** Who counts as in trouble, and how many are. Empty where nothing is known. */
  readonly trouble: readonly string[];
  /** Population, sessions, version and source. Empty where nothing is known. */
  readonly basis: readonly string[];
  readonly assumptions: readonly string[];
  readonly url?: string;
}

export function sayAlarms(voice: Voice, alarms: AlarmRates): SaidAlarms {
  const { t, format } = voice;
  const own = (text: string) => sayOwn(voice, text).text;
  const head = { title: t("alarms.title"), lead: t("alarms.lead") };
  if (alarms.status === "unknown") {
    const rates = [t(`alarms.unknown.${alarms.reason}`)];
    return { ...head, rates, trouble: [], basis: [], assumptions: [] };
  }
  const { population, falseAlarms, misses, signalsForNothing, inTrouble } = alarms;
  return {
    ...head,
    rates: [
      ...(falseAlarms ? [t("alarms.false", sayRate(voice, falseAlarms))] : []),
      misses ? t("alarms.misses", sayRate(voice, misses)) : t("alarms.none-in-trouble"),
      ...(signalsForNothing ? [t("alarms.for-nothing", sayOf100(voice, signalsForNothing))] : []),
    ],
    trouble: [
      sayTruth(voice, alarms.truth),
      ...(inTrouble
        ? [
            t("alarms.in-trouble", {
              count: inTrouble.count,
              of: format.number(inTrouble.of),
            }),
          ]
        : []),
    ],
    basis: [
      t("alarms.population", {
        words: own(population.words),
        courses: format.number(alarms.courses),
        sessions: format.number(alarms.sessions),
      }),
      t("alarms.version", {
        id: population.id,
        version: format.number(population.version),
        source: own(population.source.text),
      }),
    ],
    assumptions: population.assumptions.map(({ because }) => own(because)),
    url: population.source.url,
  };
}

const sayRate = ({ format }: Voice, { share, from, to }: Rate) => ({
  share: format.number(100 * share),
  from: format.number(100 * from),
  to: format.number(100 * to),
});

/** There are no parts of a client. */
const sayOf100 = ({ format }: Voice, { share, from, to }: Rate) => ({
  share: format.number(Math.round(100 * share)),
  from: format.number(Math.round(100 * from)),
  to: format.number(Math.round(100 * to)),
});

const sayTruth = ({ t, format }: Voice, truth: Truth): string =>
  truth.kind === "clinical-at-end"
    ? t("alarms.truth.clinical-at-end")
    : t(`alarms.truth.${truth.kind}`, { points: format.exact(truth.points) });
