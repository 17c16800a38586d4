/** What every drawing is made of. Coordinates are those of its view box. */

export type TextDirection = "ltr" | "rtl";

export interface Size {
  /** Which of the two drawings of a chart; one is shown. */
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  /** Height of the type, in the same units. */
  readonly type: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export type Anchor = "start" | "middle" | "end";

/** One text. `y` is the baseline of the first line; `box` is a generous estimate. */
export interface Label<Kind extends string = string> {
  readonly kind: Kind;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Logical: the drawing's root says in which direction its text runs. */
  readonly anchor: Anchor;
  readonly box: Box;
}

/** Coordinates are kept to a tenth. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/**
 * A line straight from point to point. Not by d3, which would first make ready for curves of any
 * kind: a page has hundreds of points.
 */
export const lineThrough = (
  points: readonly { readonly x: number; readonly y: number }[],
): string => `M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`;

/** Whether two boxes share any area. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
