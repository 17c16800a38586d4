import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the report as a whole and of its risk answers. */
export const report = {
  "report.title": "Report",
  "report.headline.no-answers": "No answers yet.",
  "report.headline.no-scores": "Answered, but nothing could be scored yet.",
  "report.headline.answers-only": "Answered. What was asked has no score; the answers are below.",
  "report.headline.too-few": "One set of scores so far. Change can be judged after the next.",
  "report.headline.not-judged": "The scores cannot be compared. The reason stands at each measure.",
  "report.headline.improved": "Better than at the start on {measures}, by more than chance.",
  "report.headline.worse": "Worse than at the start on {measures}, by more than chance.",
  "report.headline.mixed":
    "Mixed: better on {improved}, worse on {worse}, each by more than chance.",
  "report.headline.no-change": "No change beyond chance on {measures}.",
  "report.headline.also-unchanged": "No change beyond chance on {measures}.",
  "report.headline.also-unjudged": "Not judged: {measures}.",
  "report.headline.unscored":
    "Latest score on {measures}: from {latest}. There is no score on {since}.",
  "report.last-time": "Since last time, {when}: {changes}.",
  "report.last-time.earlier": "Since {when}: {changes}.",
  "report.last-time.no-score": "{measures}: no score at the last check-in, on {when}.",
  "report.last-time.measure": "{measure} {change}",
  "report.last-time.first": "First check-in: nothing to compare with yet.",
  "report.read-only": "You read this record. Only the client’s own therapist can add to it.",
  "report.process": "The therapy",
  "report.process.text":
    "These measures ask about the therapy and the work together, not about how the client is.",
  "report.later.wait": "Loading …",
  "report.later.failed": "This part of the report could not be loaded.",
  "report.later.some-failed":
    "Parts of the report could not be loaded. Where each would stand, a link shows the report with all its charts.",
  "report.later.whole": "Show the report with all its charts",
  "report.printed": "Printed on {moment}",
  "report.synthetic": "Made-up data",

  "alert.title": "Risk answers",
  "alert.item": "{measure}, item {number}: “{question}” — answered “{answer}”",
  "alert.raised": "Answered on {moment}. Not acknowledged.",
  "alert.acknowledged": "Acknowledged by {name} on {moment}: {note}",
  "alert.somebody-else": "another member of staff",
  "alert.safety": "What this clinic does",
  "alert.none": "No alert about a risk answer is open.",
  "alert.rule":
    "Rule for {measure}, item {number}: any answer above “{answer}” raises an alert, whatever the total.",
  "alert.note": "What was done",
  "alert.note.hint":
    "For example: talked about it in session, safety plan reviewed. It is kept in the record.",
  "alert.note.missing": "Write what was done. The alert stays open until then.",
  "alert.too-late":
    "This alert was already acknowledged, so your note was not saved. It stands here to be copied.",
  "alert.too-late.note": "Your note, not saved",
  "alert.others-kept":
    "The alert is acknowledged. What you typed for another alert is still here, not saved yet.",
  "alert.acknowledge": "Acknowledge",
  "alert.item-unanswered":
    "{measure}, item {number}, was left empty at the last check-in. An empty answer is not a “no”.",

  "alert.restricted":
    "The record is restricted, so nobody writes here. Lift the restriction, acknowledge the alert with what was done, and restrict the record again.",
  "alert.read-only": "Only the client’s own therapist can acknowledge an alert.",

  "glance.title": "At a glance",
  "glance.risk": "{measure}, item {number}: {dates}.",
  "glance.risk.open": "Not acknowledged.",
  "glance.risk.read": "Read and acknowledge",
  "glance.risk.look": "Read",
  "glance.signals.read": "Why",
  "glance.more": { one: "And {count} more.", other: "And {count} more." },

  "talk.title": "To talk about",
  "talk.wants": "Wants to talk about",
  "talk.none": "No single answer moved by a third of its range or more.",
  "talk.none.first": "Among the last check-ins there are no answers to compare these with.",
  "talk.alliance":
    "The latest scores, the newest last: {scores}. The scale runs from {low} to {high}.",
  "talk.item": "{measure}, item {number}",
  "talk.item.change": "“{question}”: {change}",
  "talk.fit.does-not-fit": "On {date} the client said that the scores do not fit.",
  "talk.fit.not-sure": "On {date} the client was not sure that the scores fit.",
  "talk.goal": "A goal to review",

  "own-words.title": "In the client’s own words",

  "others.title": "Seen by others",
  "others.lead":
    "These answers are not the client’s. They stand beside the client’s own, and no number is made of both. A difference is information, not an error: ask what each sees.",
  "others.when": "Date",
  "others.who": "Who",
  "others.what": "Scale",
  "others.theirs": "Their score",
  "others.client": "The client on {measure}",
  "others.client.value": "{value} on {date}",
  "others.client.none": {
    one: "No score within {count} day",
    other: "No score within {count} days",
  },
  "others.declined": "Chose not to answer on {day}. That is an answer too.",
  "others.apart": "Apart",
  "others.apart.points": "{points} points",
  "others.source":
    "Two people who answer about one child, such as parent and teacher, agree only a little: r = 0.28 on average over 341 studies with children and adolescents. De Los Reyes et al. (2015), doi:10.1037/a0038498.",
  "relation.partner": "Partner",
  "relation.parent": "Parent",
  "relation.family": "Other family",
  "relation.teacher": "Teacher",
  "relation.therapist": "Therapist",

  "second.title": "Answered twice",
  "second.lead":
    "On {moment} a second set of answers came for the same check-in. It is not part of the course.",
  "second.items": "Second answers to {measure}",
  "second.sent": "Sent {date}",
  "second.more": "Older ones like these came too. They are kept in the record.",
} as const satisfies Catalog;
