import { STAFF_ROLES, type StaffRole } from "../../core/staff/roles.ts";
import type { StaffCatalog } from "../../locales/staff.ts";

interface Way {
  /** Behind `/:locale/staff`. */
  readonly path: string;
  readonly words: keyof StaffCatalog & `staff.${string}`;
  /** Whom it leads anywhere. */
  readonly roles: readonly StaffRole[];
}

/** The ways on top of every staff page, in this order. */
export const WAYS = [
  { path: "", words: "staff.caseload", roles: ["therapist", "supervisor"] },
  { path: "/clients", words: "staff.clients", roles: ["therapist", "assistant", "owner"] },
  { path: "/paper", words: "staff.paper", roles: ["therapist"] },
  { path: "/practice", words: "staff.practice", roles: ["therapist", "supervisor"] },
  { path: "/people", words: "staff.people", roles: ["owner"] },
  { path: "/settings", words: "staff.settings", roles: ["owner"] },
  { path: "/account", words: "staff.account", roles: STAFF_ROLES },
] as const satisfies readonly Way[];

export const waysFor = (roles: readonly StaffRole[]) =>
  WAYS.filter((way) => way.roles.some((role) => roles.includes(role)));
