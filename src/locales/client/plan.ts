import type { Catalog } from "../../core/i18n/messages.ts";

/** The written plan, as a client reads it on a screen or signs it on paper. */
export const plan = {
  "agreement.title": "Our plan",
  "agreement.made": "Written down on {day}",
  "agreement.goals": "What I want to reach",
  "agreement.client": "What I do",
  "agreement.therapist": "What my therapist does",
  "agreement.know": "How we will know",
  "agreement.review": "We look at this plan again on {day}.",
  "agreement.lead": "Read this in your own time. You can ask for changes, or say no.",
  "agreement.initials": "Your initials",
  "agreement.initials.hint": "Two or three letters",
  "agreement.agree": "I agree to this plan",
  "agreement.agreed": "You agreed to this plan on {day}.",
  "agreement.sign.client": "Client: day and signature",
  "agreement.sign.therapist": "Therapist: day and signature",
  "agreement.hand-back": "Give the screen back to your therapist.",
  "agreement.staff": "Back to the therapist’s pages",
  "error.initials": "Your initials: type up to four letters.",
} as const satisfies Catalog;
