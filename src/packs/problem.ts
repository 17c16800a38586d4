/** What is wrong with a pack: where, as a JSON path, and one sentence. */
export interface Problem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const at = (path: Problem["path"], message: string): Problem => ({ path, message });

/** `["scales", 0, "bands"]` as `scales[0].bands`, `["text", "item.1"]` as `text["item.1"]`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    const name = String(part);
    return name.includes(".") ? `${text}["${name}"]` : `${text}${text && "."}${name}`;
  }, "");
