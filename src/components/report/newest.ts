import type { AnsweredCheckIn, ReportView } from "../../contract/staff-report.ts";
import { isoDay } from "../../core/i18n/format.ts";

/** The check-ins of the newest day: of several sheets of paper, each is one of its own. */
export function newestDay({
  latest,
  clinic,
}: Pick<ReportView, "latest" | "clinic">): readonly AnsweredCheckIn[] {
  const dayOf = isoDay(clinic.timeZone);
  const [newest] = latest;
  return newest ? latest.filter(({ at }) => dayOf(at) === dayOf(newest.at)) : [];
}

/** What was answered on that day, each measure once, as it was answered last. */
export function newestAnswers(
  view: Pick<ReportView, "latest" | "clinic">,
): AnsweredCheckIn["measures"] {
  const all = newestDay(view).flatMap(({ measures }) => measures);
  return all.filter(({ measure }, at) => all.findIndex((one) => one.measure === measure) === at);
}
