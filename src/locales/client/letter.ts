import type { Catalog } from "../../core/i18n/messages.ts";

/** The letter with a link, and what a client reads on a device of the clinic. */
export const letter = {
  "letter.what": "{clinic} asks you to answer a few questions before you meet.",
  "letter.minutes": {
    one: "It takes about {count} minute.",
    other: "It takes about {count} minutes.",
  },
  "letter.scan": "Point the camera of your phone at this square. It opens your page.",
  "letter.square": "QR code that opens your page",
  "letter.type": "Or type this address into a browser:",
  "letter.code": "Then type this code. Capital letters, spaces and dashes do not matter.",
  "letter.until": "You can use it until {expires}.",
  "letter.private": "This letter is only for you. Whoever has it can answer in your place.",
  "letter.reads":
    "People at {clinic} read your answers, maybe not before you meet next. So this is not a way to get help at once.",
  "informant.letter.what": "{clinic} asks you to answer a few questions about a person you know.",
  "informant.letter.free":
    "You do not have to answer. You can say so on the page, and you need no reason.",
  "informant.letter.reads":
    "People at {clinic} read your answers, maybe only some days later. So this is not a way to get help at once.",
  "letter.help": "If you need help now, call {number}. There are more numbers at {address}.",
  "letter.help.other":
    "If you need help now, call the emergency number where you are. There are more numbers at {address}.",

  "device.whose": "This device belongs to {clinic}. It keeps nothing of your answers.",
  "device.skip": "You can skip a question, or stop at any time.",
  "device.stop": "Stop and give the device back",
  "device.give-back.title": "Please give the device back",
  "device.give-back": "Thank you. Nothing of what you answered is on this device.",
  "device.session":
    "This page was open for a long time. Give the device back to the person who gave it to you. The answers you saved are still there.",
  "shared.ask": "Do other people use this device, too?",
  "shared.choose": "Keep nothing on this device",
  "shared.line":
    "Other people use this device. It shows no earlier answers and keeps nothing of yours.",
  "shared.end":
    "Your link is closed on this device. Nothing of your answers is kept here. You can close this page.",
  "daily.title": "A few questions for now",
  "daily.lead": "You can answer several times a day, or skip a day.",
  "daily.reader":
    "Your therapist can read this, maybe not before your next session. Nobody is watching it now.",
  "daily.time": "The time and time zone of your device are kept with each answer.",
  "daily.own.lead": "How much does each of these fit right now? Choose a number.",
  "daily.own.low": "Not at all",
  "daily.own.high": "Completely",
  "daily.own.keep": "If you tick this, the sentences above can also be read on this device.",
  "daily.until": "This page works until {until}.",
  "daily.send": "Send",
  "daily.nothing": "Nothing was chosen, so nothing was sent.",
  "daily.home": "You can add this page to your home screen.",
  "daily.home.box": "If you tick this, this page opens without a connection, too.",
  "daily.resent": "What was waiting on this device is sent now.",
  "daily.too-many": {
    one: "You have answered {count} time today. Nothing more can be sent until tomorrow.",
    other: "You have answered {count} times today. Nothing more can be sent until tomorrow.",
  },
  "daily.many":
    "You have answered many times today. That is enough for one day, and more is fine, too.",
  "daily.stop.text":
    "This page then ends. Your therapist sees that you ended it. What you have sent stays with the clinic; what still waits on this device is deleted.",
  "daily.stop.press": "End this page",
  "daily.stopped":
    "This page has ended, and nothing of it is kept on this device. If you want to start again, tell your therapist.",
  "daily.sent.title": "Thank you. Your answers are sent.",
  "daily.again": "Answer once more",

  "aloud.line": "You are reading this aloud to the client",
  "aloud.session.title": "Please sign in again",
  "aloud.session":
    "You are signed out. The answers are still here. Sign in again in another tab, then press the button here.",
  "aloud.over.title": "Please start again",
  "aloud.over":
    "This page was open for a long time and has ended. Make a new check-in on the client’s page.",
  "aloud.sign-in": "Sign in",
} as const satisfies Catalog;
