import type { ClientState } from "../core/clients/state.ts";
import type { ClientFields, PlanOffers } from "./client-form.ts";
import type { ImportPlace } from "./client-import.ts";
import type { FormView } from "./form.ts";
import type { StaffFrame } from "./views.ts";

/** Somebody of the staff, by the name that the staff know. */
export interface PersonName {
  readonly staffId: string;
  readonly name: string;
}

export interface NewClientView extends StaffFrame {
  readonly page: "client-new";
  readonly form: FormView;
  readonly offers: PlanOffers;
  /** Id that the client will have: a form that is sent twice adds one client. */
  readonly newId: string;
}

/** A choice of a page was not carried out. */
export type TurnProblem = "other-state" | "no-therapist" | "changed-elsewhere" | "restricted";

export interface ClientDetailsView extends StaffFrame {
  readonly page: "client-details";
  /** The details were kept just now. */
  readonly saved?: true;
  readonly clientId: string;
  readonly label: string;
  readonly state: ClientState;
  readonly therapist: PersonName;
  /** Others to whom the client can be handed over. */
  readonly others: readonly PersonName[];
  readonly problem?: TurnProblem;
  /** Only for the client's own therapist: what is asked is clinical. */
  readonly own?: {
    readonly form: FormView;
    readonly rev: number;
    readonly offers: PlanOffers;
    /** Ids of measures in the plan that cannot be asked any more. */
    readonly lost: readonly string[];
    /** Alerts that nobody has acknowledged yet. */
    readonly openAlerts: number;
    /** What is kept now, where somebody else changed it meanwhile. */
    readonly kept?: ClientFields;
  };
}

/** What the list of clients was asked for. */
export interface ClientListQuery {
  readonly state: ClientState;
  /** Part of a label. */
  readonly text: string;
  /** Id of a therapist; empty for all of them. */
  readonly therapist: string;
  /** Where the page before ended; empty on the first. */
  readonly after: string;
}

export interface ClientListRow {
  readonly clientId: string;
  readonly label: string;
  readonly therapist: string;
  readonly checkInOpen: boolean;
  /** The page about this client that the reader may open. */
  readonly leads?: "report" | "details";
}

export interface ClientListView extends StaffFrame {
  readonly page: "clients";
  readonly query: ClientListQuery;
  readonly rows: readonly ClientListRow[];
  /** For readers who see the clients of others; empty for the rest. */
  readonly therapists: readonly PersonName[];
  /** How many clients were looked through. */
  readonly looked: number;
  /** How many a search looks through at most. */
  readonly lookedThrough: number;
  readonly next?: string;
}

/** The query of an address of the list. What is looked for stands in no address. */
export const writeListQuery = ({
  state,
  therapist,
  after,
}: Omit<ClientListQuery, "text">): string => {
  const asked = {
    ...(state !== "active" && { state }),
    therapist: therapist === "" ? "all" : therapist,
    ...(after !== "" && { after }),
  };
  return `?${new URLSearchParams(asked).toString()}`;
};

export interface ClientImportView extends StaffFrame {
  readonly page: "client-import";
  /** Id of the list: sent twice, it is added once. */
  readonly batch: string;
  /** The list as it was pasted. */
  readonly text: string;
  readonly offers: PlanOffers;
  /** Language of lines that name none. */
  readonly firstLanguage: string;
  /** What was read; absent until a list was sent. */
  readonly file?: {
    readonly rows: readonly (ClientFields & { readonly line: number })[];
    readonly problems: readonly ImportPlace[];
    readonly notes: readonly ImportPlace[];
  };
}

/** Pages about who a client is. */
export type StaffClientsView =
  ClientListView | NewClientView | ClientImportView | ClientDetailsView;
