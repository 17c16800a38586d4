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
const owner: Permit = { roles: ["owner"], reach: "none" };
/** Reading a record: a therapist their own, a supervisor those of their therapists. */
const read: Permit = { roles: ["therapist", "supervisor"], reach: "read" };
const own: Permit = { roles: ["therapist"], reach: "own" };
/** Sending links and printing sheets: an assistant for everybody, and no score or goal is shown. */
const send: Permit = { roles: ["therapist", "assistant"], reach: "send" };
/** Who looks after a client, for their therapist and the owner; nothing that they answered. */
const clinic: Permit = { roles: ["therapist", "owner"], reach: "clinic" };
const list: Permit = { roles: ["therapist", "assistant", "owner"], reach: "list" };
const settings: Permit = { roles: ["owner"], reach: "none" };

/** Whoever reads records may rehearse it; nobody else's record is reached. */
const practise: Permit = { roles: ["therapist", "supervisor"], reach: "none" };

/** Every staff route, by method and address behind `/:locale/staff`. Deny is the default. */
export const POLICY = {
  // A person's own account.
  "POST /sign-out": self,
  "GET /step-up": self,
  "POST /step-up": self,
  "GET /account": self,
  "GET /account/passkey": { ...self, stepUp: true },
  "POST /account/passkey": { ...self, stepUp: true },
  "POST /account/passkey/name": self,
  "POST /account/passkey/remove": { ...self, stepUp: true },
  "POST /account/sessions": self,
  "GET /account/code": self,
  "POST /account/code": self,
  "POST /account/code/new": { ...self, stepUp: true },

  // The people of the clinic.
  "GET /people": owner,
  "POST /people/invitations": { ...owner, stepUp: true },
  "POST /people/invitations/:invitation/revoke": owner,
  "GET /people/:person": owner,
  "POST /people/:person/roles": { ...owner, stepUp: true },
  "POST /people/:person/supervision": { ...owner, stepUp: true },
  "POST /people/:person/recovery": { ...owner, stepUp: true },
  "POST /people/:person/clients": { ...owner, reach: "clinic", stepUp: true },
  "POST /people/:person/sessions": { ...owner, stepUp: true },
  "POST /people/:person/end": { ...owner, stepUp: true },

  // The caseload, and one client's report.
  "GET /": read,
  /** Looks for a label, and changes nothing. */
  "POST /": read,
  "GET /registry.csv": { ...read, stepUp: true },
  "GET /clients/:id": read,
  /** Follows the report that was just opened. */
  "GET /clients/:id/panels/:panel": read,
  "GET /clients/:id/methods/:measure": read,
  "GET /clients/:id/scores/:file": { ...own, stepUp: true },
  "POST /clients/:id/alerts": own,

  // Check-ins: links, a device handed over, reading aloud, paper.
  "GET /clients/:id/check-ins": send,
  "POST /clients/:id/check-ins": send,
  "POST /clients/:id/check-ins/end": send,
  "POST /clients/:id/check-ins/hand-over": send,
  "POST /clients/:id/check-ins/read-aloud": own,
  "POST /clients/:id/check-ins/informant": own,
  "POST /clients/:id/check-ins/own-rating": own,
  "GET /clients/:id/check-ins/paper": send,
  "POST /clients/:id/check-ins/paper": send,
  "POST /clients/:id/check-ins/paper/take-back": send,
  "POST /clients/:id/check-ins/paper/use-again": send,
  "GET /paper": own,
  "POST /paper": own,
  "GET /paper/:code": own,
  "POST /paper/:code": own,
  // The session log, and what else happened in a client's life or treatment.
  "GET /clients/:id/sessions": read,
  "POST /clients/:id/sessions": own,
  "POST /clients/:id/events": own,
  "POST /clients/:id/events/remove": own,

  // Goals, and how near they are.
  "GET /clients/:id/goals": read,
  "POST /clients/:id/goals": own,
  "POST /clients/:id/goals/milestone": own,
  "POST /clients/:id/goals/ratings": own,

  // The written plan. `shown` is turned to the client, in the client's language.
  "GET /clients/:id/agreement": read,
  "POST /clients/:id/agreement": own,
  "POST /clients/:id/agreement/confirm": own,
  "GET /clients/:id/agreement/shown": read,
  "POST /clients/:id/agreement/shown": own,

  // What a client sees of themselves.
  "GET /clients/:id/progress": read,
  "POST /clients/:id/progress/grant": own,
  "GET /clients/:id/progress/shown": read,
  "POST /clients/:id/progress/shown": own,
  "GET /clients/:id/daily": own,
  "POST /clients/:id/daily": own,
  "POST /clients/:id/daily/stop": own,

  // What a client agreed to and asked for: a copy, a correction, erasure.
  "GET /clients/:id/data": own,
  "POST /clients/:id/data/answer": own,
  "POST /clients/:id/data/paper": own,
  "GET /clients/:id/data/copy": { ...own, stepUp: true },
  "GET /clients/:id/data/copy.json": { ...own, stepUp: true },
  "POST /clients/:id/data/erase": { ...own, stepUp: true },

  // Rehearsal with made-up clients of one's own.
  "GET /practice": practise,
  "POST /practice": practise,
  "POST /practice/clear": practise,
  "GET /practice/tasks/:task": practise,
  "POST /practice/tasks/:task": practise,

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
  "POST /clients/:id/hand-over": { ...clinic, stepUp: true },
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
  // It may set going what deletes records by itself.
  "POST /settings/retention": { ...settings, stepUp: true },
  "GET /settings/master": settings,
  "POST /settings/master": settings,
  "POST /settings/master/move": { ...settings, stepUp: true },
  "GET /settings/audit": settings,
  "POST /settings/audit": settings,
  // Signals, what to do about them, and the clinic's rules.
  "POST /clients/:id/signals": own,
  "GET /clients/:id/support": read,
  "POST /clients/:id/support": own,
  "POST /clients/:id/support/:entry": own,
  "GET /settings/notices": owner,
  "POST /settings/notices": owner,
  "GET /notices": { roles: ["therapist"], reach: "none" },
  "POST /notices": { roles: ["therapist"], reach: "none" },
  "GET /settings/rules": { roles: ["owner", "therapist", "supervisor"], reach: "none" },
  "GET /settings/rules/presets": { roles: ["owner", "therapist", "supervisor"], reach: "none" },
  "GET /settings/rules/:number": { roles: ["owner", "therapist", "supervisor"], reach: "none" },
  "POST /settings/rules": { roles: ["owner"], reach: "none" },
} as const satisfies Readonly<Record<string, Permit>>;

export type StaffRoute = keyof typeof POLICY;

/** Addresses that somebody without a session may ask for; each decides by itself whether it is there. */
export const OPEN_ROUTES = [
  "GET /sign-in",
  "POST /sign-in",
  "GET /setup",
  "POST /setup",
  "GET /setup/sheet",
  "POST /setup/sheet",
  "GET /setup/clinic",
  "POST /setup/clinic",
  "GET /setup/you",
  "POST /setup/you",
  "GET /setup/passkey",
  "POST /setup/passkey",
  "GET /join",
  "POST /join",
  "GET /join/passkey",
  "POST /join/passkey",
  "GET /recover",
  "POST /recover",
  "GET /recover/passkey",
  "POST /recover/passkey",
  "POST /recover/secret",
] as const;

export type OpenRoute = (typeof OPEN_ROUTES)[number];

export const allows = ({ roles }: Permit, has: readonly StaffRole[]): boolean =>
  roles.some((role) => has.includes(role));
