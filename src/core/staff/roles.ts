/** What a member of staff may be; one person can be several, as in a clinic of one. */
export const STAFF_ROLES = ["assistant", "owner", "supervisor", "therapist"] as const;

export type StaffRole = (typeof STAFF_ROLES)[number];

export const isStaffRole = (word: string): word is StaffRole =>
  STAFF_ROLES.some((role) => role === word);

/** Roles as one text, always in the same order and each once. */
export const writeRoles = (roles: readonly StaffRole[]): string =>
  STAFF_ROLES.filter((role) => roles.includes(role)).join(" ");

export const readRoles = (text: string): readonly StaffRole[] =>
  text.split(" ").filter(isStaffRole);
