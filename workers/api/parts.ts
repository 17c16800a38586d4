import type { PartView } from "../../src/contract/views.ts";
import { EMPTY_DRAFT, shownAnswers, type Draft } from "../../src/core/check-in/draft.ts";
import { type Stepped, withSteps } from "../../src/core/check-in/steps.ts";
import type { Measure } from "../../src/core/measures/measure.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { textOf } from "../../src/packs/index.ts";
import { findMeasure, measureOfKey } from "../../src/packs/find.ts";
import type { OpenCheckIn } from "../db/check-in.ts";

type Asked = Pick<OpenCheckIn, "measures" | "draft">;

/** The draft as it is stored; it is sealed, so its shape is what we wrote. */
export const storedDraft = ({ draft }: Pick<Asked, "draft">): Draft =>
  (draft.value as Draft | undefined) ?? EMPTY_DRAFT;

const stepped = (open: Asked): Stepped =>
  withSteps(open.measures.map(measureOfKey), storedDraft(open), (id, locale) =>
    textOf(id, locale) ? findMeasure(id) : undefined,
  );

/** With what the short forms carry over. */
export const draftOf = (open: Asked): Draft => stepped(open).draft;

/** The measures that were planned, and the longer forms that the short ones ask for. */
export const measuresOf = (open: Asked): readonly Measure[] => stepped(open).measures;

/**
 * The locale a measure is asked in: what the reader chose, else the page's own,
 * else what they answered in before. A locale without proven wording never serves.
 */
function localeFor(measure: Measure, wishes: readonly (string | undefined)[]): string | undefined {
  return wishes.find((tag) => tag !== undefined && textOf(measure.id, tag) !== undefined);
}

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

export const partsOf = (open: OpenCheckIn, wishes: Wishes): readonly PartView[] =>
  measuresOf(open).map((measure, index) => {
    const part = draftOf(open).parts[measureKey(measure)];
    const chosen = index === wishes.index ? wishes.chosen : undefined;
    const locale = wishes.asAnswered
      ? localeFor(measure, [part?.locale, wishes.page, "en"])
      : localeFor(measure, [chosen, pseudoSource(wishes.page), part?.locale]);
    const answers = shownAnswers(part, wishes.visit);
    const hidden = Object.keys(part?.answers ?? {}).length - Object.keys(answers).length;
    return {
      measureId: measure.id,
      ...(locale !== undefined && { locale }),
      answers,
      done: part !== undefined && !part.left,
      ...(hidden > 0 && { hidden }),
    };
  });

/** Pseudo-locales test the pages; a measure has no pseudo-wording, so English stands in. */
const pseudoSource = (tag: string): string => (tag === "en-XA" || tag === "ar-XB" ? "en" : tag);
