import { isSameLanguage } from "../i18n/language.ts";
import type { CitationId } from "../measures/measure.ts";
import { err, ok, type Result } from "../result.ts";

export type Sex = "female" | "male";

/** Whose scores a number was found in. A reliable-change entry or a cut-off is one, too. */
export interface NormContext {
  readonly population: string;
  /** Language tag of the people and of the wording they answered; absent where nobody says. */
  readonly locale?: string;
  readonly source: CitationId;
  /** Where they were asked, e.g. "primary care". */
  readonly setting?: string;
  /** Years, both included. */
  readonly ages?: { readonly min: number; readonly max?: number };
  readonly sex?: Sex;
  readonly n?: number;
}

/** What is known of the person whose change is judged. */
export interface Person {
  /** Language tag of the wording the person answered. */
  readonly locale?: string;
  readonly setting?: string;
  /** Whole years. */
  readonly age?: number;
  readonly sex?: Sex;
}

/** What a record may hold of somebody, only so that a norm for an age or a sex can serve them. */
export interface KnownPerson {
  /** Year of birth. */
  readonly bornIn?: number;
  readonly sex?: Sex;
}

/** Why a norm may not serve a person. The earlier in this list, the further away it is. */
const MISFITS = ["other-age", "age-unknown", "other-sex", "sex-unknown"] as const;
export type Misfit = (typeof MISFITS)[number];

/** In what a norm agrees with a person, in the order in which it counts. */
const FITS = [
  "same-language",
  "same-locale",
  "same-setting",
  "same-age-range",
  "same-sex",
] as const;
export type Fit = (typeof FITS)[number];

export interface PassedOver<N> {
  readonly norm: N;
  /**
   * `other-language`, or `language-unknown` where its source says none: it might have served, but
   * there is one in the person's language.
   */
  readonly reason: Misfit | "other-language" | "language-unknown" | "fits-less";
}

export interface NormChoice<N> {
  readonly norm: N;
  /** What the norm shares with the person. */
  readonly because: readonly Fit[];
  /**
   * Whoever reads the verdict must be told: no norm that is known to be in the person's language
   * may serve. In which language this one is, if anybody says, is its `locale`.
   */
  readonly despite?: "other-language";
  /** What put it before the next best; `only-one` if no other may serve. */
  readonly decidedBy: Fit | "larger-sample" | "first-listed" | "only-one";
  readonly passedOver: readonly PassedOver<N>[];
}

/** No verdict, and why: the reason is that of the norm that came nearest. */
export type NormRefusal<N> =
  | { readonly reason: "no-norms" }
  | { readonly reason: Misfit; readonly passedOver: readonly PassedOver<N>[] };

export type ChosenNorm<N> = Result<NormChoice<N>, NormRefusal<N>>;

/**
 * The norm to judge a person by, with the reason, or a refusal with the reason. Age and sex
 * exclude: a norm for an age range or a sex is for nobody else, and not for a person of whom
 * it is not known. Language prefers: one from another language serves if there is none in the
 * person's own, and says so (`despite`). After language counts the same locale, then setting,
 * age range and sex, then the size of the sample, then the order in the pack.
 *
 * @unit none: this chooses, it does not compute
 * @source a rule of this product, not of a paper (docs/decisions/015-whose-norms.md). Each
 *   norm cites its own source: `NormContext.source`
 */
export function chooseNorm<N extends NormContext>(
  norms: readonly N[],
  person: Person,
): ChosenNorm<N> {
  if (norms.length === 0) return err({ reason: "no-norms" });
  const unfit = norms.flatMap((norm): (PassedOver<N> & { readonly reason: Misfit })[] => {
    const reason = misfitOf(norm, person);
    return reason ? [{ norm, reason }] : [];
  });
  const [best, ...others] = norms
    .filter((norm) => misfitOf(norm, person) === undefined)
    .toSorted((a, b) => preference(a, b, person).order);
  if (!best) return err({ reason: nearest(unfit), passedOver: unfit });
  const [second] = others;
  const foreign = isForeign(best, person);
  return ok({
    norm: best,
    because: FITS.filter((fit) => shares(best, person, fit)),
    ...(foreign && { despite: "other-language" }),
    decidedBy: second ? preference(best, second, person).by : "only-one",
    passedOver: [
      ...others.map((norm): PassedOver<N> => {
        if (foreign || !isForeign(norm, person)) return { norm, reason: "fits-less" };
        return { norm, reason: norm.locale === undefined ? "language-unknown" : "other-language" };
      }),
      ...unfit,
    ],
  });
}

function misfitOf({ ages, sex }: NormContext, person: Person): Misfit | undefined {
  if (ages && person.age === undefined) return "age-unknown";
  if (ages && !isWithin(ages, person.age)) return "other-age";
  if (sex && person.sex === undefined) return "sex-unknown";
  return sex && sex !== person.sex ? "other-sex" : undefined;
}

const isWithin = ({ min, max = Infinity }: NonNullable<NormContext["ages"]>, age = Number.NaN) =>
  age >= min && age <= max;

const isForeign = (norm: NormContext, { locale }: Person): boolean =>
  locale !== undefined && !inLanguageOf(norm, locale);

/** A norm whose language is not known is in nobody's own. */
const inLanguageOf = (norm: NormContext, locale: string): boolean =>
  norm.locale !== undefined && isSameLanguage(norm.locale, locale);

/** What is not known of a person is not shared. */
function shares(norm: NormContext, person: Person, fit: Fit): boolean {
  switch (fit) {
    case "same-language":
      return person.locale !== undefined && inLanguageOf(norm, person.locale);
    case "same-locale":
      return (
        person.locale !== undefined && norm.locale?.toLowerCase() === person.locale.toLowerCase()
      );
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
  person: Person,
): { readonly order: number; readonly by: Exclude<NormChoice<never>["decidedBy"], "only-one"> } {
  for (const fit of FITS) {
    const order = Number(shares(b, person, fit)) - Number(shares(a, person, fit));
    if (order !== 0) return { order, by: fit };
  }
  const larger = (b.n ?? 0) - (a.n ?? 0);
  return { order: larger, by: larger === 0 ? "first-listed" : "larger-sample" };
}

/** The reason of the norm that came nearest to fitting. */
const nearest = (unfit: readonly { readonly reason: Misfit }[]): Misfit =>
  MISFITS.findLast((misfit) => unfit.some(({ reason }) => reason === misfit)) ?? "other-age";
