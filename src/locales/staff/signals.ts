import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the rules: what fired, on which numbers, and what would have changed it. */
export const signals = {
  "signal.name.deterioration": "Worse than at the start",
  "signal.name.no-improvement": "Not better after some sessions",
  "signal.name.beyond-expected": "Not as expected",
  "signal.name.alliance-drop": "Alliance dropped",
  "signal.name.alliance-low": "Alliance low",
  "signal.name.risk-item": "Risk answer",
  "signal.name.missed-occasions": "Check-ins not answered",
  "signal.name.clinical-at-end": "End is near, score still high",
} as const satisfies Catalog;
