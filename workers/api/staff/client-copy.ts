import type { CopiedForm, CopyView } from "../../../src/contract/staff-data.ts";
import type { ClientId, Instant } from "../../../src/core/brand.ts";
import { type BundledRecord, toBundle } from "../../../src/core/fhir/to-bundle.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../../src/core/i18n/locales.ts";
import type { DailyEntry } from "../../../src/core/daily/entry.ts";
import type { AskedDaily } from "../../../src/core/daily/own-items.ts";
import type { Answers } from "../../../src/core/measures/answers.ts";
import { answerText } from "../../../src/packs/answer-text.ts";
import { clientWords } from "../../../src/locales/index.ts";
import { measureOfDaily, textOfDaily } from "../../../src/packs/daily.ts";
import { allItems } from "../../../src/core/measures/measure.ts";
import type { ClientCopy, CopiedCheckIn } from "../../db/client-copy.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffFrame } from "./session.ts";
import { answeredOf, waitingOf } from "./wish-view.ts";

/** What check-ins and daily entries have alike: one measure, and what was answered. */
interface Answered extends AskedDaily {
  readonly locale: string;
  readonly answers: Answers;
}

const wordingOf = (asked: AskedDaily, tag: string) =>
  textOfDaily(asked, tag, clientWords(findLocale(tag) ?? SOURCE));

const bundledOf = (asked: Answered, { points }: Pick<CopiedCheckIn, "points">) => {
  const { measure, locale, answers } = asked;
  const text = wordingOf(asked, locale);
  return {
    measure: measureOfDaily(asked),
    ...(text && { text }),
    answers,
    points: points.filter((point) => point.measure === measure),
  };
};

/** Who typed a rating is the clinic's; what it says is the client's. */
const ratingOf = ({ on, value, level }: ClientCopy["goals"][number]["ratings"][number]) => [
  { on, ...(value !== undefined && { value }), ...(level !== undefined && { level }) },
];

/** A daily entry is kept as the client's clock showed it. */
const instantOf = ({ day, time, offset }: DailyEntry): Instant =>
  `${new Date(Date.parse(`${day}T${time}:00Z`) - offset * 60_000).toISOString().slice(0, 16)}Z` as Instant;

const recordOf = (c: AppContext, clientId: ClientId, copy: ClientCopy): BundledRecord => ({
  clientId,
  label: copy.profile.label,
  at: c.var.deps.now(),
  checkIns: copy.checkIns.map((one) => ({
    at: one.at,
    conflict: one.conflict,
    ...(one.checkIn.talk !== undefined && { talk: one.checkIn.talk }),
    measures: one.checkIn.measures.map((part) => bundledOf(part, one)),
  })),
  said: copy.said,
  declines: copy.declines,
  goals: copy.goals.map(({ goal, ratings }) => ({
    text: goal.text,
    status: goal.status,
    ratings: ratings.flatMap(ratingOf),
  })),
  fits: copy.fits,
  daily: copy.daily.map((one) => ({ at: instantOf(one), ...bundledOf(one, { points: [] }) })),
});

/** For another program: one FHIR R4 Bundle. The file's name holds no name. */
export function copyFile(c: AppContext, clientId: ClientId, copy: ClientCopy): Response {
  const day = isoDay(copy.visitor.clinic.timeZone)(c.var.deps.now());
  return c.body(JSON.stringify(toBundle(recordOf(c, clientId, copy)), undefined, 1), 200, {
    "Content-Type": "application/fhir+json; charset=utf-8",
    "Content-Disposition": `attachment; filename="record-${clientId}-${day}.json"`,
  });
}

/** Question and answer in the words that were read; a measure without wording gives its ids. */
function formOf(asked: Answered): CopiedForm {
  const { locale, answers } = asked;
  const measure = measureOfDaily(asked);
  const text = wordingOf(asked, locale);
  const given = allItems(measure).flatMap(({ id }) => {
    const said = answerText(measure, text, { item: id, answer: answers[id] });
    return said ? [{ question: text?.text[`item.${id}`] ?? id, answer: said.words }] : [];
  });
  return { title: measure.abbreviation || (text?.text["title"] ?? ""), locale, answers: given };
}

const checkInOf = (one: CopiedCheckIn): CopyView["checkIns"][number] => ({
  at: one.at,
  conflict: one.conflict,
  ...(one.checkIn.talk !== undefined && { talk: one.checkIn.talk }),
  measures: one.checkIn.measures.map((part) => ({
    ...formOf(part),
    scores: one.points
      .filter(({ measure }) => measure === part.measure)
      .map(({ scale, score }) => ({
        scale,
        ...(score.status !== "unscorable" && { value: score.value }),
      })),
  })),
});

/** For a person: a page to print or to save. */
export async function copyPage(
  c: AppContext,
  clientId: ClientId,
  copy: ClientCopy,
): Promise<Response> {
  const { visitor, profile, requests } = copy;
  return render(c, `/${localeOf(c).tag}/staff/clients/${clientId}/data/copy`, {
    page: "client-copy",
    ...(await staffFrame(c, visitor)),
    clientId,
    label: profile.label,
    said: copy.said,
    waiting: requests.filter(({ answered }) => !answered).map(waitingOf),
    answered: requests.flatMap(answeredOf),
    declines: copy.declines,
    checkIns: copy.checkIns.map(checkInOf),
    goals: copy.goals.map(({ goal, ratings }) => ({
      text: goal.text,
      ratings: ratings.flatMap(ratingOf),
    })),
    fits: copy.fits.map(({ at, answer, text }) => ({
      at,
      answer,
      ...(text !== undefined && { text }),
    })),
    daily: copy.daily.map((one) => ({ day: one.day, time: one.time, ...formOf(one) })),
  });
}
