import type { StaffRole } from "../../core/staff/roles.ts";
import type { StaffCatalog } from "../../locales/staff.ts";

interface ClientWay {
  /** Behind `/:locale/staff/clients/:id`. */
  readonly path: string;
  readonly words: keyof StaffCatalog & `client.${string}`;
  readonly roles: readonly StaffRole[];
}

/** The ways between the pages about one client, in this order. */
export const CLIENT_WAYS = [
  { path: "", words: "client.report", roles: ["therapist", "supervisor"] },
  { path: "/details", words: "client.details", roles: ["therapist", "owner"] },
] as const satisfies readonly ClientWay[];

export const clientWaysFor = (roles: readonly StaffRole[]) =>
  CLIENT_WAYS.filter((way) => way.roles.some((role) => roles.includes(role)));
