import type { letter } from "./letter.ts";

/** Notes for {@link letter}; see `../notes.ts`. */
export const letterNotes: Readonly<Record<keyof typeof letter, string>> = {
  "letter.what":
    "First sentence of a printed letter. Others may see it, so it has no word about health or therapy. {clinic} is the clinic's name.",
  "letter.minutes":
    "After letter.what and intro.what.count. {count} is a whole number of minutes and chooses the form. It: answering.",
  "letter.scan": "Printed letter, beside a QR code. It: the square.",
  "letter.square": "Name of the picture for people who cannot see it.",
  "letter.type": "Printed letter, above a web address.",
  "letter.code": "Printed letter, above a code of letters and numbers.",
  "letter.until": "It: the link. {expires} is a day and time in words.",
  "letter.private": "Printed letter. Nobody else should have it.",
  "letter.reads":
    "Printed letter. Safety text. No word about health or therapy. {clinic} is the clinic's name.",
  "informant.letter.what":
    "In place of letter.what, to somebody else than the client. No word about health or therapy. {clinic} is the clinic's name.",
  "informant.letter.free":
    "Printed letter to somebody else than the client. The page has a link for it.",
  "informant.letter.reads":
    "In place of letter.reads, to somebody else than the client. Safety text. {clinic} is the clinic's name.",
  "letter.help":
    "Printed letter. Safety text. {number} is an emergency number such as 112; {address} a web address.",
  "letter.help.other": "As letter.help, where the number is not known. {address} is a web address.",
  "device.whose":
    "Above the questions on a tablet of the clinic. It: the device. {clinic} is the clinic's name.",
  "device.skip": "Before the first question on a tablet of the clinic.",
  "device.stop": "Button above the questions on a tablet of the clinic. Ends the visit there.",
  "device.give-back.title":
    "Main heading after sending on a tablet of the clinic. Polite request to the person who answered.",
  "device.give-back": "Under device.give-back.title.",
  "device.session":
    "On a tablet of the clinic, under device.give-back.title or beside the button, when the page was open too long. There: kept at the clinic.",
  "shared.ask":
    "Before the first question, with the button shared.choose after it. For example at a library or in a family.",
  "shared.choose":
    "Button after shared.ask. From then on, earlier answers are not shown here, and nothing stays on the device.",
  "shared.line": "Above the questions, after shared.choose was pressed. It: the device.",
  "shared.end": "After sending from a device that others use.",
  "daily.title":
    "Main heading of a page that a person opens several times a day. No word about health: others may see it.",
  "daily.lead": "Under daily.title. Both are fine.",
  "daily.reader": "Safety text. It must be clear that nobody reads along. This: the answers.",
  "daily.time":
    "Small line on the daily page and before its first question. Kept: stored with the answers by the clinic.",
  "daily.own.lead":
    "Above a few short sentences that the reader and their therapist have chosen, such as: I feel tense. Each has a row of numbers from 0 to 10.",
  "daily.own.low": "At 0 of such a row: the sentence does not fit at all.",
  "daily.own.high": "At 10 of such a row: the sentence fits completely.",
  "daily.own.keep":
    "After form.keep.hint, where the sentences are the reader’s own. Whoever opens the device can read them.",
  "daily.until": "{until} is a day and time in words.",
  "daily.send": "Button under the questions of the daily page.",
  "daily.nothing":
    "On top of the daily page, after Send was pressed on an empty form, and a link to the first question. Not a reproach.",
  "daily.home":
    "On the daily page, under the button. Home screen: the first screen of a telephone.",
  "daily.home.box": "On the daily page, after form.keep.hint. This: the box form.keep.",
  "daily.resent":
    "Beside the button, after answers that were kept without a connection have been sent.",
  "daily.too-many": "{count} is how often the page takes answers on one day, 96. Not a reproach.",
  "daily.many":
    "After daily.sent.title, from the twelfth time on. Kind; neither praise nor reproach.",
  "daily.stop.text":
    "Under decline.link and decline.lead, with the button daily.stop.press. It: this page, which can then not be opened again.",
  "daily.stop.press": "Button after daily.stop.text.",
  "daily.stopped": "Under declined.title, after daily.stop.press.",
  "daily.sent.title": "Main heading after daily.send.",
  "daily.again": "Link under daily.sent.title to a new, empty form.",
  "aloud.line":
    "Above the questions. To the therapist, who reads the questions aloud and marks what the client says.",
  "aloud.session.title":
    "Main heading when the therapist who reads the questions aloud was signed out. To the therapist.",
  "aloud.session":
    "Under aloud.session.title, and on a page of questions above its button. To the therapist who reads aloud. Here: on this page.",
  "aloud.over.title":
    "Main heading when reading aloud took too long to be gone on with. To the therapist. Polite request.",
  "aloud.over":
    "Under aloud.over.title. Check-in: the questions of one time. The client’s page: the therapist’s page about them.",
  "aloud.sign-in": "Link to the page where the therapist signs in.",
};
