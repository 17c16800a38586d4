import type { measures } from "./measures.ts";

/** Notes for {@link measures}; see `notes.ts`. */
export const measuresNotes: Record<keyof typeof measures, string> = {
  "measures.title":
    "Main heading of the public list of questionnaires such as PHQ-9. Read by clients and clinics.",
  "measures.lead": "Under measures.title. The numbers: cut-offs, reliability and so on.",
  "measures.all": "Link to the list of questionnaires, from the home page and from each of them.",
  "measures.in": "In the list. {languages} is a list of languages: In English, German and Spanish.",
  "measures.not-here":
    "In the list, after measures.in. {language} is the own name of the page's language.",
  "measures.slot":
    "The questions belong to a company. They are not here; a clinic with a licence adds them itself.",
  "measures.unproven":
    "The questions may be used, but nobody has compared them with the official form. They are not here.",
  "measures.own":
    "About questions that the makers of this software wrote. Validated: shown by research to measure what it should.",
  "measures.accept": "The questionnaire is off until the clinic has agreed to the terms of use.",
  "measures.size":
    "{count} is the number of questions, {minutes} a time with its unit, such as 3 minutes.",

  "measure.title": "Title of the page. {measure} is a name in Latin letters, such as PHQ-9.",
  "measure.topic": "Label. Beside it stand topic.* words, such as depression.",
  "measure.size": "Label of the number of questions and the minutes it takes.",
  "measure.recall": "Label. Beside it stands a time, such as 2 weeks: the last 2 weeks.",
  "measure.recall.none": "Beside measure.recall: the questions name no time.",
  "measure.respondent": "Label of who fills in the questionnaire.",
  "measure.respondent.self": "Beside measure.respondent. A person of any gender.",
  "measure.respondent.caregiver": "Beside measure.respondent. For example a parent.",
  "measure.respondent.therapist": "Beside measure.respondent. A person of any gender.",
  "measure.age": "Label of the ages the questionnaire is for.",
  "measure.age.from": "{min} is a number of years. Beside measure.age or in measure.basis.age.",
  "measure.age.range": "{min} and {max} are numbers of years, both included.",
  "measure.use": "Label of the terms of use, in few words.",
  "measure.use.free": "Beside measure.use. Anybody: every person and clinic.",
  "measure.use.free-with-conditions": "Beside measure.use. The terms stand further down the page.",
  "measure.use.permission": "Beside measure.use. The rights holder is a person or organisation.",
  "measure.use.commercial": "Beside measure.use. The rights holder is a person or organisation.",
  "measure.use.unknown": "Beside measure.use. Us: the makers of this software.",

  "measure.scoring": "Heading above the rules of scoring.",
  "measure.scoring.every":
    "Heading above the rules that hold for each score of a questionnaire with several.",
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
    "Rule for questions that were left empty. Source: the publication. One: a question without an answer.",
  "measure.scoring.missing.prorate":
    "Rule for questions that were left empty. {count} is the most that may be empty. Mean: average.",
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
  "measure.change": "Heading. A term of clinical research (Jacobson and Truax).",
  "measure.change.what": "Explains measure.change.",
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
  "measure.source": "Link to an entry of the list of sources. {number} is its number.",
  "measure.sources": "Heading of the list of publications.",

  "measure.languages": "Heading above the languages a questionnaire can be used in.",
  "measure.languages.what":
    "Under measure.languages. Validated: shown by research to measure the same.",
  "measure.language": "Column heading: name of the language.",
  "measure.status": "Column heading. Beside each language stands a passport.* text.",
  "measure.forms": "Opens a list of forms and publications, in English.",
  "measure.rights": "Heading above the notice of the rights holder, which is in English.",
  "measure.rights.holder": "{holder} is a person or organisation, in Latin letters.",
  "measure.rights.read": "{date} is a day in words. Read: by the makers of this software.",
  "measure.rights.where": "Link to the page with the terms.",
  "measure.paper": "Link to the questionnaire for printing.",

  "passport.original": "How the wording was made: the language it was written in.",
  "passport.official": "How the wording was made: published by the rights holder.",
  "passport.validated": "How the wording was made: research shows that it measures the same.",
  "passport.linguistically-validated":
    "How the wording was made: translated, translated back and tried with people.",
  "passport.published-unvalidated": "How the wording was made: no research on it is known.",
  "passport.community-draft": "How the wording was made: by people who were not paid.",
  "passport.machine-draft": "How the wording was made: by a computer program.",

  "try.title": "Heading and link: try out the questions.",
  "try.note": "First line of the try-out. It must be clear that this is no real check-in.",
  "try.text": "Under try.note. Choose: an answer.",
  "try.action": "Button under the questions of the try-out.",
  "try.no-script": "Shown only where JavaScript is off.",
  "try.result": "Heading above the score of the try-out.",
  "try.score": "{scale} is measure.score or a topic.* word; {score}, {low} and {high} are numbers.",
  "try.band": "{from} and {to} are scores; {band} is a band.* word. Source: the publication.",
  "try.estimated":
    "After try.score, when some questions are empty. {answered} and {of} are numbers of answers.",
  "try.missing":
    "Some questions are empty. {scale} is measure.score or a topic.* word. Links to the questions follow.",
  "try.no-scale": "In place of a score, where the questionnaire has none.",
  "try.after": "Under the score of the try-out.",
  "try.risk":
    "Safety text, at once after an answer about self-harm in the try-out. Warm and calm. Below it stands the link site.help.",
  "try.languages": "Above a list of languages. It: the questionnaire.",

  "topic.alcohol":
    "What a questionnaire asks about: drinking alcohol. Small first letter where usual.",
  "topic.alliance": "What a questionnaire asks about: the therapeutic alliance, in plain words.",
  "topic.anxiety": "What a questionnaire or part of it asks about.",
  "topic.arousal": "Part of a questionnaire about trauma: being on guard, jumpy, sleepless.",
  "topic.avoidance": "Part of a questionnaire about trauma: staying away from reminders.",
  "topic.cognition-mood": "Part of a questionnaire about trauma.",
  "topic.depression": "What a questionnaire or part of it asks about.",
  "topic.distress": "What a questionnaire asks about: feeling bad in any way.",
  "topic.functioning": "What a questionnaire or part of it asks about: coping with daily life.",
  "topic.goals": "What a questionnaire asks about: what the person wants to reach.",
  "topic.intrusion": "Part of a questionnaire about trauma: memories that come unasked.",
  "topic.mood": "What a questionnaire asks about.",
  "topic.non-risk": "Part of a questionnaire: all its questions except those about risk.",
  "topic.problems": "Part of a questionnaire: complaints of any kind.",
  "topic.risk": "Part of a questionnaire: harm to oneself or others.",
  "topic.session": "What a questionnaire asks about: the meeting with the therapist.",
  "topic.sleep": "What a questionnaire asks about.",
  "topic.somatic":
    "What a questionnaire asks about: pain, tiredness and other complaints of the body.",
  "topic.stress": "What a questionnaire or part of it asks about.",
  "topic.total": "Name of the score of all questions of a questionnaire.",
  "topic.trauma": "What a questionnaire asks about: after terrible events.",
  "topic.wellbeing": "What a questionnaire or part of it asks about.",

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
  "band.slightly-dissatisfied": "Name of a range of scores: satisfaction with life.",
  "band.slightly-satisfied": "Name of a range of scores: satisfaction with life.",
};
