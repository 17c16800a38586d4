import type { StaffRole } from "../../core/staff/roles.ts";
import type { StaffCatalog } from "../../locales/staff.ts";

interface Way {
  /** Behind `/:locale/staff/clients/:id`. */
  readonly path: string;
  readonly words: keyof StaffCatalog & `client-nav.${string}`;
  /** Whom it leads anywhere. */
  readonly roles: readonly StaffRole[];
}

const READERS: readonly StaffRole[] = ["therapist", "supervisor"];

/** The rooms of one client's record, in the order of use. */
export const CLIENT_WAYS = [
  { path: "", words: "client-nav.report", roles: READERS },
  { path: "/check-ins", words: "client-nav.check-ins", roles: ["therapist", "assistant"] },
  { path: "/daily", words: "client-nav.daily", roles: ["therapist"] },
  { path: "/goals", words: "client-nav.goals", roles: READERS },
  { path: "/agreement", words: "client-nav.agreement", roles: READERS },
  { path: "/sessions", words: "client-nav.sessions", roles: READERS },
  { path: "/support", words: "client-nav.support", roles: READERS },
  { path: "/progress", words: "client-nav.progress", roles: READERS },
  { path: "/data", words: "client-nav.data", roles: ["therapist"] },
  { path: "/details", words: "client-nav.details", roles: ["therapist", "owner"] },
] as const satisfies readonly Way[];

export const clientWaysFor = (roles: readonly StaffRole[]) =>
  CLIENT_WAYS.filter((way) => way.roles.some((role) => roles.includes(role)));
