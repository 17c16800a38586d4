/**
 * Whether a day that somebody plans has passed already: the end of a therapy, the review of a goal.
 * One that was planned before may pass, and nobody has to plan another to change something else.
 *
 * @param day such as `2026-06-30`
 * @param kept the day that stands until now
 * @param today in the clinic's time zone
 */
export const isPast = (
  day: string | undefined,
  { kept, today }: { readonly kept?: string | undefined; readonly today: string },
): boolean => day !== undefined && day !== kept && day < today;
