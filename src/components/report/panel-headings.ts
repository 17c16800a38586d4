import type { AskedDaily } from "../../core/daily/own-items.ts";
import type { Measure } from "../../core/measures/measure.ts";
import { measureOfDaily } from "../../packs/daily.ts";
import type { ReportDrawing } from "./drawing.ts";
import { sayHeading } from "./headlines.ts";
import type { Panel } from "./panels.ts";
import type { Voice } from "./voice.ts";

export interface PanelHeading {
  /** Where links to the panel lead. */
  readonly id: string;
  readonly text: string;
}

/** Of the chart of a scale, unique on the page. */
export const courseId = (measureId: string, scaleId: string): string =>
  `course-${measureId}-${scaleId}`;

/** Of the table of its items, unique on the page. */
export const itemsId = ({ id }: Pick<Measure, "id">): string => `items-${id}`;

/** @param at which of the daily forms, from 1 */
export function dailyHeading({ t }: Voice, asked: AskedDaily, at: number): PanelHeading {
  const { id, abbreviation } = measureOfDaily(asked);
  const measure = asked.items === undefined ? abbreviation : t("daily.own");
  return { id: `daily-${id}-${at}`, text: t("daily.panel", { measure }) };
}

/** What a panel begins with: the finding of each of its charts, or its name. */
export function headingsOf(panel: Panel, { voice }: ReportDrawing): readonly PanelHeading[] {
  if (panel.kind === "lane") return [{ id: "lane", text: voice.t("lane.heading") }];
  if (panel.kind === "goals") return [{ id: "goals", text: voice.t("goal-chart.title") }];
  if (panel.kind === "daily") {
    const [asked = { measure: "" }] = panel.entries;
    return [dailyHeading(voice, asked, panel.at)];
  }
  const { measure, charts } = panel.group;
  if (charts.length === 0) return [{ id: itemsId(measure), text: measure.abbreviation }];
  return charts.map(({ scale, facts }) => ({
    id: courseId(measure.id, scale.id),
    text: sayHeading(voice, facts),
  }));
}
