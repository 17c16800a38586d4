/**
 * The number that a person typed: digits of any script, a decimal comma or point,
 * spaces around it. `undefined` if it is no number, or has more decimals than are kept.
 *
 * @unit as typed
 * @source Unicode, UAX #44: the decimal digits of a script (Nd) stand in order from zero
 */
export function numberIn(typed: string, decimals: number): number | undefined {
  const text = typed
    .trim()
    .replace(/\p{Nd}/gu, digitOf)
    .replace(/[,٫]/, ".")
    .replace(/^−/, "-");
  const digits = decimals === 0 ? /^-?\d{1,4}$/ : /^-?\d{1,4}(\.\d)?$/;
  return digits.test(text) ? Number(text) || 0 : undefined; // never minus zero
}

/** Digits come in runs of ten: the place in the run is the value. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
