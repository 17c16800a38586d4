import { type ReportDrawing } from "./drawing.ts";
import type { PanelKey } from "../../contract/report-panels.ts";
import type { DailyEntry } from "../../core/daily/entry.ts";
import type { Group } from "./groups.ts";

/** A piece of a report with charts of its own. */
export type Panel = { readonly key: PanelKey } & (
  | { readonly kind: "measure"; readonly group: Group }
  | { readonly kind: "lane" }
  | { readonly kind: "daily"; readonly at: number; readonly entries: readonly DailyEntry[] }
  | { readonly kind: "goals" }
);

export interface Panels {
  /** How the client is, and what they live with. */
  readonly ofClient: readonly Panel[];
  /** How the therapy is. */
  readonly ofTherapy: readonly Panel[];
}

/** The panels of a report, in the order of its page. */
export function panelsOf({ groups, view, dailyForms, goals }: ReportDrawing): Panels {
  const measures = groups.map((group, index): Panel => ({
    kind: "measure",
    key: `${index + 1}`,
    group,
  }));
  const isOfTherapy = (panel: Panel) => panel.kind === "measure" && panel.group.isProcess;
  const daily = dailyForms.map((entries, index): Panel => ({
    kind: "daily",
    key: `daily-${index + 1}`,
    at: index + 1,
    entries,
  }));
  return {
    ofClient: [
      ...measures.filter((panel) => !isOfTherapy(panel)),
      ...(view.lane.length > 0 ? [{ kind: "lane", key: "lane" } as const] : []),
      ...daily,
      ...(goals.length > 0 ? [{ kind: "goals", key: "goals" } as const] : []),
    ],
    ofTherapy: measures.filter(isOfTherapy),
  };
}

/**
 * The panels that follow their page, each in a request of its own: all but the first. What one
 * request may cost is little, and a verdict is read before a chart.
 */
export function laterPanels(drawing: ReportDrawing): ReadonlySet<PanelKey> {
  if (drawing.view.table.whole) return new Set();
  const { ofClient, ofTherapy } = panelsOf(drawing);
  return new Set([...ofClient, ...ofTherapy].slice(1).map(({ key }) => key));
}
