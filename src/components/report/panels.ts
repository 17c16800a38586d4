import type { PanelKey } from "../../contract/report-panels.ts";
import type { TableQuery } from "../../contract/table-query.ts";
import type { DailyEntry } from "../../core/daily/entry.ts";
import type { ReportDrawing } from "./drawing.ts";
import type { Group } from "./groups.ts";

/** A piece of a report with charts of its own. */
export type Panel = { readonly key: PanelKey } & (
  | { readonly kind: "measure"; readonly group: Group }
  | { readonly kind: "lane" }
  | { readonly kind: "daily"; readonly at: number; readonly entries: readonly DailyEntry[] }
  | { readonly kind: "goals" }
);

/** It asks about the therapy, and not about how the client is or what they live with. */
export const isOfTherapy = (panel: Panel): boolean =>
  panel.kind === "measure" && panel.group.isProcess;

/** The panels of a report in the order of its page: those of the therapy come last. */
export function panelsOf({ groups, view, dailyForms, goals }: ReportDrawing): readonly Panel[] {
  const measures = groups.map((group, index): Panel => ({
    kind: "measure",
    key: `${index + 1}`,
    group,
  }));
  const daily = dailyForms.map((entries, index): Panel => ({
    kind: "daily",
    key: `daily-${index + 1}`,
    at: index + 1,
    entries,
  }));
  return [
    ...measures.filter((panel) => !isOfTherapy(panel)),
    ...(view.lane.length > 0 ? [{ kind: "lane", key: "lane" } as const] : []),
    ...daily,
    ...(goals.length > 0 ? [{ kind: "goals", key: "goals" } as const] : []),
    ...measures.filter(isOfTherapy),
  ];
}

/**
 * The panels that follow their page, each in a request of its own: all but the first. What one
 * request may cost is little, and a verdict is read before a chart.
 */
export const laterPanels = (
  panels: readonly Panel[],
  { whole }: Pick<TableQuery, "whole">,
): readonly Panel[] => (whole ? [] : panels.slice(1));
