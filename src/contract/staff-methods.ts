import type { KnownPerson } from "../core/change/norms.ts";
import type { ClientState } from "../core/clients/state.ts";
import type { Point } from "../core/series/point.ts";
import type { StaffFrame } from "./views.ts";

/** One measure of one client, judged by every published method. */
export interface MethodsView extends StaffFrame {
  readonly page: "methods";
  readonly clientId: string;
  readonly label: string;
  readonly state: ClientState;
  /** Id of the measure; there are answers to it. */
  readonly measure: string;
  /** The client's whole course. */
  readonly points: readonly Point[];
  readonly person?: KnownPerson;
}
