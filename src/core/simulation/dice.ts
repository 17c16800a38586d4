/** Numbers that look random and are the same for the same seed. Never for keys or codes. */
export interface Dice {
  /** Uniform between 0 and 1, neither included. */
  readonly uniform: () => number;
  /** From the normal distribution with mean 0 and standard deviation 1. */
  readonly normal: () => number;
}

const TWO_TO_32 = 4_294_967_296;

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/**
 * The generator xoshiro128** 1.1 from a state of four 32-bit words, not all zero.
 *
 * @unit whole numbers from 0 to 2³² − 1
 * @source Blackman & Vigna (2021), ACM Trans Math Softw 47(4), 36, doi:10.1145/3460772;
 *   reference code https://prng.di.unimi.it/xoshiro128starstar.c (public domain)
 */
export function xoshiro128(a: number, b: number, c: number, d: number): () => number {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const next = Math.imul(turned(Math.imul(s1, 5), 7), 9) >>> 0;
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = turned(s3, 11);
    return next;
  };
}

/** The finaliser of MurmurHash3: every bit of the word changes about half of all bits. */
function mixed(word: number): number {
  const a = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
}

/** Fractional part of the golden ratio times 2³²: steps of it never fall together. */
const GOLDEN = 0x9e3779b9;

/**
 * Dice for simulated courses. The same seed gives the same numbers on the same
 * JavaScript engine; another engine may differ in the last digit of a logarithm.
 *
 * @param seed a whole number
 * @unit see {@link Dice}
 * @source xoshiro128** filled by MurmurHash3's finaliser over golden-ratio steps (Steele, Lea &
 *   Flood 2014, doi:10.1145/2660193.2660195); normal numbers by Box & Muller (1958),
 *   doi:10.1214/aoms/1177706645
 */
export function diceOf(seed: number): Dice {
  const word = (step: number): number => mixed((seed + Math.imul(GOLDEN, step)) | 0);
  const next = xoshiro128(word(1), word(2), word(3), word(4));
  const uniform = (): number => (next() + 0.5) / TWO_TO_32;
  let spare: number | undefined;
  const normal = (): number => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { uniform, normal };
}
