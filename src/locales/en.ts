import type { Message } from "../core/i18n/messages.ts";
import { measures } from "./measures.ts";

/**
 * The source catalog of everything a client or a visitor reads. Every other
 * locale is a JSON file with these keys, no more and no fewer.
 * Short sentences, plain and literal words, nothing that blames.
 */
export const en = {
  "site.name": "Soundings",
  "site.skip": "Skip to main content",
  "site.help": "Get help now",
  "site.language": "Language",
  "site.demo": "This is a demo. The clinic and its clients are made up.",
  "site.unreviewed":
    "This page was translated without a check by a native speaker. If something reads wrong, please tell the clinic.",
  "site.contact": "How to reach {clinic}: {contact}",

  "home.title": "Is therapy helping? A few questions at each session can tell.",
  "home.lead":
    "Soundings lets a small clinic ask its clients how they are, keep the answers safe, and see change early. It is free and the clinic runs it itself.",
  "home.client.title": "For clients",
  "home.client.text":
    "You open a private link and answer a few questions. It takes about two minutes. You need no account and you can skip any question.",
  "home.client.action": "I have a link or a code",
  "home.therapist.title": "For therapists",
  "home.therapist.text":
    "One page for each client. A sentence says whether the change is more than chance, and every number shows its source.",
  "home.clinic.title": "For clinics",
  "home.clinic.text":
    "No monthly fee and no engineer. Answers are encrypted. The pages load nothing from other companies.",
  "home.measures": "See the questionnaires and where their numbers come from",
  "home.chart.title": "An example: nine weeks of one invented client",
  "home.chart.text":
    "The scores went from 19 to 8. That is 11 points lower, which means less distress. A change of {threshold} points or more is unlikely to be chance.",
  "home.chart.table": "The same scores as a table",
  "home.chart.week": "Week",
  "home.chart.score": "Score",
  "home.promise.title": "What we promise",
  "home.promise.missing": "A question you skip is never counted as zero.",
  "home.promise.words": "Words come first, then the picture. Numbers come with their source.",
  "home.promise.yours": "You are told who reads your answers and why.",
  "home.promise.everyone":
    "It works on an old phone, with a screen reader, and without JavaScript.",

  "open.title": "Start your check-in",
  "open.lead": "Your therapist gave you a link or a code. It opens your questions.",
  "open.code": "Your code or your whole link",
  "open.hint": "It starts with C1. Capital letters, spaces and dashes do not matter.",
  "open.ready": "Your link is ready. Press Start when you are.",
  "open.start": "Start",
  "open.private": "Only you and your therapist know this link. It cannot show any earlier answers.",

  "intro.title": "A few questions from {clinic}",
  "intro.who": "{clinic} asks you to fill this in.",
  "intro.why.title": "Why we ask",
  "intro.why":
    "Your answers show you and your therapist what is changing and what to talk about. There are no right or wrong answers.",
  "intro.what.title": "What to expect",
  "intro.what.count": {
    one: "{count} question. It takes about {minutes} minutes.",
    other: "{count} questions. They take about {minutes} minutes.",
  },
  "intro.what.skip":
    "You can skip a question, take a break, or stop. You can come back until {expires}.",
  "intro.who-reads.title": "Who reads your answers",
  "intro.who-reads":
    "Your therapist at {clinic} reads them. They might not read them before your next session. So this is not a way to get help at once.",
  "intro.other-way":
    "Would you rather do this on paper or together with your therapist? Tell them. That is fine.",
  "intro.language": "Read this in another language",
  "intro.begin": "Begin",
  "intro.resume": "Carry on",
  "intro.resume.text": {
    one: "You have answered {count} of {total} questions so far.",
    other: "You have answered {count} of {total} questions so far.",
  },

  "exit.link": "Leave this page",
  "exit.text":
    "“Leave this page” at the top opens another website at once. The answers you saved stay. The history of your browser still shows that you were here.",

  "form.part": "Part {part} of {parts}",
  "form.notice": "Notice of the rights holder",
  "form.next": "Save and continue",
  "form.back": "Back",
  "form.saved": "Your answers are saved each time you continue.",
  "form.clear": "Clear this answer",
  "form.offline":
    "We could not send this. Your answers are still here. Check your connection, then try again.",
  "form.session":
    "Your answers are still here. Open your link again in another tab, then press the button here once more.",
  "form.no-language.title": "Not available in this language",
  "form.no-language":
    "There is no checked translation of this questionnaire in {language}. You can answer it in another language, or ask your therapist for an interpreter.",
  "form.skipped.title": {
    one: "{count} question has no answer yet",
    other: "{count} questions have no answer yet",
  },
  "form.skipped.text": "You can answer now or leave it empty. Both are fine.",
  "form.skipped.answer": "Answer now",
  "form.skipped.carry-on": "Carry on without answering",
  "form.skipped.item": "Question {number} has no answer yet",

  "item.question": "Question {number}",
  "item.only-if":
    "This depends on an earlier answer: {questions}. Leave it empty if it does not fit.",
  "item.bigger": "Bigger buttons",
  "item.ticks": "Tick all that fit, or none.",
  "item.text-limit": "You can write up to {max} characters, or leave it empty.",
  "item.text-reader": "Your therapist reads this, maybe not before your next session.",
  "item.day": "If no calendar opens here, type year-month-day, for example {example}.",
  "item.line-number": "Type a number from {min} to {max}, or leave it empty.",
  "item.line-press": "Press the place on the line that fits. Arrow keys work too.",
  "item.line-less": "A little less",
  "item.line-more": "A little more",
  "item.line-nearer": "{value} of {max}, nearer to “{end}”",
  "item.line-middle": "{value} of {max}, in the middle",

  "error.title": "There is a problem",
  "error.prefix": "Error: {title}",
  "error.not-an-option": "Question {number}: choose one of the answers shown, or leave it empty.",
  "error.not-in-range": "Question {number}: use a number from {min} to {max}, or leave it empty.",
  "error.too-long": "Question {number}: the answer is too long. It can have {max} characters.",
  "error.not-a-day": "Question {number}: enter a day that exists, or leave it empty.",
  "error.unknown-item":
    "This page had a question that is not part of the questionnaire. Reload the page, then answer again.",
  "error.wrong-measure":
    "The questions on this page have changed. Reload the page, then answer again.",
  "error.malformed-code": "The code is not complete. It has 30 letters and numbers after C1.",
  "error.mistyped-code":
    "One letter or number in the code is different from what we expect. Check it, or paste the whole link.",
  "error.wrong-kind-code":
    "This code is for something else. Use the code from your therapist, which starts with C1.",
  "error.nothing-to-send": "No question has an answer yet. Answer at least one, then send.",
  "error.changed-elsewhere":
    "Your answers were changed in another window. Check the answers below, then send again.",

  "review.title": "Check your answers",
  "review.lead": "You can change any answer before you send.",
  "review.change": "Change",
  "review.change.item": "Change the answer to question {number}",
  "review.none": "Not answered",
  "review.not-asked": "Not asked",
  "review.progress": "{count} of {total} answered",
  "review.send": "Send my answers to {clinic}",
  "review.before": "When you send, your therapist can read these answers.",

  "sent.title": "Thank you. Your answers are sent.",
  "sent.what": "You sent {measures} to {clinic} on {when}.",
  "sent.when-read": "Your therapist might not read them before your next session.",
  "sent.next": "At your next session you can talk about what has changed and what would help.",
  "sent.wrong": "Did you want to change something? Tell your therapist.",
  "sent.print": "You can print or save this page.",
  "sent.reference": "Reference: {reference}",
  "sent.finish": "Finish on this device",
  "sent.finish.text": "Use this if other people use this device. It closes your link here.",
  "sent.closed.title": "You are done on this device",
  "sent.closed": "Your link is closed here. You can close this page.",

  "paper.code": "Code",
  "paper.day": "Date you fill this in",
  "paper.no-name": "Do not write your name on this sheet.",
  "paper.skip": "You can leave any question empty.",
  "paper.boxes": "Mark one box for each question: ☒",
  "paper.lines": "Make one short mark across each line, at the place that fits.",
  "paper.check":
    "For the clinic: this line should be 100 mm long. Measure it, because a printer can shrink it.",
  "paper.version": "{measure}, version {version}, {language}",

  "support.title": "Thank you for telling us",
  "support.text":
    "One of your answers says that you may have thoughts of harming yourself or of being better off dead. Many people have such thoughts. You do not have to be alone with them.",
  "support.when":
    "Your therapist gets a notice. They might not see it before your next session. If you need someone now, use one of these.",
  "support.carry-on": "Carry on",

  "help.title": "Get help now",
  "help.lead": "Are you in danger, or do you think you may harm yourself? Call now.",
  "help.emergency": "Call {number} now if:",
  "help.emergency.danger": "you or someone else is in danger now",
  "help.emergency.harm": "you have hurt yourself or have taken too much of something",
  "help.lines": "People you can talk to",
  "help.country": "Choose your country",
  "help.call": "Call {number}",
  "help.text": "Send a text message to {number}",
  "help.text.word": "Send the word {word} to {number}",
  "help.chat": "Chat online with {name}",
  "help.always": "Day and night, every day",
  "help.hours": "{days}, {from} to {to}",
  "help.every-day": "Every day",
  "help.free": "Free of charge",
  "help.charge": "Your phone company may charge for the call",
  "help.languages": "Languages: {languages}",
  "help.for.young-people": "For children and young people",
  "help.for.veterans": "For people who served in the armed forces",
  "help.checked": "Last checked on {date}",
  "help.elsewhere":
    "Is your country not here? Call the emergency number where you are, or go to the nearest hospital.",
  "help.clinic": "Your clinic's country: {country}",

  ...measures,

  "problem.unknown.title": "We do not know this link",
  "problem.unknown":
    "The link may be incomplete. Copy the whole link, or ask your therapist for a new one.",
  "problem.expired.title": "This link has ended",
  "problem.expired": "It was open until {date}. Ask your therapist for a new link.",
  "problem.revoked.title": "This link has ended",
  "problem.revoked": "It was replaced or closed. Ask your therapist for a new link.",
  "problem.answered.title": "You have already sent these answers",
  "problem.answered": "They are with your therapist. There is nothing more to do.",
  "problem.session.title": "Please open your link again",
  "problem.session":
    "This page was open for a long time. Open your link again to carry on. The answers you saved are still there.",
  "problem.not-found.title": "This page does not exist",
  "problem.not-found": "Check the address, or start again from your link.",
  "problem.offline.title": "You are offline",
  "problem.offline": "Go back when you have a connection. The answers you saved are still there.",
  "problem.busy.title": "This did not work just now",
  "problem.busy": "Your answers are still there. Wait a minute, go back, and try again.",
  "problem.refused.title": "This page did not accept that",
  "problem.refused": "Open your link again, then try again. The answers you saved are still there.",
  "problem.too-large.title": "That was too much to send",
  "problem.too-large":
    "Shorten what you typed, then try again. The answers you saved are still there.",
  "problem.start-again": "Open your link again",
  "problem.in-crisis": "If you need help now, do not wait for your therapist.",
} as const satisfies Readonly<Record<string, Message>>;

export type ClientCatalog = typeof en;
export type ClientKey = keyof ClientCatalog;
