import type { home } from "./home.ts";

/** Notes for {@link home}; see `../notes.ts`. */
export const homeNotes: Readonly<Record<keyof typeof home, string>> = {
  "home.title":
    "Main heading of the public home page. Read by clients, therapists and owners of clinics.",
  "home.lead":
    "First paragraph of the home page. A small private practice, not a hospital. Free means at no cost.",
  "home.client.title":
    "Heading above home.client.text. Use a word without gender and without the sense of customer.",
  "home.client.text":
    "Home page: what a person in therapy does. Private link: only this person has it. You is this person.",
  "home.client.action":
    "Button on the home page. The person speaks. A link or code comes from the therapist.",
  "home.therapist.title": "Heading above home.therapist.text.",
  "home.therapist.text":
    "Home page: what a therapist gets. More than chance: larger than the ups and downs of measuring (reliable change).",
  "home.clinic.title": "Heading above home.clinic.text.",
  "home.clinic.text": "Home page: what the owner of a clinic wants to know. Them: the answers.",
  "home.measures":
    "Link on the home page to the list of questionnaires. Their: of the questionnaires.",
  "home.chart.title": "Heading of a chart with invented data.",
  "home.chart.text":
    "Says in words what the chart shows; read aloud instead of it. {threshold} is a number of points, for example 6. Lower means less distress. Source: the publication; how often chance alone gets as far is not said.",
  "home.chart.table": "Opens the numbers of the chart above.",
  "home.chart.week": "Column heading: number of the week, from 1.",
  "home.chart.score": "Column heading: the score of that week.",
  "home.promise.title": "Heading of a list of four promises. We: the makers.",
  "home.promise.missing": "First promise. Skip: leave without an answer.",
  "home.promise.words": "Second promise. The picture is a chart.",
  "home.promise.yours": "Third promise. You: the person in therapy.",
  "home.promise.everyone": "Fourth promise. It: Soundings.",
};
