/**
 * Three states, so that "missing" can never be read as zero.
 *
 * @unit points of the scale
 */
export type Score =
  | { readonly status: "complete"; readonly value: number }
  | {
      readonly status: "prorated";
      readonly value: number;
      readonly answered: number;
      readonly of: number;
    }
  | { readonly status: "unscorable"; readonly missing: readonly string[] };
