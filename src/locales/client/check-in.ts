import type { Catalog } from "../../core/i18n/messages.ts";

/** The way of a check-in: the link, what is asked and why, the last look, the thanks. */
export const checkIn = {
  "open.title": "Start your check-in",
  "open.lead": "Your therapist gave you a link or a code. It opens your questions.",
  "open.code": "Your code or your whole link",
  "open.hint": "It starts with C1. Capital letters, spaces and dashes do not matter.",
  "open.ready": "Your link is ready. Press Start when you are.",
  "open.start": "Start",
  "open.private":
    "Only you and your therapist know this link. Until you send your answers, it shows nothing that you sent before.",

  "intro.title": "A few questions from {clinic}",
  "intro.who": "{clinic} asks you to fill this in.",
  "intro.why.title": "Why we ask",
  "intro.why":
    "Your answers show you and your therapist what is changing and what to talk about. There are no right or wrong answers.",
  "intro.why.more": "Read more about why we ask",
  "intro.what.title": "What to expect",
  "intro.what.count": {
    one: "{count} question.",
    other: "{count} questions.",
  },
  "intro.what.skip":
    "You can skip a question, take a break, or stop. You can come back until {expires}.",
  "intro.who-reads.title": "Who reads your answers",
  "intro.who-reads":
    "Your therapist at {clinic} reads them. They might not read them before your next session. So this is not a way to get help at once.",
  "intro.other-way":
    "Would you rather do this on paper or together with your therapist? Tell them. That is fine.",
  "intro.helped.title": "Is somebody helping you?",
  "intro.helped.text":
    "You can leave this empty if nobody does. Knowing this helps your therapist understand your answers.",
  "intro.helped.none": "No, I answer on my own",
  "intro.helped.with-help": "Somebody helps me answer",
  "intro.helped.by-other": "Somebody answers for me",
  "intro.helped.read-to": "Somebody reads the questions to me",
  "intro.helped.interpreter": "An interpreter helps me",
  "informant.who": "{clinic} asks you about a person you know who is in therapy there.",
  "informant.why":
    "You see this person from another side. Your answers help them and their therapist. They agreed that we ask you.",
  "informant.skip": "Answer from what you have seen. If you do not know, leave it empty.",
  "informant.reads":
    "The therapist at {clinic} reads your answers and may talk about them with the person. That might not be before the next session. So this is not a way to get help at once.",
  "informant.not-shown":
    "You do not see what the person answered. Their answers are not on these pages.",
  "intro.language": "Read this in another language",
  "intro.begin": "Begin",
  "intro.resume": "Carry on",
  "intro.resume.text": {
    one: "You have answered {count} of {total} questions so far.",
    other: "You have answered {count} of {total} questions so far.",
  },

  "review.title": "Check your answers",
  "review.lead": "You can change any answer before you send.",
  "review.change": "Change",
  "review.change.item": "Change the answer to question {number}",
  "review.none": "Not answered",
  "review.not-asked": "Not asked",
  "review.progress": "{count} of {total} answered",
  "review.hidden": {
    one: "{count} answer from before is not shown on this device. It is sent, too.",
    other: "{count} answers from before are not shown on this device. They are sent, too.",
  },
  "review.send": "Send my answers to {clinic}",
  "review.before": "When you send, your therapist can read these answers.",
  "informant.before": "When you send, the therapist can read these answers.",

  "sent.title": "Thank you. Your answers are sent.",
  "sent.what": "You sent {measures} to {clinic} on {when}.",
  "sent.goals": "how near your goals are",
  "sent.talk": "your own words",
  "sent.when-read": "Your therapist might not read them before your next session.",
  "sent.next": "At your next session you can talk about what has changed and what would help.",
  "informant.sent":
    "The therapist might not read them before the next session. There is nothing more to do.",
  "sent.wrong": "Did you want to change something? Tell your therapist.",
  "sent.print": "You can print or save this page.",
  "sent.reference": "Reference: {reference}",
  "sent.finish": "Finish on this device",
  "sent.finish.text": "Use this if other people use this device. It closes your link here.",
  "sent.finish.daily": "The page for your daily answers closes here, too.",
  "sent.finish.waits":
    "Something on this device is not sent yet. If you press once more, it is deleted.",
  "sent.closed.title": "You are done on this device",
  "sent.closed": "Your link is closed here. You can close this page.",
} as const satisfies Catalog;
