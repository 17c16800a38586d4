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
  "aloud.line":
    "Above the questions. To the therapist, who reads the questions aloud and marks what the client says.",
};
