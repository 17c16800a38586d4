/**
 * Whether an end of therapy that somebody plans has passed already. An end that was planned
 * before may pass: nobody has to plan another one to change something else.
 *
 * @param end a day such as `2026-06-30`
 * @param kept the end that stands until now
 * @param today in the clinic's time zone
 */
export const isPast = (
  end: string | undefined,
  { kept, today }: { readonly kept?: string | undefined; readonly today: string },
): boolean => end !== undefined && end !== kept && end < today;
