import type { measures } from "./measures.ts";

/** Notes for {@link measures}; see `../notes.ts`. */
export const measuresNotes: Readonly<Record<keyof typeof measures, string>> = {
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
  "measure.source": "Link to an entry of the list of sources. {number} is its number.",
  "measure.sources": "Heading of the list of publications.",
  "measure.languages": "Heading above the languages a questionnaire can be used in.",
  "measure.languages.what":
    "Under measure.languages. Form: the questionnaire as it was published. We: the makers of this software.",
  "measure.language": "Column heading: name of the language.",
  "measure.status": "Column heading. Beside each language stands a passport.* text.",
  "measure.forms": "Opens a list of forms and publications, in English.",
  "measure.rights": "Heading above the notice of the rights holder, which is in English.",
  "measure.rights.holder": "{holder} is a person or organisation, in Latin letters.",
  "measure.rights.read": "{date} is a day in words. Read: by the makers of this software.",
  "measure.rights.where": "Link to the page with the terms.",
  "measure.paper": "Link to the questionnaire for printing.",

  "passport.original": "How the wording was made: the language it was written in.",
  "passport.official": "How the wording was made: translated, as the form in that language has it.",
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
};
