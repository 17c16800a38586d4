import type { Instant } from "../../core/brand.ts";
import { oncePerObject } from "../../core/memo.ts";
import type { Facts } from "../../core/series/facts.ts";
import { type Frame, makeFrame, numberRoom } from "../frame.ts";
import { endsOf, inTime, spanOf } from "../time.ts";
import type { CourseInput } from "./course-layout.ts";

/** Height of the lane under the axis: session ticks, and crosses for answers without a score. */
export const LANE = 20;
/** And of the row below it: what the client says about the score. */
export const FIT_LANE = 18;

/** When anything was answered, in order of time; sorted once for all that asks. */
export const momentsOf = oncePerObject(
  ({ points, unscorable, otherVersions = [] }: Facts): readonly Instant[] =>
    [...[...points, ...unscorable].map(({ at }) => at), ...otherVersions].sort(inTime),
);

export function frameOf(input: CourseInput, { gutter }: { readonly gutter: number }): Frame {
  const { size, facts, dir, timeAxisDir, words, now, axis, fits = [] } = input;
  const moments = momentsOf(facts);
  const ends = endsOf(moments);
  const also = axis ? [axis.from, axis.to] : now && moments.length > 0 ? [now] : [];
  const shared = axis?.room[size.name];
  return makeFrame({
    size,
    dir,
    timeAxisDir,
    range: facts.range,
    span: spanOf(axis ? [...ends, ...also] : ends, also),
    room: {
      start: Math.max(numberRoom(facts.range.map(words.score), size.type), shared?.start ?? 0),
      end: Math.max(gutter, shared?.end ?? 0),
    },
    lane: LANE + (fits.length > 0 ? FIT_LANE : 0),
  });
}
