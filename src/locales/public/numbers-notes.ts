import type { numbers } from "./numbers.ts";

/** Notes for {@link numbers}; see `../notes.ts`. */
export const numbersNotes: Readonly<Record<keyof typeof numbers, string>> = {
  "measure.scoring": "Heading above the rules of scoring.",
  "measure.scoring.every":
    "Heading above the rules that hold for each score of a questionnaire with several.",
  "measure.scoring.licence":
    "In place of the rules, for a licensed questionnaire whose scoring key nobody may publish.",
  "measure.scoring.sum":
    "Rule of scoring. {count} questions; {low} and {high} are the lowest and highest answer.",
  "measure.scoring.mean":
    "Rule of scoring. {count} questions; {low} and {high} are the lowest and highest answer.",
  "measure.scoring.count": "Rule of scoring. {count} and {from} are numbers.",
  "measure.scoring.goal-attainment":
    "Rule of scoring. T-score is a term of statistics; Kiresuk and Sherman are names.",
  "measure.scoring.reverse":
    "Rule of scoring: the highest answer counts as the lowest. {items} is a list of numbers.",
  "measure.scoring.weights": "Rule of scoring. {items} is a list of numbers with factors: 3 (× 2).",
  "measure.scoring.multiply":
    "Rule of scoring. {factor} is a number. The result: of the rules above.",
  "measure.scoring.t-score":
    "Rule of scoring. Terms of statistics. The result: of the rules above.",
  "measure.scoring.lookup": "Rule of scoring. The result: of the rules above.",
  "measure.scoring.round": "Rule of scoring. {count} is the number of places after the point.",
  "measure.scoring.round.whole": "Rule of scoring.",
  "measure.scoring.counts-as":
    "Rule of scoring. {items} is a list of numbers; {value} is a number.",
  "measure.scoring.missing.none-allowed": "Rule for questions that were left empty.",
  "measure.scoring.missing.unstated":
    "Rule for questions that were left empty. Us: this project. One: a question without an answer.",
  "measure.scoring.missing.prorate":
    "Rule for questions that were left empty. {count} is the most that may be empty. Mean: average.",
  "measure.scoring.missing.fill":
    "Rule for questions that were left empty. {count} is the most that may be empty. Part: a group of questions with a score of its own.",
  "measure.scoring.missing.any-number":
    "Rule for questions that were left empty. {count} is the fewest that must be answered.",
  "measure.scoring.must-answer": "Rule. {items} is a list of numbers.",
  "measure.scoring.higher-is-worse":
    "{low} and {high} are the ends of the score. Difficulty: complaints or problems of any kind.",
  "measure.scoring.higher-is-better": "{low} and {high} are the ends of the score.",
  "measure.scoring.risk":
    "{above} is a number that stands for an answer, {items} one or more numbers of questions: 6, 9 or 16.",
  "measure.scoring.step-up":
    "A short questionnaire leads to a longer one. {value} is a score, {measure} a name such as PHQ-9.",
  "measure.score": "Label or column heading: the score of a questionnaire.",
  "measure.numbers": "Heading above published values and their sources.",
  "measure.bands": "Heading of a table. Ranges of scores that have names, such as mild.",
  "measure.bands.name": "Column heading of that table. Source: the publication.",
  "measure.cutoff": "Heading. A term of clinical research.",
  "measure.cutoff.what": "Explains measure.cutoff. Source: the publication.",
  "measure.prompt":
    "Beside a cut-off of a questionnaire about working together: reason for a talk, not a sign of illness.",
  "measure.change": "Heading. A term of clinical research (Jacobson and Truax).",
  "measure.change.what":
    "Explains measure.change. Source: the publication. Numbers of points follow.",
  "measure.change.computed": "How a value was found. {sd} and {reliability} are numbers.",
  "measure.change.confidence": "{percent} is a percentage, such as 90%. A term of statistics.",
  "measure.minimal": "Heading. The minimal important difference of clinical research.",
  "measure.minimal.what": "Explains measure.minimal.",
  "measure.reliability": "Heading. A term of test theory.",
  "measure.reliability.what": "Explains measure.reliability. Steady: not changed by chance.",
  "measure.reliability.internal-consistency":
    "Kind of reliability: how well the questions agree with each other.",
  "measure.reliability.test-retest":
    "Kind of reliability: the same people answered twice, some time apart.",
  "measure.norm": "Heading. Groups of people who answered the questionnaire in research.",
  "measure.norm.what": "Explains measure.norm. Mean: average.",
  "measure.norm.value": "{mean} is the average score, {sd} its standard deviation.",
  "measure.norm.people": "Size of a group. {count} is a number of people.",
  "measure.unknown":
    "{names} are headings such as measure.cutoff, with a dot between them. We: the makers of this software.",
  "measure.limit.at-or-above": "{value} is a score, or a range such as 31–33.",
  "measure.limit.at-or-below": "{value} is a score, or a range such as 31–33.",
  "measure.limit.above": "{value} is a score, or a range such as 31–33. Small first letter.",
  "measure.limit.below": "{value} is a score, or a range such as 31–33. Small first letter.",
  "measure.range": "{from} and {to} are scores, both included.",
  "measure.sex.female": "The value was found in women.",
  "measure.sex.male": "The value was found in men.",
  "measure.basis.age": "Of whom a value holds. {age} is measure.age.from or measure.age.range.",
  "measure.basis.language": "{language} is the language of the people in whom a value was found.",
  "measure.basis.language-unknown":
    "In place of measure.basis.language. Source: the publication that a value is from.",

  "band.dissatisfied": "Name of a range of scores: satisfaction with life.",
  "band.extremely-dissatisfied": "Name of a range of scores: satisfaction with life.",
  "band.extremely-satisfied": "Name of a range of scores: satisfaction with life.",
  "band.extremely-severe": "Name of a range of scores: degree of complaints.",
  "band.harmful": "Name of a range of scores: use of alcohol.",
  "band.hazardous": "Name of a range of scores: use of alcohol that may become harmful.",
  "band.healthy": "Name of a range of scores: no more complaints than most people have.",
  "band.high": "Name of a range of scores: degree of complaints.",
  "band.low": "Name of a range of scores: degree of complaints.",
  "band.low-risk": "Name of a range of scores: use of alcohol.",
  "band.medium": "Name of a range of scores: degree of complaints.",
  "band.mild": "Name of a range of scores: degree of complaints.",
  "band.minimal": "Name of a range of scores: degree of complaints.",
  "band.moderate": "Name of a range of scores: degree of complaints.",
  "band.moderate-severe": "Name of a range of scores between moderate and severe.",
  "band.moderately-severe": "Name of a range of scores: degree of complaints.",
  "band.neutral": "Name of a range of scores: satisfaction with life.",
  "band.none": "Name of a range of scores: no complaints.",
  "band.normal": "Name of a range of scores: no more complaints than most people have.",
  "band.possible-dependence": "Name of a range of scores: use of alcohol.",
  "band.satisfied": "Name of a range of scores: satisfaction with life.",
  "band.severe": "Name of a range of scores: degree of complaints.",
  "band.significant": "Name of a range of scores: complaints that matter clinically.",
  "band.slightly-dissatisfied": "Name of a range of scores: satisfaction with life.",
  "band.slightly-satisfied": "Name of a range of scores: satisfaction with life.",
  "band.subclinical": "Name of a range of scores: complaints below those of people in treatment.",
  "band.subthreshold":
    "Name of a range of scores: some complaints, below the threshold of a disorder.",
};
