import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the expected course, and of what the client says about a score. */
export const chartExpected = {
  "expected.median": "Expected course: the middle of people who started at a similar score",
  "expected.inner": "Half of them are in here",
  "expected.outer": "Four in five of them are in here",
  "expected.half": "50 %",
  "expected.most": "80 %",
  "expected.summary":
    "Check-in {session} with this measure is compared with session {session} of people who started at a similar score. By the model, half of them have {low} to {high} then, and four in five have {lowest} to {highest}.",
  "expected.place.inner": "The score then, {score} on {date}, is in the middle half.",
  "expected.place.outer":
    "The score then, {score} on {date}, is outside the middle half, with {meaning}, and inside the range of four in five.",
  "expected.place.beyond":
    "The score then, {score} on {date}, is outside the range of four in five, with {meaning}.",
  "expected.note":
    "Expected from {count} people ({population}), who answered in this language: {language}. Model version {version}. It uses the first score and the number of the session, here that of the check-in with this measure.",
  "expected.experimental": "Experimental: it rests on few people or one place.",
  "expected.tried":
    "Tried on {count} scores that it had not seen: {inner} % were in the inner band, {outer} % in the outer.",
  "expected.ends":
    "The model ends at session {session}. Nothing is expected after so many check-ins with this measure.",
  "expected.source": "Source of the expected course",
  "expected.hidden.first-score-outside-support":
    "No expected course is shown: the first score, {value}, is outside those that the model knows ({from} to {to}).",
  "expected.hidden.session-outside-support":
    "No expected course is shown: the model knows sessions {from} to {to} only.",
  "expected.column": "Expected (half; four in five)",
  "expected.cell": "{expected} ({low} to {high}; {lowest} to {highest})",

  "fit.fits": "The client said: it fits",
  "fit.does-not-fit": "The client said: it does not fit",
  "fit.not-sure": "The client said: not sure",
  "fit.say.fits": "The client said that it fits.",
  "fit.say.does-not-fit": "The client said that it does not fit.",
  "fit.say.not-sure": "The client was not sure that it fits.",
  "fit.summary":
    "Asked whether the scores fit, the client said: fits {fits}, does not fit {not}, not sure {unsure}.",
} as const satisfies Catalog;
