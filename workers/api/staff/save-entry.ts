import { type CheckIn, flagsOf, pointsOf } from "../../../src/core/check-in/check-in.ts";
import { type AskedExtras, TALK_ITEM } from "../../../src/core/check-in/own-parts.ts";
import { sentRatings } from "../../../src/core/goals/sent-rating.ts";
import { momentOnDay } from "../../../src/core/i18n/format.ts";
import { findLocale, SOURCE } from "../../../src/core/i18n/locales.ts";
import { answerTo, numberTo } from "../../../src/core/measures/answers.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import type { SheetEntry } from "../../../src/core/paper/entry.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { toHex, utf8 } from "../../crypto/bytes.ts";
import { loadEntry } from "../../db/paper-entry.ts";
import type { PrintedSheets, Sheet } from "../../db/sheets.ts";
import type { Visitor } from "../../db/staff-session.ts";
import { submitCheckIn } from "../../db/submission.ts";
import type { AppContext } from "../context.ts";
import { rulebook } from "../rulebook.ts";
import { localeOf, refuse } from "../refuse.ts";
import { lostSheetPage, restrictedPage } from "./session.ts";
import { standingsOf } from "../standings.ts";

/** The sheet as it is printed; a change of it gets a new name. */
const LAYOUT = "paper-1";

interface Entered {
  readonly printed: PrintedSheets;
  readonly sheet: Sheet;
  readonly measure: Measure;
  readonly submissionId: string;
  readonly entered: SheetEntry;
  readonly checked: NonNullable<CheckIn["checked"]>;
  /** Day on which the client filled it in. */
  readonly completed: string;
}

const measureAnswers = (
  { measure, locale }: Sheet,
  { answers, empty, unclear }: SheetEntry,
): CheckIn["measures"][number] => ({
  measure,
  locale,
  answers,
  skipped: empty,
  ...(unclear.length > 0 && { unclear }),
});

/** Goals and own words are set apart, as those of a screen are. */
function ownAnswers(
  { goals }: AskedExtras,
  { answers }: SheetEntry,
): Pick<CheckIn, "measures" | "goals" | "talk"> {
  const talk = answerTo(answers, TALK_ITEM);
  return {
    measures: [],
    ...(goals && {
      goals: goals.map(({ id, text }) => {
        const value = numberTo(answers, id);
        return { goal: id, text, ...(value !== undefined && { value }) };
      }),
    }),
    ...(typeof talk === "string" && talk !== "" && { talk }),
  };
}

/**
 * Keeps a sheet the way every check-in is kept: scores, alert and signals in one commit, once
 * however often it is sent. It stands on the day on which it was filled in.
 */
export async function saveEntry(
  c: AppContext,
  visitor: Visitor,
  { printed, sheet, measure, submissionId, entered, checked, completed }: Entered,
): Promise<Response> {
  const { deps } = c.var;
  const here = `/${localeOf(c).tag}/staff`;
  const { code, locale } = sheet;
  const { clientId } = printed;
  const checkIn: CheckIn = {
    locale,
    mode: "paper",
    layout: LAYOUT,
    dir: (findLocale(locale) ?? SOURCE).dir,
    script: false,
    completedBy: "client",
    checked,
    ...(sheet.own
      ? ownAnswers(sheet.own, entered)
      : { measures: [measureAnswers(sheet, entered)] }),
  };
  const { measures, goals = [], talk = "" } = checkIn;
  const bytes = utf8(JSON.stringify([completed, measures, goals, talk]));
  const digest = toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  const attempt = { submissionId, digest };
  const open = await loadEntry(deps, visitor, { code, clientId, attempt });
  if (!open.ok) {
    const { restrictedSince, takenBackAt: since } = open.error;
    if (restrictedSince !== undefined) return restrictedPage(c, { restrictedSince }, clientId);
    if (since) return lostSheetPage(c, { since, code, ...printed });
    return open.error.reason === "answered"
      ? c.redirect(`${here}/paper/${code}`, 303)
      : refuse(c, "not-found");
  }
  const sentAt = deps.now();
  const { timeZone } = visitor.clinic;
  const answeredAt = momentOnDay(completed, timeZone, sentAt);
  const flags = flagsOf(checkIn, [measure]);
  const ratings = sentRatings(goals, completed as PlainDate);
  const stored = await submitCheckIn(deps, open.value, {
    sentAt,
    answeredAt,
    sheetIn: timeZone,
    checkIn,
    points: pointsOf(checkIn, [measure], answeredAt),
    flags,
    ...(ratings.length > 0 && { ratings }),
    summarise: standingsOf,
    rulebook,
  });
  if (!stored.ok && stored.error !== "answered") return refuse(c, "busy");
  // A risk answer is not left to be found later: the report opens, with the alert on top.
  if (stored.ok && flags.length > 0) return c.redirect(`${here}/clients/${clientId}`, 303);
  return c.redirect(stored.ok ? `${here}/paper?saved=${code}` : `${here}/paper/${code}`, 303);
}
