import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * What clients are told about their own course. Each sentence of `feedback.*` stands whole in this
 * one table, keyed by the class of the change, and is never put together from parts.
 */
export const feedback = {
  "feedback.first":
    "These are your first answers. They give you and your therapist a place to start.",
  "feedback.reliable-improvement":
    "Your answers suggest things have eased since {day}. The change is bigger than the usual ups and downs.",
  "feedback.no-reliable-change":
    "Your answers are about the same as on {day}. Small ups and downs are normal. Some people’s answers stay level for several weeks before they ease.",
  "feedback.reliable-worsening":
    "Your answers suggest things have felt harder since {day}. This happens to many people, and it is not your fault. It is a good thing to talk about with your therapist.",
  "feedback.not-judged":
    "You have answered these questions since {day}. No rule says which change is bigger than the usual ups and downs.",
  "feedback.always":
    "A questionnaire cannot know everything. If this does not fit how you feel, tell your therapist. That helps too.",

  "progress.title": "How things are going",
  "progress.goals": "What I want to reach",
  "progress.goal.rated": "You rated this {value} of 10 on {day}. 10 means fully reached.",
  "progress.goal.rated-before": "The first time, on {day}, it was {value}.",
  "progress.goal.not-rated": "Not rated yet.",
  "progress.step": "Reached on {day}: {step}",
  "progress.answers": "What my answers say",
  "progress.none": "There is nothing to show yet.",
  "progress.just-sent": "This is what you have just answered. Earlier answers are not shown here.",
  "progress.numbers": "Show the numbers",
  "progress.numbers.caption": "{measure}: the sum of your answers each time, oldest first",
  "progress.chart.range": "Sum of your answers, {low} to {high}.",
  "progress.chart.lower": "Lower means that things are easier.",
  "progress.chart.higher": "Higher means that things are easier.",
  "progress.chart.easier": "easier",
  "progress.chart.harder": "harder",
  "progress.chart.how": "How to read the picture",
  "progress.chart.dot": "Each dot is a day on which you answered.",
  "progress.numbers.day": "Day",
  "progress.numbers.sum": "Sum",
  "progress.open": "See how things are going",
  "progress.open.text":
    "You and your therapist agreed that you can see this on your own. You can take that back at any time.",
  "progress.back": "Back",

  "fit.question": "Does this fit how you have been?",
  "fit.fits": "Yes, it fits",
  "fit.does-not-fit": "No, it does not fit",
  "fit.not-sure": "I am not sure",
  "fit.words": "If you like, say more",
  "fit.words.hint": "Your therapist can read this. You can leave it empty.",
  "fit.save": "Keep what I said",
  "fit.thanks": "Thank you. Your therapist can see what you said.",
  "error.fit-empty": "Does this fit: choose the answer that comes closest.",
  "error.fit-long":
    "Your words are too long to keep. Shorten them to {max} characters at most, then try again.",
} as const satisfies Catalog;
