import type { ChangeMethod } from "./rule.ts";

/** A work in which a method is described. */
export interface MethodSource {
  readonly text: string;
  readonly url?: string;
}

/** Where a method comes from; one that is no formula has only the source of its number. */
export const METHOD_SOURCES: Readonly<Partial<Record<ChangeMethod, MethodSource>>> = {
  "jacobson-truax": {
    text: "Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19",
    url: "https://doi.org/10.1037/0022-006X.59.1.12",
  },
  "edwards-nunnally": {
    text: "Speer (1992), J Consult Clin Psychol 60(3), 402–408",
    url: "https://doi.org/10.1037/0022-006X.60.3.402",
  },
  "gulliksen-lord-novick": {
    text: "Hsu (1995), J Consult Clin Psychol 63(1), 141–144",
    url: "https://doi.org/10.1037/0022-006X.63.1.141",
  },
  "hsu-linn-lord": { text: "Hsu (1989), Behavioral Assessment 11(4), 459–467" },
  "nunnally-kotsch": {
    text: "Nunnally & Kotsch (1983), Br J Clin Psychol 22(2), 83–93",
    url: "https://doi.org/10.1111/j.2044-8260.1983.tb00582.x",
  },
  "hageman-arrindell": {
    text: "Hageman & Arrindell (1999), Behav Res Ther 37(12), 1169–1193",
    url: "https://doi.org/10.1016/S0005-7967(99)00032-7",
  },
  "important-difference": {
    text: "Jaeschke, Singer & Guyatt (1989), Control Clin Trials 10(4), 407–415",
    url: "https://doi.org/10.1016/0197-2456(89)90005-6",
  },
};
