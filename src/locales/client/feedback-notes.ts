import type { feedback } from "./feedback.ts";

/** Notes for {@link feedback}; see `../notes.ts`. */
export const feedbackNotes: Readonly<Record<keyof typeof feedback, string>> = {
  "feedback.first": "Under the name of a measure that was answered once. Nothing to compare yet.",
  "feedback.reliable-improvement":
    "The change is more than chance, towards less trouble. No praise. {day} is a day in words.",
  "feedback.no-reliable-change":
    "The change is within what can be chance. Level: neither up nor down. {day} is a day in words.",
  "feedback.reliable-worsening":
    "The change is more than chance, towards more trouble. No alarm, no blame. {day} is a day in words.",
  "feedback.not-judged":
    "There are several scores, and nobody has published a rule to judge them. {day} is a day in words.",
  "feedback.always": "Always stands under the sentences above. This: what the page says.",
  "progress.title": "Main heading of the page on which a person sees their own course.",
  "progress.goals":
    "Heading. The person speaks. Goals of therapy in the person's own words follow.",
  "progress.goal.rated":
    "Under a goal. {value} is a number from 0 to 10, {day} a day in words. This: the goal.",
  "progress.goal.rated-before":
    "After progress.goal.rated, if there was an earlier rating. It: the rating, {value} from 0 to 10. {day} is a day in words.",
  "progress.goal.not-rated": "Under a goal that has no number from 0 to 10 yet.",
  "progress.step":
    "A step on the way to a goal. {step} is in somebody's own words, {day} a day in words.",
  "progress.answers": "Heading above the sentences about each measure. The person speaks.",
  "progress.none": "There are no goals and no answers yet.",
  "progress.just-sent":
    "Under the name of a measure, after sending, where the link was made by an assistant of the clinic. Above one dot.",
  "progress.numbers": "Opens a table that is folded away.",
  "progress.numbers.caption":
    "Caption of the table. {measure} is a name such as PHQ-9. Sum: of the numbers of all answers.",
  "progress.chart.range":
    "Over a picture with a line. {low} and {high} are the least and the most that the sum can be.",
  "progress.chart.lower": "Beside the picture: what it means when the line goes down.",
  "progress.chart.higher": "Beside the picture: what it means when the line goes up.",
  "progress.chart.easier":
    "At one end of the picture, instead of a number: things are easier there.",
  "progress.chart.harder": "At the other end. Not worse, not bad: harder to live with.",
  "progress.chart.how": "Opens two sentences that explain the picture.",
  "progress.chart.dot": "One of these sentences. The dots are on the line of the picture.",
  "progress.numbers.day": "Heading of a column of dates.",
  "progress.numbers.sum": "Heading of a column of numbers; the sum of the answers.",
  "progress.open": "Link to the page progress.title, after answers were sent.",
  "progress.open.text": "Beside the link progress.open. That: the agreement.",
  "progress.back": "Link to the page one came from.",
  "fit.question": "Question to the person about the sentences above. This: what they say.",
  "fit.fits": "Answer to fit.question.",
  "fit.does-not-fit": "Answer to fit.question.",
  "fit.not-sure": "Answer to fit.question.",
  "fit.words": "Label of a text field under the three answers.",
  "fit.words.hint": "Hint under fit.words. It: the field.",
  "fit.save": "Button under fit.words. The person speaks.",
  "fit.thanks": "Stands in place of the question after an answer was kept.",
  "error.fit-empty":
    "Error when none of the three answers was chosen. Names the question in short.",
  "error.fit-long":
    "Error when more was typed in the field fit.words than can be kept. {max} is the most characters.",
};
