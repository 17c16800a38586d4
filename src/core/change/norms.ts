import type { CitationId } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";

export type Sex = "female" | "male";

/** Whose scores a number was found in. A reliable-change entry or a cut-off is one, too. */
export interface NormContext {
  readonly population: string;
  /** Language tag of the people and of the wording they answered. */
  readonly locale: string;
  readonly source: CitationId;
  /** Where they were asked, e.g. "primary care". */
  readonly setting?: string;
  /** Years, both included. */
  readonly ages?: { readonly min: number; readonly max?: number };
  readonly sex?: Sex;
  readonly n?: number;
}

/** What is known of the person whose change is judged. */
export interface PersonContext {
  /** Language tag of the wording the person answered. */
  readonly locale: string;
  readonly setting?: string;
  /** Years. */
  readonly age?: number;
  readonly sex?: Sex;
}

/** Why a norm does not fit a person. The earlier in this list, the further away it is. */
const MISFITS = ["other-language", "other-age", "age-unknown", "other-sex", "sex-unknown"] as const;
export type Misfit = (typeof MISFITS)[number];

/** In what a norm agrees with a person, in the order in which it counts. */
const FITS = ["same-locale", "same-setting", "same-age-range", "same-sex"] as const;
export type Fit = "same-language" | (typeof FITS)[number];

export interface PassedOver<N> {
  readonly norm: N;
  readonly reason: Misfit | "fits-less";
}

export interface NormChoice<N> {
  readonly norm: N;
  /** What the norm shares with the person. */
  readonly because: readonly Fit[];
  /** What put it before the next best; `only-one` if no other fitted. */
  readonly decidedBy: (typeof FITS)[number] | "larger-sample" | "first-listed" | "only-one";
  readonly passedOver: readonly PassedOver<N>[];
}

/** No verdict, and why: `reason` is that of the norm that came nearest. */
export type NormRefusal<N> =
  | { readonly kind: "no-norms" }
  | {
      readonly kind: "no-fitting-norm";
      readonly reason: Misfit;
      readonly passedOver: readonly PassedOver<N>[];
    };

/**
 * The norm to judge a person by, with the reason, or a refusal with the reason. A norm
 * must be from the person's language; one for an age range or a sex is for nobody else,
 * and not for a person of whom neither is known. Among those that fit, the same locale
 * counts first, then the setting, then age range and sex, then the size of the sample.
 * Another setting or region does not exclude: `because` shows what is not shared.
 *
 * @unit none
 * @source a rule of this product, not of a paper: norms carry over only to people like
 *   those they come from. Each norm cites its own source: `NormContext.source`
 */
export function chooseNorm<N extends NormContext>(
  norms: readonly N[],
  person: PersonContext,
): Result<NormChoice<N>, NormRefusal<N>> {
  if (norms.length === 0) return err({ kind: "no-norms" });
  const unfit = norms.flatMap((norm): PassedOver<N>[] => {
    const reason = misfitOf(norm, person);
    return reason ? [{ norm, reason }] : [];
  });
  const fitting = norms
    .filter((norm) => misfitOf(norm, person) === undefined)
    .toSorted((a, b) => preference(a, b, person).order);
  const [best, second] = fitting;
  if (!best) return err({ kind: "no-fitting-norm", reason: nearest(unfit), passedOver: unfit });
  return ok({
    norm: best,
    because: ["same-language", ...FITS.filter((fit) => shares(best, person, fit))],
    decidedBy: second ? preference(best, second, person).by : "only-one",
    passedOver: [
      ...fitting.slice(1).map((norm) => ({ norm, reason: "fits-less" as const })),
      ...unfit,
    ],
  });
}

const languageOf = (locale: string): string => locale.toLowerCase().split("-")[0] ?? "";

function misfitOf({ locale, ages, sex }: NormContext, person: PersonContext): Misfit | undefined {
  if (languageOf(locale) !== languageOf(person.locale)) return "other-language";
  if (ages && person.age === undefined) return "age-unknown";
  if (ages && !isWithin(ages, person.age)) return "other-age";
  if (sex && person.sex === undefined) return "sex-unknown";
  return sex && sex !== person.sex ? "other-sex" : undefined;
}

const isWithin = ({ min, max = Infinity }: NonNullable<NormContext["ages"]>, age = Number.NaN) =>
  age >= min && age <= max;

function shares(norm: NormContext, person: PersonContext, fit: (typeof FITS)[number]): boolean {
  switch (fit) {
    case "same-locale":
      return norm.locale.toLowerCase() === person.locale.toLowerCase();
    case "same-setting":
      return norm.setting !== undefined && norm.setting === person.setting;
    case "same-age-range":
      return norm.ages !== undefined;
    case "same-sex":
      return norm.sex !== undefined;
  }
}

/** Which of two fitting norms comes first (negative: `a`), and what decides it. */
function preference(
  a: NormContext,
  b: NormContext,
  person: PersonContext,
): { readonly order: number; readonly by: Exclude<NormChoice<never>["decidedBy"], "only-one"> } {
  for (const fit of FITS) {
    const order = Number(shares(b, person, fit)) - Number(shares(a, person, fit));
    if (order !== 0) return { order, by: fit };
  }
  const larger = (b.n ?? 0) - (a.n ?? 0);
  return { order: larger, by: larger === 0 ? "first-listed" : "larger-sample" };
}

/** The reason of the norm that came nearest to fitting. */
const nearest = (unfit: readonly PassedOver<unknown>[]): Misfit =>
  MISFITS.findLast((misfit) => unfit.some(({ reason }) => reason === misfit)) ?? "other-language";
