/** What an imported item is, without its name and its condition. */
export type Kind =
  | { readonly kind: "choice" | "ticks"; readonly options: string }
  | {
      readonly kind: "number" | "line";
      readonly min: number;
      readonly max: number;
      readonly anchors: string;
    }
  | { readonly kind: "text"; readonly maxLength: number }
  | { readonly kind: "date" };

/** Most characters that our format keeps of a text. */
export const LONGEST_TEXT = 4000;
/** Steps of the longest row of numbers that an import makes; more do not fit a telephone. */
export const LONGEST_ROW = 20;
