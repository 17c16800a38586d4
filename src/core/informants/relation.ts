/**
 * Who answers about a client, seen from the client. Their answers stand apart: they are never in
 * the client's own course, and never averaged with it.
 */
export const RELATIONS = ["partner", "parent", "family", "teacher", "therapist"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Who is sent a link; a therapist rates where they are. */
export const INVITED = RELATIONS.filter((one) => one !== "therapist");

/** Which kind of measure somebody is asked: written for those around the client, or for the therapist. */
export const respondentFor = (relation: Relation): "caregiver" | "therapist" =>
  relation === "therapist" ? "therapist" : "caregiver";
