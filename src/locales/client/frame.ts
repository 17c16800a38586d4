import type { Catalog } from "../../core/i18n/messages.ts";

/** What stands on every page, and the pages of their own: help, what went wrong. */
export const frame = {
  "site.name": "Soundings",
  "site.skip": "Skip to main content",
  "site.help": "Get help now",
  "site.help.tab": "(opens in a new tab)",
  "site.language": "Language",
  "site.demo": "This is a demo. The clinic and its clients are made up.",
  "site.practice": "Practice: this person is made up.",
  "site.unreviewed":
    "This page was translated without a check by a native speaker. If something reads wrong, please tell the clinic.",
  "site.contact": "How to reach {clinic}: {contact}",

  "exit.link": "Leave this page",
  "exit.leaving": "Leaving",
  "exit.text":
    "“Leave this page” at the top opens another website at once. The answers you saved stay. The history of your browser still shows that you were here.",

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
  "help.read": "We last read about these numbers on {date}.",
  "help.elsewhere":
    "Is your country not here? Call the emergency number where you are, or go to the nearest hospital.",
  "help.clinic": "Your clinic’s country: {country}",

  "problem.unknown.title": "We do not know this link",
  "problem.unknown":
    "The link may be incomplete. Copy the whole link, or ask your therapist for a new one.",
  "problem.expired.title": "This link has ended",
  "problem.expired": "It was open until {date}. Ask your therapist for a new link.",
  "problem.revoked.title": "This link has ended",
  "problem.revoked": "It was replaced or closed. Ask your therapist for a new link.",
  "problem.answered.title": "You have already sent these answers",
  "problem.answered": "They are with your therapist. There is nothing more to do.",
  "problem.declined.title": "You chose not to answer this time",
  "problem.declined":
    "That is fine. If you want to answer after all, ask your therapist for a new link.",
  "problem.session.title": "Please open your link again",
  "problem.session": "This page is closed. To open it, use your link.",
  "problem.not-found.title": "This page does not exist",
  "problem.not-found": "Check the address, or start again from your link.",
  "problem.offline.title": "You are offline",
  "problem.offline": "Go back when you have a connection. The answers you saved are still there.",
  "problem.offline.kept":
    "Answers that are not sent yet are kept on this device. Open your link again when you are connected.",
  "problem.busy.title": "This did not work just now",
  "problem.busy": "Your answers are still there. Wait a minute, go back, and try again.",
  "problem.held.busy": "Nothing you filled in is lost. Wait a minute, then press the button here.",
  "problem.held.again": "Try again",
  "problem.held.written": "What you wrote",
  "problem.held.copy": "This page could not send it. You can copy it and keep it.",
  "problem.wait": "Your link still works. Wait a minute, then open it again.",
  "problem.refused.title": "This page did not accept that",
  "problem.refused": "Open your link again, then try again. The answers you saved are still there.",
  "problem.too-large.title": "That was too much to send",
  "problem.too-large":
    "What you typed was too long to keep. Write it again, shorter. The answers you saved are still there.",
  "problem.saved": "The answers you saved are still there.",
  "problem.not-sent": "Your therapist does not have any answers that you did not send.",
  "problem.start-again": "Open your link again",
  "problem.in-crisis": "If you need help now, do not wait for your therapist.",
} as const satisfies Catalog;
