import type { AnsweredCheckIn, ReportView } from "../../contract/staff-report.ts";
import { isoDay } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { answerTo } from "../../core/measures/answers.ts";
import { allItems } from "../../core/measures/measure.ts";
import { measureIdOf } from "../../core/series/course.ts";
import type { Facts } from "../../core/series/facts.ts";
import { findMeasure, measureOfKey } from "../../packs/find.ts";
import { textOf } from "../../packs/index.ts";
import { changesOf, comparedOf, sayItemStep } from "./item-words.ts";
import { newestAnswers, newestDay } from "./newest.ts";
import { weakerAlliance } from "./talk-alliance.ts";
import { itemsId } from "./panel-headings.ts";
import type { Voice } from "./voice.ts";

/** Something the answers give reason to talk about. */
export interface Talk {
  /** What it is about, as a link. */
  readonly link: string;
  readonly text?: string;
  /** What the client wrote, as they wrote it. */
  readonly words?: string;
  /** Where the page says more. */
  readonly href: string;
}

/** A text that a client wrote, with the question it answers. */
export interface OwnText {
  readonly question: string;
  readonly words: string;
}

/** Everything that was written in words at a check-in: first what the client wants to talk about. */
export const textsIn = (
  { t }: Voice,
  locale: Locale,
  { talk, measures }: AnsweredCheckIn,
): readonly OwnText[] => [
  ...(talk === undefined ? [] : [{ question: t("talk.wants"), words: talk }]),
  ...measures.flatMap(({ measure: key, answers }) => {
    const measure = measureOfKey(key);
    const wording = textOf(measure.id, locale.tag) ?? textOf(measure.id, "en");
    return allItems(measure).flatMap((item) => {
      const words = item.kind === "text" ? answerTo(answers, item.id) : undefined;
      if (typeof words !== "string" || words.trim() === "") return [];
      return [{ question: wording?.text[`item.${item.id}`] ?? measure.abbreviation, words }];
    });
  }),
];

/** A change of an item that is worth a line: a third of all it can have. Our own choice. */
const LARGE = 1 / 3;
const MOST_ITEMS = 2;
const MOST_LETTERS = 140;

/** A few lines for the top of a report; the client's own words come first. */
export const talkAbout = (
  voice: Voice,
  locale: Locale,
  view: ReportView,
  allFacts: readonly Facts[],
): readonly Talk[] => [
  ...ownWords(voice, locale, view),
  ...misfits(voice, view),
  ...weakerAlliance(voice, view, allFacts),
  ...changedItems(voice, locale, view),
  ...goalsToReview(voice, view),
];

/** What was looked at where there is nothing to talk about; more is not claimed. */
export function sayNothingFound({ t }: Voice, view: ReportView): string {
  const isCompared = newestAnswers(view).some(
    ({ measure }) => comparedOf(measureOfKey(measure), view).before !== undefined,
  );
  return t(isCompared ? "talk.none" : "talk.none.first");
}

function ownWords(voice: Voice, locale: Locale, view: ReportView): readonly Talk[] {
  const sent = newestDay(view).toSorted((a, b) => wishesIn(b) - wishesIn(a));
  return sent
    .flatMap((checkIn) => textsIn(voice, locale, checkIn))
    .slice(0, 1)
    .map(({ question, words }) => ({ link: question, words: shorten(words), href: "#own-words" }));
}

/** What the client wants to talk about comes before whatever else they wrote. */
const wishesIn = ({ talk }: AnsweredCheckIn): number => (talk === undefined ? 0 : 1);

const shorten = (words: string): string => {
  const letters = [...words];
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join("")}…` : words;
};

/** What was said of the scores last, if it was not "it fits". */
function misfits({ t, format }: Voice, view: ReportView): readonly Talk[] {
  const { fits, latest } = view;
  const said = fits.at(-1);
  const before = latest[Math.max(1, newestDay(view).length)];
  if (!said || said.answer === "fits" || (before && said.at < before.at)) return [];
  const link = t(`talk.fit.${said.answer}`, { date: format.day(said.at) });
  const words = said.text === undefined ? {} : { words: shorten(said.text) };
  return [{ link, ...words, href: "#own-words" }];
}

function changedItems(voice: Voice, locale: Locale, view: ReportView): readonly Talk[] {
  const keys = newestAnswers(view).map(measureIdOf);
  return keys
    .map(findMeasure)
    .flatMap((measure) => {
      const changes = changesOf(measure, comparedOf(measure, view));
      const wording = textOf(measure.id, locale.tag) ?? textOf(measure.id, "en");
      return changes.flatMap((change) => {
        const step = change.sinceLast;
        if (!step || step.share < LARGE) return [];
        return [{ measure, wording, change, step }];
      });
    })
    .toSorted((a, b) => b.step.share - a.step.share)
    .slice(0, MOST_ITEMS)
    .map(({ measure, wording, change, step }) => ({
      link: voice.t("talk.item", { measure: measure.abbreviation, number: change.number }),
      text: voice.t("talk.item.change", {
        question: wording?.text[`item.${change.item}`] ?? change.item,
        change: sayItemStep(voice, change, step),
      }),
      href: `#${itemsId(measure)}`,
    }));
}

function goalsToReview({ t }: Voice, { goals, now, clinic }: ReportView): readonly Talk[] {
  const today = isoDay(clinic.timeZone)(now);
  return goals
    .filter(({ goal }) => goal.status === "active" && (goal.reviewOn ?? "9999") <= today)
    .slice(0, 1)
    .map(({ goal }) => ({ link: t("talk.goal"), words: shorten(goal.text), href: "#goals" }));
}
