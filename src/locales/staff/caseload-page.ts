import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the caseload's tools, of who waits for an answer, and of the registry. */
export const caseloadPage = {
  "caseload.show": "Show",
  "caseload.show.all": "All clients",
  "caseload.show.attention": "Alerts or signals",
  "caseload.show.eighth-week": "Past week 8, to look at",
  "caseload.show.silent": "No answer for 4 weeks",
  "caseload.show.due": "Asked, not answered",
  "caseload.find": "Find a label",
  "caseload.find.action": "Find",
  "caseload.find.clear": "Show all again",
  "caseload.find.looked":
    "Looked through clients {from} to {to} of {all}. Those added last come first.",
  "caseload.nobody": "No client fits.",
  "caseload.nobody.text": "Choose “All clients”, or look for another label.",
  "caseload.nobody.of-these": "None of these clients fits.",
  "caseload.nobody.next": "Look through the next clients, or look for another label.",
  "caseload.labels.hide": "Hide labels",
  "caseload.labels.show": "Show labels",
  "caseload.labels.key": "Escape hides and shows them.",
  "caseload.alias": "Client {number}",
  "caseload.view.needs": "By need",
  "caseload.view.registry": "As a registry",
  "caseload.views": "Ways to look at the caseload",
  "caseload.registry.caption": "Care at a glance, in the same order of need.",
  "caseload.eighth-week.looked": {
    one: "Looked through {count} client of those who have answered.",
    other: "Looked through {count} clients of those who have answered.",
  },
  "caseload.meanings": "What these words mean, and who says so",
  "caseload.meanings.eighth-week":
    "To look at past week 8: eight weeks or more have passed since the first PHQ-9 score, which was {below} or more. The latest is neither below {below} nor half of the first or less, or no new score has come.",
  "caseload.meanings.two-scores":
    "Only the first and the latest score are compared. Somebody may have been better in between, or may have got better after week 8.",
  "caseload.meanings.study":
    "The study examined whether persons who had not responded to treatment by week 8 were talked over with a psychiatrist between weeks 8 and 12. Where that was done, improvement was more likely; this does not show why.",
  "caseload.meanings.weeks":
    "Weeks 8 to 12 may be over here. The study counted from the first contact; that we count from the first score, and go on after week 12, is our own choice.",
  "caseload.meanings.one-measure": "We know such a rule for PHQ-9 only.",
  "caseload.meanings.no-answer":
    "Where no answer came since the first score, or the latest check-in has no score, the row says only that. That is our own choice.",
  "caseload.meanings.not-judged":
    "Without a first score nobody is judged. These clients are listed all the same, so that nobody is missed.",
  "caseload.meanings.response":
    "Half or less: half the first score or less is left. Remission: a PHQ-9 score below {below}.",
  "caseload.meanings.silent":
    "No answer for 4 weeks, and overdue after {days} days, are our own choice. Where no answer has come, the weeks are counted from the day the client was added.",
  "caseload.meanings.care":
    "Care status: a therapist says in the details of a client that care is paused, or is relapse prevention. While it is paused nothing is called overdue; all else goes on as before. That is our own choice.",
  "caseload.meanings.case-review":
    "Case review: a consultation with a psychiatrist or a supervisor about the client, as the session log has it among the events. One that nobody noted is not known here.",
  "caseload.meanings.signals": "An alert or a signal says in the report which rule fired, and why.",
  "caseload.measure": "Measure",
  "caseload.course": "Last six months",
  "caseload.up.worse": "Up is worse",
  "caseload.up.better": "Up is better",
  "caseload.up.mixed": "Up is worse unless a row says better",
  "caseload.no-scores": "No scores",
  "caseload.therapist": "Therapist",
  "caseload.own": "You",
  "caseload.asked": "Asked",
  "caseload.asked.due": {
    one: "Asked {count} time, on {first}, not answered",
    other: "Asked {count} times since {first}, none answered",
  },
  "caseload.asked.in-part": {
    one: "Asked {count} time, on {first}, not all answered",
    other: "Asked {count} times since {first}, not all answered",
  },
  "caseload.asked.none-since": {
    one: "Asked {count} time, none answered since {last}",
    other: "Asked {count} times, none answered since {last}",
  },
  "caseload.overdue": "Overdue",
  "caseload.not-asked": "Nothing waits",

  "registry.weeks": "Weeks in care",
  "registry.last-session": "Last session",
  "registry.review": "Case review: {date}",
  "registry.first": "First score",
  "registry.latest": "Latest score",
  "registry.change": "Change",
  "registry.change.percent": "{change}, {percent} %",
  "registry.response": "Half or less",
  "registry.remission": "Remission",
  "registry.past": "PHQ-9 below {below} or halved",
  "registry.past.better": "Yes",
  "registry.past.not-better": "Past week 8: not below {below}, not halved",
  "registry.past.early": "Past week 8: not below {below}, not halved (score of week {week})",
  "registry.past.no-score": "Past week 8: no score at the latest check-in",
  "registry.past.no-answer": "Past week 8: no answer since the first score",
  "registry.past.no-review": "No case review noted since week 8",
  "registry.past.too-early": "Week 8 is not over",
  "registry.past.not-judged": "Week 8 not judged: no first score is kept",
  "registry.past.not-for": "Does not apply",
  "registry.file": "Download this page of the registry as a CSV file",
  "registry.file.about": "It asks for your passkey, and it is written down.",
  "registry.yes": "Yes",
  "registry.no": "No",
  "registry.not-for": "Not for this measure",
  "registry.none": "None",
  "registry.scored": "{score} on {date}",
} as const satisfies Catalog;
