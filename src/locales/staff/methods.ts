import type { Catalog } from "../../core/i18n/messages.ts";

/**
 * Words of the page that shows every published method side by side. A method is a way to tell
 * whether a change counts. The names of authors stay as they are.
 */
export const methods = {
  "methods.link": "Every published method, side by side",
  "methods.link.colour": "Every published method, side by side, and the signal colour",
  "methods.title": "Methods side by side: {measure}",
  "methods.lead":
    "Is the change more than chance? Each published method asks that in its own way, and they can disagree. Read the verdict of the report against the others here.",
  "methods.back": "Back to the report",
  "methods.pair": "Compared are the score of {since}, {from}, and the latest, of {date}, {to}.",
  "methods.no-scores": "No answer could be scored yet, so there is nothing to judge.",
  "methods.one-score":
    "There is one score so far: {score}, of {date}. The methods need two. Below is what each would use.",
  "methods.agree": {
    one: "One method can be used here. It says: {verdict}.",
    other: "All {count} methods that can be used here say: {verdict}.",
  },
  "methods.differ": "The methods disagree. {parts}",
  "methods.differ.part": {
    one: "{count} says {verdict}: {names}.",
    other: "{count} say {verdict}: {names}.",
  },
  "methods.not-counted": "{name} is not counted: it asks something else.",
  "methods.none": "No method can be used here.",
  "methods.class.reliable-improvement": "better",
  "methods.class.no-reliable-change": "no change that counts",
  "methods.class.reliable-worsening": "worse",
  "methods.outcome.recovered": "better, and out of the clinical range",
  "methods.outcome.improved": "better, and not out of the clinical range",
  "methods.outcome.unchanged": "no change that counts",
  "methods.outcome.deteriorated": "worse",
  "methods.report":
    "The report uses one method only, chosen before anybody sees the scores. It is the one whose limit a source of the measure gives: {name}.",
  "methods.report.none":
    "The report judges no change here, whatever the other methods say. It uses only a limit that a source of the measure gives.",
  "methods.caption": "How each method judges {measure}",
  "methods.method": "Method",
  "methods.verdict": "What it says",
  "methods.limit": "What would count",
  "methods.numbers": "Its numbers",
  "methods.used-by-report": "used by the report",
  "methods.published-threshold": "Published number of points",
  "methods.jacobson-truax": "Jacobson–Truax",
  "methods.edwards-nunnally": "Edwards–Nunnally",
  "methods.gulliksen-lord-novick": "Gulliksen–Lord–Novick",
  "methods.hsu-linn-lord": "Hsu–Linn–Lord",
  "methods.nunnally-kotsch": "Nunnally–Kotsch",
  "methods.hageman-arrindell": "Hageman–Arrindell",
  "methods.percent-change": "Share of the first score",
  "methods.standardised-difference": "Standard deviations",
  "methods.important-difference": "Smallest difference that people notice",
  "methods.asks.published-threshold": "Is the change as large as a source of the measure asks?",
  "methods.asks.jacobson-truax": "Is the change larger than the error of two measurements?",
  "methods.asks.edwards-nunnally":
    "Is the latest score far from the true score that is most likely behind the first one? It calls more changes reliable than others.",
  "methods.asks.gulliksen-lord-novick":
    "Is the latest score far from what a second measurement of the same people would give?",
  "methods.asks.hsu-linn-lord":
    "Did this person change more than others by the end of treatment? It does not ask whether the person changed.",
  "methods.asks.nunnally-kotsch":
    "Is the latest score far from the true score behind the first one, with the error of both measurements?",
  "methods.asks.hageman-arrindell":
    "Is the change large enough, after it is made smaller by as much as differences are unreliable?",
  "methods.asks.percent-change":
    "How large a share of the first score is gone? It says nothing of chance.",
  "methods.asks.standardised-difference":
    "How large is the change beside the spread of people at the start of treatment? It says nothing of chance.",
  "methods.asks.important-difference":
    "Is the change as large as people themselves notice? It says nothing of chance.",
  "methods.size.reliable-improvement": "Better, by as much as asked or more",
  "methods.size.no-reliable-change": "Less than asked, up or down",
  "methods.size.reliable-worsening": "Worse, by as much as asked or more",
  "methods.others.reliable-improvement":
    "Better than others with such a first score at the end of treatment, more than chance",
  "methods.others.no-reliable-change":
    "As others with such a first score at the end of treatment, give or take chance",
  "methods.others.reliable-worsening":
    "Worse than others with such a first score at the end of treatment, more than chance",
  "methods.not-judged.no-pair": "Not judged: there are no two scores to compare.",
  "methods.not-judged.percentage-of-nothing":
    "Not judged: of a first score of nothing there is no share.",
  "methods.not-judged.norms-out-of-range": "Not judged: its numbers do not fit each other.",
  "methods.points.first": "{points} points ({comparison}).",
  "methods.points.expected":
    "{points} points ({comparison}) from {expected}, the score of no change.",
  "methods.points.others":
    "{points} points ({comparison}) from {expected}, the score that others would have at the end.",
  "methods.reach.better": "Better: {limit}.",
  "methods.reach.worse": "Worse: {limit}.",
  "methods.reach.better.others": "Better than others: {limit}.",
  "methods.reach.worse.others": "Worse than others: {limit}.",
  "methods.reach.better.none": "Better: no score of the measure is far enough.",
  "methods.reach.worse.none": "Worse: no score of the measure is far enough.",
  "methods.flip": "At {score}: {verdict}.",
  "methods.number.fixed": "Limit {value} points",
  "methods.number.computed": "Standard deviation {sd}, reliability {reliability}",
  "methods.number.spread": "Standard deviation {sd}",
  "methods.number.first-scores": "First scores: mean {mean}, standard deviation {sd}",
  "methods.number.last-scores": "Last scores: mean {mean}, standard deviation {sd}",
  "methods.number.without-problem": "Without the problem: mean {mean}, standard deviation {sd}",
  "methods.number.correlation": "Correlation of first and last scores {value}",
  "methods.number.test-retest": "Reliability {value}, from asking twice",
  "methods.number.internal-consistency": "Reliability {value}, from how the questions go together",
  "methods.number.percent": "{value} % of the first score",
  "methods.number.size": "{value} standard deviations",
  "methods.number.important-difference": "{value} points",
  "methods.whose.language": "{population} ({language})",
  "methods.mixed": "Spread and reliability are not of the same people.",
  "methods.not-here": "Methods that cannot be used here",
  "methods.not-here.text": "Nothing stands in for a number that no source gives.",
  "methods.lacks": "{name}: {lacks}.",
  "methods.lack.no-norms": "{need} (no source gives it)",
  "methods.lack.other-age": "{need} (published for another age only)",
  "methods.lack.age-unknown": "{need} (published for certain ages, and the age is not recorded)",
  "methods.lack.other-sex": "{need} (published for another sex only)",
  "methods.lack.sex-unknown": "{need} (published for one sex, and the sex is not recorded)",
  "methods.need.limit": "it needs a published limit",
  "methods.need.spread": "it needs the spread of a group of people",
  "methods.need.first-scores": "it needs first scores of people in treatment",
  "methods.need.reliability": "it needs the reliability",
  "methods.need.last-scores": "it needs last scores of the same people",
  "methods.need.reliability-after": "it needs the reliability of last scores",
  "methods.need.correlation": "it needs how first and last scores go together",
  "methods.need.percent": "it needs a published share",
  "methods.need.size": "it needs a published size",
  "methods.need.important-difference": "it needs a published difference that people notice",
  "methods.cutoff": "Where the clinical range ends",
  "methods.sources": "Whose numbers these are",
  "methods.cutoff.a":
    "By the formula of Jacobson and Truax it would end at {value}. That is two standard deviations better than the mean of people before treatment. No scores of people without the problem can be used here.",
  "methods.cutoff.b":
    "By the formula of Jacobson and Truax it would end at {value}. That is two standard deviations worse than the mean of people without the problem. The two groups lie apart.",
  "methods.cutoff.c":
    "By the formula of Jacobson and Truax it would end at {value}. That is as many standard deviations from the one mean as from the other. The two groups overlap.",
  "methods.colour": "Signal colour",
  "methods.colour.about":
    "One word for the whole course, in the manner of the OQ system. Its limits are open: those of the rules that come with Soundings. The tables of the OQ system are not open and not used.",
  "methods.colour.scores":
    "The colour looks at scores alone. An answer about risk raises an alert of its own.",
  "methods.colour.white":
    "White: the scores give no signal, and the latest is outside the clinical range.",
  "methods.colour.green": "Green: the scores give no signal.",
  "methods.colour.yellow": "Yellow: a question to ask.",
  "methods.colour.red": "Red: look at it today.",
  "methods.colour.none": "No colour: there is nothing to judge by.",
  "methods.colour.functional":
    "The latest score is {latest}; the clinical range begins at {cutoff}.",
} as const satisfies Catalog;
