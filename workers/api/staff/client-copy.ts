import type { CopyView } from "../../../src/contract/staff-data.ts";
import type { ClientId, LocaleTag } from "../../../src/core/brand.ts";
import { type BundledRecord, toBundle } from "../../../src/core/fhir/to-bundle.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";
import { answerText } from "../../../src/packs/answer-text.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import { textOf } from "../../../src/packs/index.ts";
import { allItems } from "../../../src/core/measures/measure.ts";
import type { ClientCopy, CopiedCheckIn } from "../../db/client-copy.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffFrame } from "./session.ts";
import { answeredOf, waitingOf } from "./wish-view.ts";

type Measured = CopiedCheckIn["checkIn"]["measures"][number];

const wordingOf = (measure: string, locale: LocaleTag) => textOf(measureOfKey(measure).id, locale);

const bundledOf = ({ measure, locale, answers }: Measured, { points }: CopiedCheckIn) => {
  const text = wordingOf(measure, locale);
  return {
    measure: measureOfKey(measure),
    ...(text && { text }),
    answers,
    points: points.filter((point) => point.measure === measure),
  };
};

const recordOf = (c: AppContext, clientId: ClientId, copy: ClientCopy): BundledRecord => ({
  clientId,
  label: copy.profile.label,
  at: c.var.deps.now(),
  checkIns: copy.checkIns.map((one) => ({
    at: one.at,
    measures: one.checkIn.measures.map((part) => bundledOf(part, one)),
  })),
  said: copy.said,
  declines: copy.declines,
  goals: copy.goals.map(({ goal }) => ({ text: goal.text, status: goal.status })),
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
function readable({ measure: key, locale, answers }: Measured) {
  const measure = measureOfKey(key);
  const text = wordingOf(key, locale);
  return allItems(measure).flatMap(({ id }) => {
    const said = answerText(measure, text, { item: id, answer: answers[id] });
    return said ? [{ question: text?.text[`item.${id}`] ?? id, answer: said.words }] : [];
  });
}

const checkInOf = (one: CopiedCheckIn): CopyView["checkIns"][number] => ({
  at: one.at,
  measures: one.checkIn.measures.map((part) => ({
    title: measureOfKey(part.measure).abbreviation,
    locale: part.locale,
    answers: readable(part),
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
      ratings: ratings.flatMap(({ on, value }) => (value === undefined ? [] : [{ on, value }])),
    })),
  });
}
