import type { Catalog } from "../../core/i18n/messages.ts";

/** What a client agrees to, what is kept about them, and what they can decide about it. */
export const agency = {
  "consent.title": "Before you begin",
  "consent.changed":
    "This page has changed since you last said yes. Read it again, then choose anew.",
  "consent.stopped": "You stopped the check-ins earlier. Say yes only if you want to start again.",
  "consent.aloud": "Read this page out. Press the button only if the client says yes.",
  "consent.device":
    "This device belongs to {clinic}. Your choices are kept by the clinic, not on this device.",
  "consent.what.title": "What this is for",
  "consent.what":
    "{clinic} asks you short questions about how you are. Your answers help you and your therapist see what changes and what to talk about.",
  "consent.who.title": "Who reads your answers",
  "consent.who":
    "Your therapist at {clinic} reads them. A supervisor who guides your therapist may read them too. Nobody else at the clinic reads them.",
  "consent.kept.title": "What is kept, and for how long",
  "consent.kept":
    "{clinic} keeps your answers, what you write, and the dates. All of it is stored encrypted.",
  "consent.kept.years": {
    one: "The clinic keeps it for {count} year after your therapy has ended.",
    other: "The clinic keeps it for {count} years after your therapy has ended.",
  },
  "consent.kept.open": "The clinic has not decided how long. Ask your therapist about it.",
  "consent.watched.title": "What nobody watches",
  "consent.watched":
    "Nobody reads your answers the moment you send them. This is not an emergency service. If you need help now, open “Get help now” at the top of this page.",
  "consent.free.title": "You are free to choose",
  "consent.free":
    "You can skip any question, take a break, or stop. Your therapy goes on either way.",
  "consent.choose": "If you like, say yes to more",
  "consent.choose.hint": "Nothing below is needed. You can take it back with one press.",
  "consent.care": "My therapist uses my answers for my care.",
  "consent.statistics": "My answers are counted in the clinic’s statistics, without my name.",
  "consent.research": "My answers are used for research, without my name.",
  "consent.agree.text":
    "With this button you say that your therapist may use your answers for your care.",
  "consent.agree": "Yes, go on",

  "data.title": "Your data and your choices",
  "data.lead":
    "This page says in words what the clinic has. It does not show your answers or results.",
  "data.kept.title": "What is kept about you",
  "data.kept.answers": "What you answered and what you wrote, with the dates",
  "data.kept.notes": "What your therapist wrote about sessions, goals and next steps",
  "data.kept.choices": "Your choices on this page, and who opened your record and when",
  "data.kept.later":
    "Once you have sent your answers, this page also says which questions and how often.",
  "data.kept.measure": {
    one: "{measure}: {count} time, on {day}",
    other: "{measure}: {count} times, since {day}",
  },
  "data.choices.title": "What you agreed to",
  "data.choice.yes": "You said yes.",
  "data.choice.no": "You have not said yes.",
  "data.choice.give": "Say yes",
  "data.choice.take-back": "Take this back",
  "data.choice.kept": "Your choice is kept.",
  "data.alliance.title": "Answers about you and your therapist",
  "data.alliance":
    "Some questions ask how you and your therapist work together. You can keep those answers between the two of you.",
  "data.alliance.shown": "A supervisor of your therapist may see these answers.",
  "data.alliance.hidden": "No supervisor sees these answers.",
  "data.alliance.hide": "Keep them from supervisors",
  "data.alliance.show": "Let supervisors see them again",
  "data.wish.title": "Ask the clinic for something",
  "data.wish.copy": "A copy of my data",
  "data.wish.correction": "Put something right",
  "data.wish.erasure": "Delete my data",
  "data.wish.law":
    "The law can make a clinic keep some records. Then your therapist tells you which, and why.",
  "data.wish.words": "What should your therapist know? You can leave this empty.",
  "data.wish.send": "Ask for this",
  "data.wish.waits": "{wish}: you asked for this. The clinic answers by {day}.",
  "data.wish.kept": "Your therapist sees what you asked for. The clinic answers within a month.",
  "data.stop.title": "Stop the check-ins",
  "data.stop":
    "Your link closes at once and no more questions come. What you sent before stays with the clinic. You can start again at any time.",
  "data.stop.press": "Stop my check-ins",
  "data.stopped.title": "Your check-ins have stopped",
  "data.stopped": "Your therapist sees this. If you want to start again, tell them.",
  "data.back": "Back",

  "decline.link": "I would rather not fill this in",
  "decline.lead": "That is fine. You do not need a reason, and your therapy goes on.",
  "decline.begun": "What you have answered today is not sent. It is deleted.",
  "decline.why": "If you like, say why",
  "decline.why.too-long": "It is too long",
  "decline.why.does-not-fit": "It does not fit me",
  "decline.why.cannot-say": "I have not seen enough to say",
  "decline.why.not-today": "Not today",
  "decline.why.rather-talk": "I would rather talk",
  "decline.why.other": "Something else",
  "decline.words": "In your own words, if you like",
  "decline.words.hint": "Your therapist reads this, maybe not before your next session.",
  "decline.send": "Tell my therapist",
  "informant.decline.lead": "That is fine. You do not need a reason.",
  "informant.decline.hint":
    "The therapist reads this, maybe not before the next session, and may talk about it with the person.",
  "informant.decline.send": "Tell the therapist",
  "informant.declined":
    "The therapist sees that you chose not to answer this time. There is nothing more to do.",
  "informant.decline.again":
    "That is fine. If you want to answer after all, ask the clinic for a new link.",
  "informant.ended":
    "The clinic does not have any answers that you did not send. If you still want to answer, ask the clinic for a new link.",
  "decline.back": "Back to the questions",
  "declined.title": "Thank you for saying so",
  declined:
    "Your therapist sees that you chose not to answer this time. There is nothing more to do.",
} as const satisfies Catalog;
