/** What floating-point arithmetic may be off by; far below any step of a scale. */
export const NOISE = 1e-9;

/**
 * Rounds half up (1.25 → 1.3, −0.5 → 0), as scoring manuals do. A half that arithmetic left
 * a hair short, as in 1.005 × 100, still counts as a half.
 *
 * @param decimals 0 or more
 * @unit that of `value`
 * @source arithmetic; whether a score is rounded is the scale's own: `Scale.decimals`
 */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const rounded = Math.floor(value * factor + 0.5 + NOISE) / factor;
  return rounded === 0 ? 0 : rounded;
}
