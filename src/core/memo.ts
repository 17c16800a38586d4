/** Makes a value when it is first asked for, and keeps it. For `Intl` objects, which are slow to make. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As {@link once}, one value a key. The keys must be few and the values must not change. */
export function oncePerKey<T, K = string>(): (key: K, make: () => T) => T {
  const made = new Map<K, T>();
  return (key, make) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make();
    made.set(key, value);
    return value;
  };
}

/** Keeps what was made of an object for as long as the object itself is kept, and no longer. */
export function oncePerObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}

/** Keeps what was made of the last keys, at most `most` of them; then it begins anew. */
export function remembering<K, T>(make: (key: K) => T, most: number): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    if (made.size >= most) made.clear();
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
