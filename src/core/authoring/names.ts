const LONGEST = 32;

/** An id of ours from any text: lower-case letters, digits and hyphens. */
export function nameFrom(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  return plain.slice(0, LONGEST).replace(/-$/, "") || "x";
}

/** Gives ids, each only once: a second `mood` is `mood-2`. */
export function namer(): (text: string) => string {
  const taken = new Set<string>();
  return (text) => {
    const name = nameFrom(text);
    let free = name;
    for (let n = 2; taken.has(free); n += 1) {
      const end = `-${n}`;
      free = `${name.slice(0, LONGEST - end.length)}${end}`;
    }
    taken.add(free);
    return free;
  };
}
