/** Why a request was refused, for people and programs alike. */
export type Refusal =
  | "bad-request"
  | "cross-site"
  | "not-encrypted"
  | "not-found"
  | "method-not-allowed"
  | "too-large"
  | "wrong-content-type"
  | "wrong-fields"
  | "session-over"
  | "step-up"
  | "form-expired"
  | "too-many"
  | "too-many-links"
  | "busy"
  | "internal";

/** A problem document (RFC 9457). Names fields; never repeats a value. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly fields?: readonly string[];
  /** Since when it has been so. */
  readonly since?: string;
}
