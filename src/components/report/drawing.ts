import type { GoalForm, GoalInput } from "../../charts/goals/input.ts";
import type { SharedAxis } from "../../charts/common-axis.ts";
import type { ReportRecord } from "../../contract/staff-report.ts";
import type { DailyEntry } from "../../core/daily/entry.ts";
import type { AskedDaily } from "../../core/daily/own-items.ts";
import { formatter } from "../../core/i18n/format.ts";
import type { Locale } from "../../core/i18n/locales.ts";
import { staffWords } from "../../locales/staff-words.ts";
import { goalInputs } from "./goal-inputs.ts";
import { type ChartOf, type Group, groupsOf } from "./groups.ts";
import { reportAxis } from "./report-axis.ts";
import type { Voice } from "./voice.ts";

/** What all panels of a report share, whether they are drawn with the page or follow it. */
export interface ReportDrawing {
  readonly locale: Locale;
  readonly view: ReportRecord;
  readonly voice: Voice;
  readonly groups: readonly Group[];
  /** All charts of scores, in the order of the page. */
  readonly charts: readonly ChartOf[];
  readonly goals: readonly (GoalInput & { readonly form: GoalForm })[];
  /** Entries of the same sentences. */
  readonly dailyForms: readonly (readonly DailyEntry[])[];
  /** The time axis of all charts. */
  readonly axis: SharedAxis | undefined;
  /** Address of the report: it can also be the answer to a form, which has another one. */
  readonly report: string;
}

// Other sentences are another form.
const formOf = ({ measure, items = [] }: AskedDaily) => [measure, ...items].join("\n");

export function drawingOf(locale: Locale, view: ReportRecord): ReportDrawing {
  const voice = { t: staffWords(locale), format: formatter(locale, view.clinic.timeZone) };
  const groups = groupsOf(locale, view);
  const charts = groups.flatMap((group) => group.charts);
  const goals = goalInputs(voice.format.clock, view.goals);
  const axis = reportAxis(voice, {
    courses: charts,
    entries: view.lane,
    goals,
    now: view.now,
    answered: view.points,
    bySession: view.table.bySession,
  });
  const dailyForms = [...new Set(view.daily.map(formOf))].map((form) =>
    view.daily.filter((one) => formOf(one) === form),
  );
  const report = `/${locale.tag}/staff/clients/${view.clientId}`;
  return { locale, view, voice, groups, charts, goals, dailyForms, axis, report };
}
