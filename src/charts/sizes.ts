import type { Size } from "./drawing.ts";

/** Shown where the figure is at least 38.75rem (620px) wide: type is then never under 12px. */
export const WIDE = { name: "wide", width: 720, height: 300, type: 14 } as const satisfies Size;

/** Shown elsewhere, never below its own width: a 320px screen leaves 288px between its margins. */
export const NARROW = { name: "narrow", width: 288, height: 260, type: 12 } as const satisfies Size;

/** Beyond this many marks, summary and table are read instead of single marks. */
export const MOST_READ_ONE_BY_ONE = 200;
