import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of the e-mail notices. A letter names nobody and nothing: `letter.*` is all that leaves. */
export const notices = {
  "letter.subject": "There is something to read in Soundings",
  "letter.new": "There is something to read in Soundings.",
  "letter.reminder": "Something in Soundings has waited for you since the day before yesterday.",
  "letter.test": "This is a test. Messages from Soundings arrive here.",
  "letter.sign-in": "Sign in here:",
  "letter.why":
    "This message says no more on purpose: others may see it. You get it because somebody of your team typed this address.",
  "letter.stop": "To stop such messages: {address}",

  "notices.title": "Notices by e-mail",
  "notices.lead":
    "When one of your clients gives an answer about risk, Soundings can send you an e-mail. It says that there is something to read, and nothing else: no name, no answer, no score.",
  "notices.not-enough":
    "Do not rely on it alone. E-mail can be late or get lost. The alert is on top of your caseload in any case.",
  "notices.to": "E-mail address",
  "notices.to.hint":
    "Leave it empty to get none. The message is in the language of this page. If an alert is still open after a day, you get one reminder.",
  "notices.save": "Save",
  "notices.saved": "Saved.",
  "notices.off":
    "This copy of Soundings sends no e-mail today. An owner can see in the settings what is missing. Your choice is kept.",

  "settings.notices": "Notices by e-mail",
  "settings.notices.about": "Whether they work, and a test message",
  "settings.notices.off": "No e-mail is sent. Whoever runs this copy can set up a mail server.",
  "settings.notices.lacks": "No e-mail is sent. Missing, or not usable: {names}.",
  "settings.notices.on":
    "A mail server is set up. Therapists choose for themselves whether they want notices.",
  "settings.notices.own": "Your own notices",
  "settings.notices.how":
    "The page “Configuration” of the documentation says what each secret holds.",
  "settings.notices.test": "Send me a test message",
  "settings.notices.test.to": "E-mail address for the test",
  "settings.notices.sent":
    "The mail server took the message. Look whether it arrives, in the spam folder too.",
  "settings.notices.unreachable": "The mail server did not answer. Check SMTP_HOST and SMTP_PORT.",
  "settings.notices.not-private":
    "The mail server offers no encryption that can be trusted, so nothing was sent. Check SMTP_HOST and SMTP_PORT.",
  "settings.notices.login":
    "The mail server did not accept the account. Check SMTP_USER and SMTP_PASS. Some servers want a password made for programs.",
  "settings.notices.refused":
    "The mail server refused the message. Check SMTP_FROM, the address above and the account’s limits.",
  "settings.notices.too-slow":
    "The mail server took too long, so the message was given up. Try again later.",
} as const satisfies Catalog;
