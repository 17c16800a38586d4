import type { Catalog } from "../../core/i18n/messages.ts";

/** A form that a client answers several times a day: set up, stop, and what the report says of it. */
export const daily = {
  "daily.title": "Daily form",
  "daily.lead":
    "The client answers a short form several times a day, from an icon on the home screen, also without a connection. Nobody is told when an answer comes in.",
  "daily.agree":
    "Agree with the client why, how often and until when. They are told what for and say yes before the first answer, and can end it at any time. Daily answers are not scores of a measure: they stand apart in the report and raise no signal.",
  "daily.new": "Set up a daily form",
  "daily.measure": "Form",
  "daily.own": "The client’s own sentences",
  "daily.own.items": "Sentences",
  "daily.own.hint":
    "Only for the client’s own sentences: one on each line, at most 8, in the client’s words and language, such as “I feel tense”. The client says how much each fits, from 0 to 10.",
  "daily.own.risk": "Nobody reads the answers at once, so ask nothing about harm or death here.",
  "daily.length": "How long",
  "daily.length.one-week": "1 week",
  "daily.length.two-weeks": "2 weeks",
  "daily.length.four-weeks": "4 weeks",
  "daily.create": "Make the link",
  "daily.replaces": "This ends the form that is running now.",
  "daily.made": "The link is ready",
  "daily.made.once": "It is shown this once. Copy it, or show the square now.",
  "daily.made.how":
    "The client opens it once on their own phone and adds the page to the home screen. Whoever holds the link can add answers, and can read nothing.",
  "daily.list": "Daily forms of this client",
  "daily.none": "None so far.",
  "daily.caption": "Newest first",
  "daily.from": "Since",
  "daily.state": "State",
  "daily.running": "Runs until {moment}",
  "daily.ended": "Ended on {moment}",
  "daily.stopped": "Stopped on {moment}",
  "daily.stopped.client": "The client ended it on {moment}",
  "daily.act": "Stop",
  "daily.stop": "Stop this form",
  "daily.inactive": "No form can be set up: the client is discharged, or the record is restricted.",
  "daily.problem.taken": "This form is set up already. Stop it and make a new one for a new link.",
  "daily.problem.not-active": "The client is discharged, or the record is restricted.",

  "daily.panel": "Daily answers: {measure}",
  "daily.panel.sum": {
    one: "{count} answer on {days} of the last 28 days, the latest on {last}. It is not part of the scores above.",
    other:
      "{count} answers on {days} of the last 28 days, the latest on {last}. They are not part of the scores above.",
  },
  "daily.panel.latest":
    "{mean} on average on {day}, from {least} to {most}. Mean of all days: {overall}.",
  "daily.panel.dot":
    "Each dot is the mean of one day. The line through it runs from the lowest to the highest answer of that day.",
  "daily.panel.own":
    "Days and times are those of the client's own clock. A day without an answer has no dot.",
  "daily.panel.clock": {
    one: "{count} answer came from a device whose clock was wrong, or did not say when it was given.",
    other:
      "{count} answers came from a device whose clock was wrong, or did not say when they were given.",
  },
  "daily.panel.many": {
    one: "On {count} day there were 12 answers or more.",
    other: "On {count} days there were 12 answers or more.",
  },
  "daily.panel.fits": "Higher means that it fits more",
  "daily.panel.higher": "Higher is better",
  "daily.panel.lower": "Lower is better",
  "daily.panel.range": "From {low} to {high}",
  "daily.panel.time": "Day",
  "daily.panel.empty": "No answer to this question",
  "daily.panel.table": "Show the numbers",
  "daily.panel.sign.mean": "Mean of one day",
  "daily.panel.sign.spread": "From the lowest to the highest answer of that day",
  "daily.panel.reader": "Days, one by one",
  "daily.panel.say": {
    one: "{day}: {mean}. {count} answer.",
    other: "{day}: {mean} on average, from {least} to {most}. {count} answers.",
  },
  "daily.panel.rows": "Answers of each day, oldest first. {direction}.",
  "daily.panel.day": "Day",
  "daily.panel.mean": "Mean",
  "daily.panel.least": "Lowest",
  "daily.panel.most": "Highest",
  "daily.panel.count": "Answers",
  "daily.panel.notes": "What the client wrote",
} as const satisfies Catalog;
