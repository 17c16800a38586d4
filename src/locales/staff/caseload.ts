import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the caseload, and of scores and changes in a few words. */
export const caseload = {
  "caseload.title": "Caseload",
  "caseload.lead":
    "Open alerts come first, then the longest silence. Clients are not ranked by how they are.",
  "caseload.caption": {
    one: "{count} client. On PHQ-9 and GAD-7 a higher score means more distress.",
    other: "{count} clients. On PHQ-9 and GAD-7 a higher score means more distress.",
  },
  "caseload.client": "Client",
  "caseload.alerts": "Open alerts",
  "caseload.latest": "Latest scores",
  "caseload.change": "Change since the first score",
  "caseload.last": "Last answered",
  "caseload.never": "Nothing answered yet",
  "caseload.none": "None",
  "caseload.open-alerts": { one: "{count} alert: read it", other: "{count} alerts: read them" },
  "caseload.empty": "No clients yet.",
  "caseload.empty.text": "The clients you look after will stand here.",
  "caseload.score": "{measure} {score}",
  "caseload.weeks": { one: "{count} week ago", other: "{count} weeks ago" },
  "caseload.this-week": "This week",
  "caseload.page": "Page {page}.",
  "caseload.pages": "Pages of the caseload",
  "caseload.previous": "Previous clients",
  "caseload.next": "Next clients",

  "change.reliable-improvement": "Less distress, more than chance",
  "change.no-reliable-change": "No change beyond chance",
  "change.reliable-worsening": "More distress, more than chance",
  "change.not-judged": "Not judged",
  "change.no-score": "No score at the last check-in",

  "band.none": "none",
  "band.subclinical": "subclinical",
  "band.subthreshold": "below threshold",
  "band.minimal": "minimal",
  "band.mild": "mild",
  "band.moderate": "moderate",
  "band.significant": "significant",
  "band.moderately-severe": "moderately severe",
  "band.severe": "severe",
} as const satisfies Catalog;
