import type { Catalog } from "../../core/i18n/messages.ts";

/** The home page. */
export const home = {
  "home.title": "Is therapy helping? A few questions at each session can tell.",
  "home.lead":
    "Soundings lets a small clinic ask its clients how they are, keep the answers safe, and see change early. It is free and the clinic runs it itself.",
  "home.client.title": "For clients",
  "home.client.text":
    "You open a private link and answer a few questions. It takes about two minutes. You need no account and you can skip any question.",
  "home.client.action": "I have a link or a code",
  "home.therapist.title": "For therapists",
  "home.therapist.text":
    "One page for each client. A sentence says whether the change is more than chance, and every number shows its source.",
  "home.clinic.title": "For clinics",
  "home.clinic.text":
    "No monthly fee and no engineer. Answers are encrypted. The pages load nothing from other companies.",
  "home.measures": "See the questionnaires and where their numbers come from",
  "home.chart.title": "An example: nine weeks of one invented client",
  "home.chart.text":
    "The scores went from 19 to 8. That is 11 points lower, which means less distress. By its source, a change of {threshold} points or more counts as more than chance.",
  "home.chart.table": "The same scores as a table",
  "home.chart.week": "Week",
  "home.chart.score": "Score",
  "home.promise.title": "What we promise",
  "home.promise.missing": "A question you skip is never counted as zero.",
  "home.promise.words": "Words come first, then the picture. Numbers come with their source.",
  "home.promise.yours": "You are told who reads your answers and why.",
  "home.promise.everyone":
    "It works on an old phone, with a screen reader, and without JavaScript.",
} as const satisfies Catalog;
