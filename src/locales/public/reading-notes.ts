import type { reading } from "./reading.ts";

/** Notes for {@link reading}; see `../notes.ts`. */
export const readingNotes: Readonly<Record<keyof typeof reading, string>> = {
  "read.title": "Main heading of the list of texts for people in therapy. No health word.",
  "read.lead": "Under read.title. Link, code: what the therapist gives to open the questions.",
  "read.group.questions": "Heading above texts about the questions that the clinic asks.",
  "read.group.therapy": "Heading above texts about talking with the therapist and about goals.",
  "read.group.feelings": "Heading above texts about low mood, worry, sleep and the like.",
  "read.group.help": "Heading above two texts: getting help now, and your data.",
  "read.help": "Link on the page of help lines to a text about calling one.",
  "read.all": "Link back to the list of texts. Short.",
  "read.more": "Name of the two links to the texts before and after. Heard by screen readers only.",
  "read.previous": "Above the title of the text that comes before this one in the list.",
  "read.next": "Above the title of the text that comes after this one in the list.",
  "read.minutes": "{count} is a whole number, 1 or more.",
  "read.checked": "{date} is the day on which the facts were last compared with their sources.",
  "read.about": "Heading above who wrote and checked the text.",
  "read.written": "{name} is a person or a group; {date} is a day in words.",
  "read.unreviewed": "Clinician: a therapist, psychologist or doctor, of any gender.",
  "read.reviewed": "{name} is a person with a profession; {date} is a day in words.",
  "read.translation.reviewed": "By a native speaker. {name} is a person; {date} a day in words.",
  "read.sources": "Heading above the list of articles that the text relies on.",
  "read.sources.english": "Under read.sources. These texts: the articles in the list.",
  "read.missing.title": "Main heading where a text was not translated. This language: of the page.",
  "read.missing": "Above a list of languages. It: the text.",
  "guides.title": "Main heading of the list of guides. Read by therapists, not by clients.",
  "guides.lead": "Under guides.title. Answers: of clients, to questionnaires.",
};
