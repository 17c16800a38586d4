import type { Catalog } from "../../core/i18n/messages.ts";

/** What the therapist decides about the client's own view. */
export const progressPage = {
  "view.title": "Client's view",
  "view.lead":
    "The client sees their own goals first, then plain sentences, and numbers if they ask. No alerts, no expected course, no risk answers. Bands and cut-offs only when you show them.",
  "view.show": "Turn the screen to the client",
  "view.show.hint": "The page is in the client's language. A link at its end leads back here.",
  "view.bands.hint":
    "Decide together whether you look at bands. That is not kept, and the client's own page never shows them.",
  "view.bands.none":
    "Bands and cut-offs cannot be shown there: they have no names in this language ({language}).",
  "view.bands.show": "Turn it with bands and cut-offs",
  "view.bands.hide": "Hide bands and cut-offs",
  "view.bands.title.both": "Bands and cut-off of {measure}",
  "view.bands.title.bands": "Bands of {measure}",
  "view.bands.title.cutoff": "Cut-off of {measure}",
  "view.bands.range": "{from} to {to}",
  "view.bands.here": "(last score: {score}, on {day})",
  "view.bands.what":
    "A band is a name for a part of the range. It is not a diagnosis, and you know best how you have been.",
  "view.bands.cutoff": "cut-off",
  "view.bands.limit": "The dashed line is the cut-off: {limit}. It decides nothing by itself.",
  "view.bands.people.family-practice":
    "The number comes from adults in family practices in the USA.",
  "view.bands.people.family-and-women":
    "The number comes from adults in family and women’s doctors’ practices in the USA.",
  "view.bands.people.talking-therapies":
    "The number comes from adults in NHS Talking Therapies services in England.",
  "view.bands.people.population-usa":
    "The number comes from adults of the general population of the USA.",
  "view.bands.people.practice-against-population":
    "The number comes from a comparison of adults in family practices with the general population, in the UK.",
  "view.bands.people.depression-practice":
    "The number comes from people with depression in family practices in the UK.",
  "view.bands.people.treatment-against-population":
    "The number comes from a comparison of people in treatment with the general population, in the UK.",
  "view.bands.people.treatment-against-others":
    "The number comes from a comparison of adults in treatment with others who are not, in the USA.",
  "view.bands.people.community":
    "The number comes from people of the general population. Which country is not known here.",
  "view.bands.people.practice-anywhere":
    "The number comes from people in family practices. Which country is not known here.",
  "view.bands.people.adults": "The number comes from adults.",
  "view.bands.people.adolescents": "The number comes from young people of 13 to 17.",
  "view.bands.people.own-age-and-sex":
    "The number comes from a comparison of young people in services with others, all of your age group and sex.",
  "view.bands.people.several-usa":
    "The number comes from early studies with several groups of people in the USA.",
  "view.bands.people.not-named":
    "The World Health Organization suggests this number. It does not say whose it is.",
  "view.bands.people.other": "The number comes from other people than you.",
  "view.bands.language": "These people answered in {language}.",
  "view.bands.language.unknown": "In which language people answered is not known here.",
  "view.bands.sources": "The therapist’s report says where this comes from.",
  "view.alone": "May the client open this page alone?",
  "view.alone.no": "Not now. Behind a link there is nothing of the past.",
  "view.alone.yes":
    "Yes, since {moment}. A link that the therapist made leads there once the client has sent a check-in.",
  "view.alone.assistant":
    "After a link from an assistant the client sees at most what they have just answered. Whoever makes a link could open it, too.",
  "view.alone.untold":
    "This clinic shows no feedback after sending. The client can still open this page from there.",
  "view.alone.risk":
    "Talk about who else holds the client's phone. Whoever has an open link and sends answers can then see the page.",
  "view.agreed": "The client and I agree to this",
  "view.agreed.problem": "Tick the box once both of you agree.",
  "view.grant": "Let the client open it alone",
  "view.revoke": "No longer let the client open it alone",
  "view.fits": "What the client said of the scores",
  "view.fits.none": "Nothing yet.",
  "view.fit.fits": "It fits",
  "view.fit.does-not-fit": "It does not fit",
  "view.fit.not-sure": "Not sure",
  "view.fit.alone": "on their own page",
  "view.fit.together": "with the therapist",
} as const satisfies Catalog;
