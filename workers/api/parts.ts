import type { PartView } from "../../src/contract/views.ts";
import { EMPTY_DRAFT, shownAnswers, type Draft } from "../../src/core/check-in/draft.ts";
import { measureOfPart, type OwnPart, ownPartsOf } from "../../src/core/check-in/own-parts.ts";
import { type Stepped, withSteps } from "../../src/core/check-in/steps.ts";
import { findLocale } from "../../src/core/i18n/locales.ts";
import type { Measure } from "../../src/core/measures/measure.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { textOf } from "../../src/packs/index.ts";
import { findMeasure, measureOfKey } from "../../src/packs/find.ts";
import type { OpenCheckIn } from "../db/check-in.ts";

type Asked = Pick<OpenCheckIn, "measures" | "extras" | "draft">;

/** One part of a check-in: a measure, or what only this client is asked. */
export interface Part {
  readonly measure: Measure;
  readonly own?: OwnPart;
}

/** The draft as it is stored; it is sealed, so its shape is what we wrote. */
export const storedDraft = ({ draft }: Pick<Asked, "draft">): Draft =>
  (draft.value as Draft | undefined) ?? EMPTY_DRAFT;

const stepped = (open: Pick<Asked, "measures" | "draft">): Stepped =>
  withSteps(open.measures.map(measureOfKey), storedDraft(open), (id, locale) =>
    textOf(id, locale) ? findMeasure(id) : undefined,
  );

/** With what the short forms carry over. */
export const draftOf = (open: Pick<Asked, "measures" | "draft">): Draft => stepped(open).draft;

/** The measures that were planned, and the longer forms that the short ones ask for. */
export const measuresOf = (open: Pick<Asked, "measures" | "draft">): readonly Measure[] =>
  stepped(open).measures;

/** Everything that is asked, in order: measures first, the client's own words last. */
export const allParts = (open: Asked): readonly Part[] => [
  ...measuresOf(open).map((measure) => ({ measure })),
  ...ownPartsOf(open.extras).map((own) => ({ measure: measureOfPart(own), own })),
];

/** Whether a part can be asked in a locale. A measure needs wording that is proven. */
export const isAskedIn = ({ measure, own }: Part, tag: string): boolean =>
  own ? findLocale(tag) !== undefined : textOf(measure.id, tag) !== undefined;

/**
 * The locale a part is asked in: what the reader chose, else the page's own, else what they
 * answered this part or another in before. A locale without proven wording never serves.
 */
const localeFor = (part: Part, wishes: readonly (string | undefined)[]): string | undefined =>
  wishes.find((tag) => tag !== undefined && isAskedIn(part, tag));

interface Wishes {
  /** Locale of the page around the questions. */
  readonly page: string;
  /** Chosen for the part that is shown. */
  readonly chosen?: string | undefined;
  readonly index?: number;
  /** Show each part as it was answered, whatever the page's own locale. */
  readonly asAnswered?: boolean;
  /** Of a device that others use, too. */
  readonly visit?: string | undefined;
}

export const partsOf = (open: Asked, wishes: Wishes): readonly PartView[] =>
  allParts(open).map((one, index) => {
    const { measure, own } = one;
    const { parts } = draftOf(open);
    const part = parts[measureKey(measure)];
    // Whoever asked for large buttons once finds them on the next page, too.
    const bigger = (part ? [part] : Object.values(parts)).some((kept) => kept.bigger);
    const chosen = index === wishes.index ? wishes.chosen : undefined;
    const page = pseudoSource(wishes.page);
    const elsewhere = Object.values(parts).map(({ locale }) => locale);
    const inWords = wishes.asAnswered
      ? localeFor(one, [part?.locale, page])
      : localeFor(one, [chosen, page, part?.locale, ...elsewhere.toReversed()]);
    // What stands around such a part is the page's; only the client's own words are not.
    const locale = own ? wishes.page : inWords;
    const answers = shownAnswers(part, wishes.visit);
    const hidden = Object.keys(part?.answers ?? {}).length - Object.keys(answers).length;
    return {
      measureId: measure.id,
      ...(own && { own }),
      ...(locale !== undefined && { locale }),
      answers,
      ...(bigger && { bigger }),
      done: part !== undefined && !part.left,
      ...(hidden > 0 && { hidden }),
    };
  });

/** Pseudo-locales test the pages; a measure has no pseudo-wording, so English stands in. */
const pseudoSource = (tag: string): string => (tag === "en-XA" || tag === "ar-XB" ? "en" : tag);
