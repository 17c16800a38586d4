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
  "view.bands.title": "Bands of {measure}",
  "view.bands.range": "{from} to {to}",
  "view.bands.here": "(last score: {score}, on {day})",
  "view.bands.what":
    "A band is a name for a part of the range. It is not a diagnosis, and you know best how you have been.",
  "view.bands.cutoff": "cut-off",
  "view.bands.limit": "The dashed line is the cut-off: {limit}. It decides nothing by itself.",
  "view.bands.sources": "Where the bands and the cut-off come from",
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
