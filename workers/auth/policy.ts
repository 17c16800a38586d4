import type { StaffRole } from "../../src/core/staff/roles.ts";

/**
 * Whose records a route reaches. `own`: clients of the visitor. `read`: own, and those of the
 * therapists whom the visitor supervises. `send`: own, and for an assistant everybody's, for
 * links and labels only. `clinic`: own, and for an owner everybody's, for what is no clinical
 * reading. `list`: own, and for an owner or assistant everybody's, for labels and states only.
 * `none`: no client. Only `own`, `clinic` and `list` reach a client whose record is restricted,
 * and then for their own therapist and an owner.
 */
export type Reach = "own" | "read" | "send" | "clinic" | "list" | "none";

/** Who may use a route. Without a row here a route does not exist. */
export interface Permit {
  readonly roles: readonly StaffRole[];
  readonly reach: Reach;
  /** A passkey must have been asked for within the last ten minutes. */
  readonly stepUp?: true;
}

const EVERYBODY: readonly StaffRole[] = ["assistant", "owner", "supervisor", "therapist"];

const self: Permit = { roles: EVERYBODY, reach: "none" };
/** Reading a record: a therapist their own, a supervisor those of their therapists. */
const read: Permit = { roles: ["therapist", "supervisor"], reach: "read" };
const own: Permit = { roles: ["therapist"], reach: "own" };
/** Who looks after a client, for their therapist and the owner; nothing that they answered. */
const clinic: Permit = { roles: ["therapist", "owner"], reach: "clinic" };
const list: Permit = { roles: ["therapist", "assistant", "owner"], reach: "list" };
const settings: Permit = { roles: ["owner"], reach: "none" };

/** Every staff route, by method and address behind `/:locale/staff`. Deny is the default. */
export const POLICY = {
  // A person's own account, and the people of the clinic.
  "POST /sign-out": self,

  // The caseload, and one client's report.
  "GET /": read,
  "GET /clients/:id": read,
  "GET /clients/:id/scores/:file": { ...own, stepUp: true },
  "POST /clients/:id/alerts": own,

  // Clients: who they are, and who looks after them.
  "GET /clients": list,
  "POST /clients": list,
  "GET /clients/new": { roles: ["therapist"], reach: "none" },
  "POST /clients/new": { roles: ["therapist"], reach: "none" },
  "GET /clients/import": { roles: ["therapist"], reach: "none" },
  "POST /clients/import": { roles: ["therapist"], reach: "none" },
  "GET /clients/:id/details": clinic,
  "POST /clients/:id/details": own,
  "POST /clients/:id/discharge": own,
  "POST /clients/:id/readmit": own,
  "POST /clients/:id/hand-over": clinic,
  "POST /clients/:id/restrict": clinic,
  "POST /clients/:id/lift": clinic,

  // Settings of the clinic.
  "GET /settings": settings,
  "GET /settings/clinic": settings,
  "POST /settings/clinic": settings,
  "GET /settings/measures": settings,
  "POST /settings/measures": settings,
  "GET /settings/safety": settings,
  "POST /settings/safety": settings,
  "GET /settings/retention": settings,
  "POST /settings/retention": settings,
  "GET /settings/audit": settings,
  "POST /settings/audit": settings,
  // Signals, what to do about them, and the clinic's rules.
  "POST /clients/:id/signals": own,
} as const satisfies Readonly<Record<string, Permit>>;

export type StaffRoute = keyof typeof POLICY;

/** Addresses that somebody without a session may ask for; each decides by itself whether it is there. */
export const OPEN_ROUTES = ["GET /sign-in", "POST /sign-in"] as const;

export type OpenRoute = (typeof OPEN_ROUTES)[number];

export const allows = ({ roles }: Permit, has: readonly StaffRole[]): boolean =>
  roles.some((role) => has.includes(role));
