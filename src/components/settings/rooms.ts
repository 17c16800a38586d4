/** The pages of settings, behind `/:locale/staff/settings`, in this order. */
export const ROOMS = [
  "clinic",
  "measures",
  "rules",
  "safety",
  "notices",
  "retention",
  "master",
  "audit",
] as const;
