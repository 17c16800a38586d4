// Written by scripts/packs-index.ts from the folders beside this file; do not edit.

/** Wording that this clinic holds a licence for: id of the slot, and its locale file. */
export const licensed: readonly (readonly [measureId: string, text: unknown])[] = [];
