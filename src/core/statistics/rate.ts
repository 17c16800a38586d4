import { MIDDLE_95 } from "./normal.ts";

/** How often something happened, and how far that can be trusted. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly share: number;
  /** 95 % interval of the share. */
  readonly from: number;
  readonly to: number;
}

/**
 * A share with its 95 % Wilson score interval, which stays between 0 and 1 and
 * says something useful when nothing happened at all. Nothing for 0 of 0.
 *
 * @param count how often it happened, from 0 to `of`
 * @unit shares between 0 and 1
 * @source Wilson (1927), J Am Stat Assoc 22(158), 209–212,
 *   doi:10.1080/01621459.1927.10502953; method 3 of Newcombe (1998), Stat Med 17, 857–872
 */
export function rateOf(count: number, of: number): Rate | undefined {
  if (!(of > 0)) return undefined;
  const share = count / of;
  const z2 = MIDDLE_95 ** 2;
  const middle = (share + z2 / (2 * of)) / (1 + z2 / of);
  const half =
    (MIDDLE_95 * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of * of))) / (1 + z2 / of);
  // At the ends the interval is closed; rounding would leave 1e-18 there.
  const from = count === 0 ? 0 : middle - half;
  const to = count === of ? 1 : middle + half;
  return { count, of, share, from, to };
}
