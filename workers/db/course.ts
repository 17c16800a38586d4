import type { ClientId } from "../../src/core/brand.ts";
import { stateOf, type ClientState } from "../../src/core/clients/state.ts";
import type { Result } from "../../src/core/result.ts";
import { measuresIn } from "../../src/core/series/of-scale.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Access } from "./access.ts";
import { openSeries } from "./client.ts";
import type { Deps } from "./database.ts";
import { readReached } from "./reached-record.ts";
import type { ClientProfile } from "./record.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

export interface ClientCourse {
  readonly visitor: Visitor;
  readonly profile: ClientProfile;
  readonly state: ClientState;
  /** The whole course that this reader is given. */
  readonly points: readonly Point[];
}

/**
 * A client's course, for a page about one measure of it. Audited as the report is, unless this
 * reader is given no answer of that measure: then there is no such page.
 *
 * @param pointsFor what of the course this reader is given
 */
export const loadCourse = (
  deps: Deps,
  access: Access,
  {
    clientId,
    measureId,
    pointsFor,
  }: {
    readonly clientId: ClientId;
    readonly measureId: string;
    readonly pointsFor: (
      visitor: Visitor,
      profile: ClientProfile,
      course: { readonly points: readonly Point[] },
    ) => readonly Point[];
  },
): Promise<Result<ClientCourse, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.view",
    select: () => [],
    read: async ({ visitor, profile, row, dek }) => {
      const points = pointsFor(visitor, profile, await openSeries(dek, row));
      if (!measuresIn(points).includes(measureId)) return undefined;
      return { visitor, profile, state: stateOf(row), points };
    },
  });
