/** Makes a value when it is first asked for, and keeps it. For `Intl` objects, which are slow to make. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As {@link once}, one value a key. The keys must be few and the values must not change. */
export function oncePerKey<T>(): (key: string, make: () => T) => T {
  const made = new Map<string, T>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
}
