/** As much of CBOR (RFC 8949) as an authenticator writes. */
export type Cbor = number | string | Uint8Array | ReadonlyMap<number | string, Cbor>;

function head(major: number, value: number): number[] {
  const type = major << 5;
  if (value < 24) return [type | value];
  if (value < 256) return [type | 24, value];
  return [type | 25, value >> 8, value & 255];
}

export function cbor(value: Cbor): Uint8Array<ArrayBuffer> {
  const bytes = (...parts: readonly (Uint8Array | readonly number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => [...part]));
  if (typeof value === "number") {
    return bytes(value >= 0 ? head(0, value) : head(1, -1 - value));
  }
  if (typeof value === "string") {
    const text = new TextEncoder().encode(value);
    return bytes(head(3, text.length), text);
  }
  if (value instanceof Uint8Array) return bytes(head(2, value.length), value);
  return bytes(
    head(5, value.size),
    ...[...value].flatMap(([key, content]) => [cbor(key), cbor(content)]),
  );
}
