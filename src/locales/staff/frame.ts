import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of every staff page. */
export const frame = {
  "staff.nav": "Staff pages",
  "staff.caseload": "Caseload",
  "staff.paper": "Paper",
  "staff.practice": "Practice",
  "staff.people": "People",
  "staff.guides": "Guides",
  "staff.account": "Your account",
  "staff.sign-out": "Sign out",
  "staff.signed-in": "Signed in as {name}",
  "staff.as-of": "As of {moment}",
  "staff.unreviewed":
    "This page is a translation. Nobody who grew up with the language has checked it yet. If something is not clear, the English page counts.",
} as const satisfies Catalog;
