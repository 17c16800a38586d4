import type { checkIn } from "./check-in.ts";

/** Notes for {@link checkIn}; see `../notes.ts`. */
export const checkInNotes: Readonly<Record<keyof typeof checkIn, string>> = {
  "open.title":
    "Main heading of the page where a code is typed. Check-in: the questionnaire before a session.",
  "open.lead": "Under open.title. It: the link or the code.",
  "open.code": "Label of the text field. One may type the code or paste the whole link.",
  "open.hint":
    "Hint under open.code. It: the code. C1 stays as it is. Small letters work as well as capitals.",
  "open.ready":
    "Shown instead of the field when the page was opened from a link. Quotes the button open.start word for word.",
  "open.start": "Button that opens the questions. One word.",
  "open.private":
    "Under the button. The link opens questions only. After sending, it may lead to the client's own page, if client and therapist have agreed to that.",

  "intro.title":
    "Main heading before the first question. {clinic} is the clinic's name; write it so that any name fits.",
  "intro.who": "First sentence before the questions. {clinic} is the clinic's name.",
  "intro.why.title": "Heading above intro.why. We: the clinic.",
  "intro.why": "Why there are questions. Nothing here is a test.",
  "intro.why.more": "Link to a text about why the clinic asks. We: the clinic.",
  "intro.what.title": "Heading above intro.what.count and intro.what.skip.",
  "intro.what.count": "{count} is the number of questions. letter.minutes follows it.",
  "intro.what.skip":
    "{expires} is a day in words, for example 5 March 2026. Until then the link can be opened again.",
  "intro.who-reads.title": "Heading above intro.who-reads.",
  "intro.who-reads":
    "Safety text. It must be clear that nobody may be reading now. Might: it is possible; not: it is allowed. {clinic} is the clinic's name.",
  "intro.other-way": "An offer, not a condition. Them: the therapist, of any gender.",
  "intro.helped.title":
    "Heading that opens the choices intro.helped.*; also the question they answer.",
  "intro.helped.text":
    "Under intro.helped.title. Knowing this: knowing who helps. Nobody is checked on.",
  "intro.helped.none": "Choice: nobody helps. Nothing is chosen at first, which means the same.",
  "intro.helped.with-help":
    "Choice: I decide on the answers and somebody helps, for example with the device.",
  "intro.helped.by-other": "Choice: another person fills this in for the client.",
  "intro.helped.read-to":
    "Choice: the questions are read aloud to the client, who says the answers.",
  "intro.helped.interpreter":
    "Choice: somebody interprets from another language. Interpreter of any gender.",
  "informant.who":
    "First sentence to somebody else than the client: a partner, parent, relative or teacher. {clinic} is the clinic's name.",
  "informant.why":
    "Under intro.why.title, to somebody else than the client. They: the person in therapy.",
  "informant.skip": "Under intro.what.title, to somebody else than the client. It: a question.",
  "informant.reads":
    "Safety text under intro.who-reads.title, to somebody else than the client. It must be clear that nobody may be reading now. The person: the one in therapy. {clinic} is the clinic's name.",
  "informant.not-shown": "After informant.reads. The person: the one in therapy.",
  "intro.language": "Link to the same page in another language.",
  "intro.begin": "Button to the first question.",
  "intro.resume": "Button that continues where the person stopped.",
  "intro.resume.text":
    "Shown with intro.resume. {count} is the number of answered questions and chooses the form; {total} the number of all questions.",

  "review.title": "Main heading of the last page before sending. To the person.",
  "review.lead": "Under review.title.",
  "review.change": "Short link beside each answer. Its longer form is review.change.item.",
  "review.change.item": "The same link for screen readers. {number} is the number of the question.",
  "review.none": "Stands in place of an answer that was left out. Not a fault.",
  "review.not-asked":
    "Stands in place of an answer to a question that an earlier answer made needless.",
  "review.progress":
    "On the page before sending, above the answers of one part. {count} answered questions of {total}. No whole sentence needed.",
  "review.hidden":
    "On the page before sending, on a device that others use. {count} answers were given earlier, on another device.",
  "review.send": "Button. The person speaks. {clinic} is the clinic's name.",
  "review.before": "Above the button review.send.",
  "informant.before": "In place of review.before, to somebody else than the client.",

  "sent.title": "Main heading after sending. The clinic thanks the person.",
  "sent.what":
    "{measures} is one or more names of questionnaires, sent.goals, sent.talk, {clinic} the clinic's name, {when} a day and time in words.",
  "sent.goals":
    "In the list of sent.what: the client's ratings of their goals, 0 to 10. No full stop.",
  "sent.talk": "In the list of sent.what: what the client wrote under own.talk. No full stop.",
  "sent.when-read": "Safety text. Might: it is possible. They, them: the therapist; the answers.",
  "sent.next": "What to do at the next session.",
  "informant.sent":
    "In place of sent.when-read and sent.next, to somebody else than the client. Them: the answers.",
  "sent.wrong": "After sending, answers cannot be changed here.",
  "sent.print": "Offer on the page after sending.",
  "sent.reference": "{reference} is a short code of letters and numbers that names these answers.",
  "sent.finish": "Button that ends the use of the link on this telephone or computer.",
  "sent.finish.text": "Above the button sent.finish.",
  "sent.finish.daily":
    "Follows sent.finish.text, if the client has opened the page of daily.title on this device. Here: on this device.",
  "sent.finish.waits":
    "After sent.finish was pressed, if answers could not be sent. Press: the button sent.finish.",
  "sent.closed.title": "Main heading after sent.finish.",
  "sent.closed": "Here: on this device.",
};
