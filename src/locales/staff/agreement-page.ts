import type { Catalog } from "../../core/i18n/messages.ts";

/** The written plan, on the therapist's side. */
export const agreementPage = {
  "written.title": "Agreement",
  "written.none": "No agreement is written down yet.",
  "written.current": "Agreement {number}, of {day}",
  "written.older": "Older agreements",
  "written.goals": "Goals",
  "written.no-goals": "This agreement has no goals.",
  "written.client": "What the client does",
  "written.therapist": "What the therapist does",
  "written.know": "How we will know",
  "written.review": "Look at it again on",
  "written.yes": "Who agrees",
  "written.initials": "Initials: {initials}",
  "written.show": "Turn the screen to the client",
  "written.show.hint": "The client reads it in their language and agrees with initials.",
  "written.print": "Print it from that page: it has two lines to sign.",
  "written.therapist-agrees": "I agree as the therapist",
  "written.client-signed": "The client signed on paper",
  "written.therapist-signed": "I signed on paper",
  "written.new": "Write an agreement",
  "written.next": "Write a new agreement",
  "written.next.lead": "It takes the place of the one above. The older one stays readable.",
  "written.goals.now": "These goals will be in it, as they are worded now:",
  "written.goals.first": "No goal is being worked on. Add one first, or go on without.",
  "written.save": "Save the agreement",
} as const satisfies Catalog;
