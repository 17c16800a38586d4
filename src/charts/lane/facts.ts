import type { Instant } from "../../core/brand.ts";
import { inTime } from "../time.ts";
import type { LaneEntry, LaneKind } from "./input.ts";

export interface LaneFacts {
  /** Everything, in order of time. */
  readonly entries: readonly LaneEntry[];
  readonly first?: Instant;
  readonly latest?: Instant;
  /** When each kind happened, in order of time. */
  readonly at: Readonly<Record<LaneKind, readonly Instant[]>>;
}

/** All that may be said about a lane. */
export function laneFacts(given: readonly LaneEntry[]): LaneFacts {
  const entries = given.toSorted((a, b) => inTime(a.at, b.at));
  const of = (kind: LaneKind) => entries.flatMap((one) => (one.kind === kind ? [one.at] : []));
  const [first, latest] = [entries[0], entries.at(-1)];
  return {
    entries,
    ...(first && { first: first.at }),
    ...(latest && { latest: latest.at }),
    at: {
      session: of("session"),
      missed: of("missed"),
      medication: of("medication"),
      "case-review": of("case-review"),
      life: of("life"),
      other: of("other"),
    },
  };
}
