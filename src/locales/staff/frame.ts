import type { Catalog } from "../../core/i18n/messages.ts";

/** Words of every staff page and of the way in. */
export const frame = {
  "staff.nav": "Staff pages",
  "staff.caseload": "Caseload",
  "staff.sign-out": "Sign out",
  "staff.signed-in": "Signed in as {name}",
  "staff.as-of": "As of {moment}",
  "staff.to-caseload": "Back to the caseload",
  "staff.unreviewed":
    "This page is a translation. Nobody who grew up with the language has checked it yet. If something is not clear, the English page counts.",

  "sign-in.title": "Sign in",
  "sign-in.lead": "This sign-in works once, on this computer only. `npm start` printed it.",
  "sign-in.code": "Sign-in code",
  "sign-in.action": "Sign in",
  "sign-in.malformed": "This is not the code that was printed. Copy the whole address again.",
  "sign-in.used":
    "This code was used before. Stop the server and run npm start again for a new one.",
} as const satisfies Catalog;
