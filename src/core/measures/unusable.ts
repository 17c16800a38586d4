/** Why a clinic cannot ask a measure, and what to do about it. */
export interface Unusable {
  /** As it was named: `id@version`. */
  readonly measure: string;
  /**
   * `unknown`: no pack has this id in this version. `no-wording`: a slot, or no wording that
   * may be asked. `terms`: the clinic has not accepted its terms.
   */
  readonly reason: "unknown" | "no-wording" | "terms";
  /** A sentence for whoever sets the clinic up. */
  readonly mend: string;
}

/**
 * Those of `measures` (as `id@version`) that a clinic cannot ask. Pure; made from the packs by
 * whoever knows them.
 *
 * @param accepted ids of measures whose terms the clinic has accepted
 */
export type FindUnusable = (
  measures: readonly string[],
  accepted: readonly string[],
) => readonly Unusable[];
