import type { Catalog } from "../../core/i18n/messages.ts";

/** The ways through one client's record. */
export const clientNav = {
  "client-nav.name": "This client",
  "client-nav.report": "Report",
  "client-nav.check-ins": "Check-ins",
  "client-nav.daily": "Daily form",
  "client-nav.goals": "Goals",
  "client-nav.agreement": "Agreement",
  "client-nav.sessions": "Sessions",
  "client-nav.support": "Support",
  "client-nav.progress": "Client's view",
  "client-nav.data": "Consent",
  "client-nav.details": "Details",
} as const satisfies Catalog;
