import type { Catalog } from "../../core/i18n/messages.ts";

/** The written plan, on the therapist's side. */
export const agreementPage = {
  "written.title": "Agreement",
  "written.none": "No plan is written down yet.",
  "written.current": "Plan {number}, of {day}",
  "written.older": "Older plans",
  "written.goals": "Goals",
  "written.no-goals": "This plan has no goals.",
  "written.client": "What the client does",
  "written.therapist": "What the therapist does",
  "written.know": "How we will know",
  "written.review": "Look at it again on",
  "written.yes": "Who agrees",
  "written.initials": "Initials: {initials}",
  "written.show": "Turn the screen to the client",
  "written.show.hint": "The client reads the plan in their language and agrees with initials.",
  "written.print": "Print it from that page: it has two lines to sign.",
  "written.therapist-agrees": "I agree as the therapist",
  "written.client-signed": "The client signed on paper",
  "written.therapist-signed": "I signed on paper",
  "written.new": "Write a plan",
  "written.next": "Write a new plan",
  "written.next.lead": "It takes the place of the plan above. The older one stays readable.",
  "written.goals.now": "These goals will be in it, as they are worded now:",
  "written.goals.first": "No goal is being worked on. Add one first, or write the plan without.",
  "written.save": "Save the plan",
} as const satisfies Catalog;
