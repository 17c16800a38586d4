import type { Asked, CaseloadRow, StandingView } from "../../contract/staff-caseload.ts";
import type { CareStatus } from "../../core/clients/care-status.ts";
import type { Instant } from "../../core/brand.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import type { Scale } from "../../core/measures/measure.ts";
import { dayOfWeek8, earlyWeek, isOpenPastWeek8, WEEK_8 } from "../../core/series/registry.ts";
import { MS_PER_DAY } from "../../core/plain-date.ts";
import { measureOfKey } from "../../packs/find.ts";
import { pastWeek8Of, scaleOfStanding } from "../../packs/standing.ts";
import type { Titled } from "../report/direction-words.ts";
import { scaleTitle } from "../report/scale-title.ts";
import { sayScore, type Voice } from "../report/voice.ts";

const WEEK = 7 * MS_PER_DAY;

export const weeksBetween = (from: Instant, to: Instant): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / WEEK));

/** What a standing is of; a scale that was dropped keeps its measure's name. */
export function titleOf(locale: Locale, standing: StandingView): string {
  const measure = measureOfKey(standing.measure);
  const scale = scaleOfStanding(standing);
  return scale ? scaleTitle(locale, measure, scale) : measure.abbreviation;
}

/** Every scale on a page, for the sentences that say what higher means. */
export const titledIn = (locale: Locale, rows: readonly CaseloadRow[]): readonly Titled[] =>
  rows.flatMap(({ standings }) =>
    standings.flatMap((standing) => {
      const scale = scaleOfStanding(standing);
      const measure = measureOfKey(standing.measure).abbreviation;
      return scale ? [{ ...scale, title: titleOf(locale, standing), measure }] : [];
    }),
  );

/** Which way is worse in the small courses; of those that differ, each says so beside itself. */
export function sayUp(
  { t }: Voice,
  directions: readonly Scale["direction"][],
): { readonly head: string | undefined; readonly beside: (of: Scale) => string | undefined } {
  const worse = directions.includes("higher-is-worse");
  const better = directions.includes("higher-is-better");
  const isMixed = worse && better;
  const head = isMixed
    ? t("caseload.up.mixed")
    : worse
      ? t("caseload.up.worse")
      : better
        ? t("caseload.up.better")
        : undefined;
  return {
    head,
    beside: ({ direction }) =>
      isMixed && direction === "higher-is-better" ? t("caseload.up.better") : undefined,
  };
}

/** What a registry says of a client, and of each of their scales. */
export const registryHeads = ({ t, format }: Voice): readonly string[] => [
  t("registry.weeks"),
  t("caseload.last"),
  t("registry.last-session"),
  t("caseload.measure"),
  t("registry.first"),
  t("registry.latest"),
  t("registry.change"),
  t("registry.response"),
  t("registry.remission"),
  t("registry.past", { below: format.number(WEEK_8.below) }),
];

/** "PHQ-9 12 (moderate)". */
export const sayStanding = (voice: Voice, locale: Locale, standing: StandingView): string => {
  const { score, band } = standing;
  const measure = titleOf(locale, standing);
  return score.status === "unscorable"
    ? `${measure}: ${voice.t("table.no-score")}`
    : voice.t("caseload.score", { measure, score: sayScore(voice, { value: score.value, band }) });
};

export const sayChangeClass = ({ t }: Voice, { score, change }: StandingView): string =>
  t(score.status === "unscorable" ? "change.no-score" : `change.${change ?? "not-judged"}`);

/** Whether a scale is better now, and week 8 over; nothing of a scale that is gone. */
export function sayWeek8(
  { t, format }: Voice,
  standing: StandingView,
  now: Instant,
): { readonly text: string; readonly isOpen: boolean; readonly isFor: boolean } | undefined {
  const by = pastWeek8Of(standing, now);
  if (by === undefined) return undefined;
  const { first, at } = standing;
  const week = first && by === "not-better" ? earlyWeek({ first, at }) : undefined;
  const below = format.number(WEEK_8.below);
  const text =
    by !== "not-better"
      ? t(`registry.past.${by}`)
      : week === undefined
        ? t("registry.past.not-better", { below })
        : t("registry.past.early", { below, week: format.number(week) });
  return { text, isOpen: isOpenPastWeek8(by), isFor: by !== "not-for" };
}

/** That no case review is noted since week 8, of a scale that is to be looked at past it. */
export function sayNoReview(
  { t, format }: Voice,
  standing: StandingView,
  { lastReview, now }: Pick<CaseloadRow, "lastReview"> & { readonly now: Instant },
): string | undefined {
  const by = pastWeek8Of(standing, now);
  const { first } = standing;
  if (!first || by === undefined || !isOpenPastWeek8(by)) return undefined;
  const isSince = lastReview !== undefined && lastReview >= dayOfWeek8(first, format.clock);
  return isSince ? undefined : t("registry.past.no-review");
}

/** "This week", "3 weeks ago". */
export function sayAgo({ t }: Voice, at: Instant, now: Instant): string {
  const weeks = weeksBetween(at, now);
  return weeks === 0 ? t("caseload.this-week") : t("caseload.weeks", { count: weeks });
}

/** From so many days on a check-in that was asked for is overdue; our own choice. */
export const OVERDUE_DAYS = 7;

/** What waits for an answer, and whether it waits too long; while care is paused nothing does. */
export function sayAsked(
  { t, format }: Voice,
  { count, first, inPart }: Asked,
  {
    lastAnswered,
    careStatus,
    now,
  }: {
    readonly careStatus?: CareStatus | undefined;
    readonly lastAnswered?: Instant | undefined;
    readonly now: Instant;
  },
): { readonly text: string; readonly isOverdue: boolean } {
  const text =
    count > 1 && lastAnswered !== undefined && !inPart
      ? t("caseload.asked.none-since", { count, last: format.day(lastAnswered) })
      : t(inPart ? "caseload.asked.in-part" : "caseload.asked.due", {
          count,
          first: format.day(first),
        });
  const isLate = Date.parse(now) - Date.parse(first) > OVERDUE_DAYS * MS_PER_DAY;
  return { text, isOverdue: isLate && careStatus !== "paused" };
}
