import type { Option } from "../measures/measure.ts";
import { namer } from "../authoring/names.ts";

/** An option with its words and the code REDCap stores for it. */
export interface Choice extends Option {
  readonly stored: string;
  readonly words: string;
}

export interface Choices {
  readonly list: readonly Choice[];
  /** Whether every stored code is a number, and so can be the weight. */
  readonly isWeighed: boolean;
}

/** `0, Not at all | 1, Several days` as options. The code is the weight if all codes are numbers. */
export function choicesOf(text: string): Choices {
  const parts = text
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const pairs = parts.map((part) => {
    const comma = part.indexOf(",");
    const stored = (comma < 0 ? part : part.slice(0, comma)).trim();
    return { stored, words: comma < 0 ? stored : part.slice(comma + 1).trim() };
  });
  const isWeighed = pairs.every(({ stored }) => /^-?\d+(\.\d+)?$/.test(stored));
  const name = namer();
  return {
    isWeighed,
    list: pairs.map(({ stored, words }, i) => ({
      key: name(stored.replace(/^-/, "minus-")),
      value: isWeighed ? Number(stored) : i,
      stored,
      words,
    })),
  };
}
