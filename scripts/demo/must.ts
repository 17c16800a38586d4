import type { Result } from "../../src/core/result.ts";

/** What a step of the seed gives, or the end of the seed. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Cannot seed the demo clinic: ${JSON.stringify(result.error)}`);
  return result.value;
}
