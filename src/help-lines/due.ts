/** Which help lines somebody must read about again. */
import { MS_PER_DAY } from "../core/plain-date.ts";
import type { Region } from "./help-line.ts";

export interface DueLine {
  readonly region: string;
  readonly id: string;
  readonly lastRead: string;
  readonly ageDays: number;
}

/** Lines last read more than `maxAgeDays` before `today` (year-month-day), oldest first. */
export const dueLines = (
  regions: readonly Region[],
  today: string,
  maxAgeDays: number,
): readonly DueLine[] =>
  regions
    .flatMap(({ region, lines }) =>
      lines.map(({ id, lastRead }) => ({
        region,
        id,
        lastRead,
        ageDays: Math.round((Date.parse(today) - Date.parse(lastRead)) / MS_PER_DAY),
      })),
    )
    .filter(({ ageDays }) => ageDays > maxAgeDays)
    .sort((a, b) => b.ageDays - a.ageDays);
