/** The outcome of work that can fail for a reason the caller must handle. */
export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const err = <E>(error: E): Result<never, E> => ({ ok: false, error });

/** Compile-time proof that a union was handled in full; throws if reached at run time. */
export function unreachable(value: never): never {
  throw new TypeError(`Cannot handle value ${JSON.stringify(value)}`);
}
