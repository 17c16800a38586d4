import type { SourceId } from "./sources.ts";

/**
 * What to look at after a signal. Five areas, as the open literature on support after a signal
 * names them: Schilling et al. (2021), doi:10.1007/s11136-020-02664-6.
 */
export const AREAS = ["safety", "motivation", "alliance", "support", "skills"] as const;
export type AreaId = (typeof AREAS)[number];

/** What a line of an area is for. */
export const PARTS = ["ask-yourself", "explore", "suggest", "supervision"] as const;
export type PartId = (typeof PARTS)[number];

/** One line of the tree. Its words are in the catalog under `support.leaf.<id>`. */
export interface Leaf {
  readonly id: string;
  readonly part: PartId;
  /** What the line rests on; `own` where it is our suggestion and nothing more. */
  readonly sources: readonly [SourceId, ...SourceId[]];
}

export interface Area {
  readonly id: AreaId;
  readonly leaves: readonly Leaf[];
}
