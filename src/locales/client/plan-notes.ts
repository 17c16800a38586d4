import type { plan } from "./plan.ts";

/** Notes for {@link plan}; see `../notes.ts`. */
export const planNotes: Readonly<Record<keyof typeof plan, string>> = {
  "agreement.title": "Main heading of the written plan of therapy. Our: client and therapist.",
  "agreement.made": "Under the heading. {day} is a day in words. No whole sentence needed.",
  "agreement.goals": "Heading. The client speaks. Goals in the client's own words follow.",
  "agreement.client": "Heading. The client speaks: what I do for these goals.",
  "agreement.therapist": "Heading. The client speaks about the therapist, of any gender.",
  "agreement.know": "Heading. By what both will notice that a goal is reached.",
  "agreement.review": "{day} is a day in words.",
  "agreement.lead": "Over the plan, on the screen that the therapist has turned to the client.",
  "agreement.initials": "Label of a short text field: the first letters of the client's names.",
  "agreement.initials.hint": "Hint under agreement.initials.",
  "agreement.agree": "Button. The client speaks.",
  "agreement.agreed": "In place of the button. {day} is a day in words.",
  "agreement.sign.client": "Under an empty line on paper, on which the client signs.",
  "agreement.sign.therapist": "Under an empty line on paper, on which the therapist signs.",
  "agreement.hand-back":
    "At the end of a page that the therapist shows to the client, and where such a page cannot be kept.",
  "agreement.staff":
    "Link at the end of that page, and under aloud.over. The therapist presses it, not the client.",
  "error.initials": "Error when the field agreement.initials is empty or holds something else.",
};
