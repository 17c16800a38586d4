import type { ReportView } from "../../contract/staff-report.ts";
import type { Facts } from "../../core/series/facts.ts";
import { stepTo } from "../../core/series/since-last.ts";
import { newestDay } from "./newest.ts";
import type { Talk } from "./talk.ts";
import { courseId } from "./panel-headings.ts";
import type { Voice } from "./voice.ts";

const MOST_SCORES = 4;

/**
 * An alliance that was rated weaker at the last check-in than the time before, however little: its
 * latest scores, so that whoever reads them sees how much. Nothing is judged.
 */
export const weakerAlliance = (
  { t, format }: Voice,
  view: ReportView,
  allFacts: readonly Facts[],
): readonly Talk[] =>
  allFacts.filter(isWeaker(view)).map(({ measureId, abbreviation, scale, points, range }) => ({
    link: abbreviation,
    text: t("talk.alliance", {
      scores: format.list(points.slice(-MOST_SCORES).map(({ value }) => format.number(value))),
      low: range[0],
      high: range[1],
    }),
    href: `#${courseId(measureId, scale)}`,
  }));

function isWeaker(view: ReportView): (facts: Facts) => boolean {
  const newest = newestDay(view).map(({ at }) => at);
  return (facts) =>
    facts.about === "alliance" &&
    newest.some((at) => stepTo(at, facts).some(({ step }) => step.towards === "worse"));
}
