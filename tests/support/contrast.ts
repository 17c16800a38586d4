/** Contrast as WCAG 2.2 counts it, from the colours of a style sheet. */

export type Colour = readonly [red: number, green: number, blue: number];

/** A colour of a style sheet, by its token. */
export function colour(css: string, token: string): Colour {
  const hex = new RegExp(`--${token}: #([0-9a-f]{6})`).exec(css)?.[1];
  if (!hex) throw new Error(`Token "${token}" is not a colour`);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [r, g, b];
}

function luminance(of: Colour): number {
  const [r = 0, g = 0, b = 0] = of
    .map((part) => part / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. */
export const ratio = (a: Colour, b: Colour): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

export const contrast = (css: string, a: string, b: string): number =>
  ratio(colour(css, a), colour(css, b));
