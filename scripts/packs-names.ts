/** `phq-9` and `pt-BR` as `phq9PtBr`: the variable that holds a file. */
export const variable = (...parts: readonly string[]): string =>
  parts
    .join("-")
    .split("-")
    .map((part, index) =>
      index === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
    )
    .join("");
