import type { Expected, expectedOf, ExpectedPoint } from "../../charts/course/expected.ts";
import { type Fit, fitsByMoment } from "../../charts/course/fits.ts";
import type { CourseRow } from "../../charts/course/table.ts";
import type { ExpectedWords, MoreColumn } from "../../charts/course/words.ts";
import type { Facts } from "../../core/series/facts.ts";
import type { Span } from "../../core/trajectory/growth-model.ts";
import { sayOwn } from "../../locales/own-texts.ts";
import { meaningOf } from "./direction-words.ts";
import type { Voice } from "./voice.ts";

/** What is expected at one session, or why nothing is, for the summary. */
export function sayExpected(
  voice: Voice,
  facts: Facts,
  expected: ReturnType<typeof expectedOf>,
): readonly string[] {
  const { t } = voice;
  if (expected.status === "shown") return sayShown(voice, facts, expected);
  if (expected.status === "too-early" || !("support" in expected)) return [];
  const { reason, value, support } = expected;
  return [
    reason === "first-score-outside-support"
      ? t("expected.hidden.first-score-outside-support", { value, ...support })
      : t("expected.hidden.session-outside-support", { ...support }),
  ];
}

function sayShown(voice: Voice, facts: Facts, { latest, endsAt }: Expected): readonly string[] {
  const { t, format } = voice;
  const { at, value, expected, place, side } = latest;
  const said = { date: format.day(at), score: format.number(value) };
  return [
    t("expected.summary", { session: expected.session, ...rangesOf(voice, facts, expected) }),
    place === "inner" || side === "same"
      ? t("expected.place.inner", said)
      : t(`expected.place.${place}`, { ...said, meaning: meaningOf(voice, facts, side) }),
    ...(endsAt === undefined ? [] : [t("expected.ends", { session: endsAt })]),
  ];
}

/**
 * The ends of both bands. Where scores are whole numbers, the lowest and the highest
 * whole number inside: a decimal would promise more than there is.
 */
function rangesOf({ format }: Voice, facts: Facts, { band50, band80 }: ExpectedPoint) {
  const isWhole = facts.points.every(({ value }) => Number.isInteger(value));
  const ends = ({ from, to }: Span): readonly [string, string] => {
    const [low, high] = [Math.ceil(from), Math.floor(to)];
    return isWhole && low <= high
      ? [format.number(low), format.number(high)]
      : [format.number(from), format.number(to)];
  };
  const [low, high] = ends(band50);
  const [lowest, highest] = ends(band80);
  return { low, high, lowest, highest };
}

const percent = (share: number): number => Math.round(share * 100);

/** Words of the expected course in the drawing and under it. */
export function expectedWords(voice: Voice, { model, experimental }: Expected): ExpectedWords {
  const { t, format } = voice;
  const { persons, population, locale, version, calibration } = model;
  return {
    median: t("expected.median"),
    inner: t("expected.inner"),
    outer: t("expected.outer"),
    band50: t("expected.half"),
    band80: t("expected.most"),
    note: [
      t("expected.note", {
        count: persons,
        population: sayOwn(voice, population).text,
        language: format.language(locale),
        version,
      }),
      ...(experimental ? [t("expected.experimental")] : []),
      ...(calibration
        ? [
            t("expected.tried", {
              count: calibration.scores,
              inner: percent(calibration.in50),
              outer: percent(calibration.in80),
            }),
          ]
        : []),
    ].join(" "),
    source: t("expected.source"),
  };
}

/** The expected course in the table. */
export function expectedColumn(voice: Voice, facts: Facts, { points }: Expected): MoreColumn {
  const { t, format } = voice;
  const [, ...later] = points;
  const byMoment = new Map(later.map((point) => [point.at, point]));
  return {
    heading: t("expected.column"),
    cell: ({ at }) => {
      const point = byMoment.get(at);
      if (!point) return "";
      return t("expected.cell", {
        expected: format.number(Math.round(point.expected)),
        ...rangesOf(voice, facts, point),
      });
    },
  };
}

/** What the client said about a score, in its row of the table. */
export function fitNote({ t }: Voice, fits: readonly Fit[], facts: Facts) {
  const moments = [...facts.points, ...facts.unscorable].map(({ at }) => at).toSorted();
  const said = fitsByMoment(fits, moments);
  return ({ at }: Pick<CourseRow, "at">): string => {
    const answer = said.get(at);
    return answer ? t(`fit.say.${answer}`) : "";
  };
}

/** How often the client said that the scores fit, for the summary. */
export function sayFits({ t }: Voice, fits: readonly Fit[]): readonly string[] {
  if (fits.length === 0) return [];
  const count = (wanted: Fit["answer"]) => fits.filter(({ answer }) => answer === wanted).length;
  return [
    t("fit.summary", {
      fits: count("fits"),
      not: count("does-not-fit"),
      unsure: count("not-sure"),
    }),
  ];
}
