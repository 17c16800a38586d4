import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of every staff page. */
export const frame = {
  "staff.nav": "Staff pages",
  "staff.caseload": "Caseload",
  "staff.paper": "Paper",
  "staff.people": "People",
  "staff.account": "Your account",
  "staff.sign-out": "Sign out",
  "staff.signed-in": "Signed in as {name}",
  "staff.as-of": "As of {moment}",
  "staff.to-caseload": "Back to the caseload",
} as const satisfies Catalog;
