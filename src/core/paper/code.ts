import { err, ok, type Result } from "../result.ts";

/** Letters and digits that nobody takes for one another: no 0, O, 1 or I. */
const ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const SIGNS = 8;
const GROUP = 4;
/** x⁵ + x² + 1, a polynomial that makes 32 signs a field. */
const FIELD = 0b100101;

/**
 * Pairs a printed sheet with a record. It is no secret: it opens nothing without a sign-in.
 * Seven signs say which sheet, the eighth tells a slip of the pen or of the hand.
 */
export type SheetCode = string & { readonly __code: "sheet" };

const doubled = (value: number): number => {
  const shifted = value << 1;
  return shifted > 31 ? shifted ^ FIELD : shifted;
};

/** Zero for a code that is right: any one sign that is wrong, and any two changed round, show. */
const remainderOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => doubled(sum) ^ value, 0);

/**
 * The code that seven numbers make; of each only the last five bits count.
 *
 * @unit none
 * @source a check sign over the field of 32 elements, as Damm (2004) describes for other
 *   orders: one wrong sign or two neighbours changed round always leave a remainder
 */
export function sheetCodeOf(numbers: ArrayLike<number>): SheetCode {
  const values = Array.from({ length: SIGNS - 1 }, (_, at) => (numbers[at] ?? 0) & 31);
  const check = doubled(remainderOf(values));
  return [...values, check].map((value) => ALPHABET.charAt(value)).join("") as SheetCode;
}

/**
 * A code as a person types it: small letters, spaces and dashes do not matter.
 *
 * @unit none
 * @source see `sheetCodeOf()`
 */
export function readSheetCode(typed: string): Result<SheetCode, "malformed" | "mistyped"> {
  const code = typed
    .slice(0, 64)
    .replace(/[\s\p{Pd}]/gu, "")
    .toUpperCase();
  const values = [...code].map((sign) => ALPHABET.indexOf(sign));
  if (values.length !== SIGNS || values.includes(-1)) return err("malformed");
  return remainderOf(values) === 0 ? ok(code as SheetCode) : err("mistyped");
}

/** In two groups, so that it can be read out and copied. */
export const inGroups = (code: string): string => `${code.slice(0, GROUP)} ${code.slice(GROUP)}`;
