import type { Instant } from "../../src/core/brand.ts";
import type { Bytes } from "../../workers/crypto/bytes.ts";
import { keysIn } from "../../workers/crypto/key-ring.ts";
import { deriveKeys, type Keys } from "../../workers/crypto/keys.ts";
import { type Deps, openDb } from "../../workers/db/database.ts";
import { addMinutes } from "../../workers/db/instant.ts";

/** Two masters that only tests know. */
export const MASTER = "Zq3n0cY5mX8vT1rK7wB2dJ9fH6sL4gP-0aQeUiOyR_E";
export const OTHER_MASTER = "b7Wk_2xNfR5tQ9mZcV0yLp3sJ8hD1gEaX6uToI4rYnM";

export async function testKeys(master = MASTER, id = 1): Promise<Keys> {
  const keys = await deriveKeys(master, id);
  if (!keys.ok) throw new Error(`Cannot derive test keys: ${keys.error}`);
  return keys.value;
}

/** Keys of a Worker that has these master secrets: 1 and 2 are {@link MASTER} and another one. */
export async function ringOf(active: 1 | 2, ...others: readonly (1 | 2)[]): Promise<Keys> {
  const set = (number: 1 | 2) => [active, ...others].includes(number);
  const keys = await keysIn({
    ...(set(1) && { MASTER_1: MASTER }),
    ...(set(2) && { MASTER_2: OTHER_MASTER }),
    ACTIVE_KEY: String(active),
  });
  if (!keys.ok) throw new Error(`Cannot use ${keys.error.secret}: ${keys.error.problem}`);
  return keys.value;
}

export const chance = (bytes: number): Bytes =>
  crypto.getRandomValues(new Uint8Array(bytes)) as Bytes;

/** Repeatable bytes (mulberry32). */
export function seeded(seed: number): (bytes: number) => Bytes {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 255;
  };
  return (bytes) => Uint8Array.from({ length: bytes }, next) as Bytes;
}

/** A clock that a test moves. */
export class Clock {
  at: Instant;
  constructor(at: string) {
    this.at = at as Instant;
  }
  readonly now = (): Instant => this.at;
  forward(minutes: number): void {
    this.at = addMinutes(this.at, minutes);
  }
}

export const START = "2026-03-05T09:30Z";

export async function testDeps(
  d1: D1Database,
  { clock = new Clock(START), random = chance }: { clock?: Clock; random?: typeof chance } = {},
): Promise<Deps> {
  return { db: openDb(d1), keys: await testKeys(), now: clock.now, random };
}
