import type { ClientId } from "../../src/core/brand.ts";
import type { KnownPerson } from "../../src/core/change/norms.ts";
import type { Result } from "../../src/core/result.ts";
import { measuresIn } from "../../src/core/series/of-scale.ts";
import type { Point } from "../../src/core/series/point.ts";
import type { Access } from "./access.ts";
import { openSeries } from "./client.ts";
import type { Deps } from "./database.ts";
import { readReached } from "./reached-record.ts";
import type { NoVisit, Visitor } from "./staff-session.ts";

export interface MeasureSeries {
  readonly visitor: Visitor;
  readonly measureId: string;
  /** The client's whole course, other measures too. */
  readonly points: readonly Point[];
  readonly person?: KnownPerson;
}

/**
 * The scores of one measure, to be taken away: for the client's own therapist, and
 * audited as an export. The audit names no measure, because what somebody is asked is
 * encrypted everywhere else.
 *
 * @param place of the measure in the report, from 1
 */
export const exportSeries = (
  deps: Deps,
  access: Access,
  { clientId, place }: { readonly clientId: ClientId; readonly place: number },
): Promise<Result<MeasureSeries, NoVisit | "not-found" | "try-again">> =>
  readReached(deps, access, {
    clientId,
    action: "record.export",
    select: () => [],
    read: async ({ visitor, row, dek, profile: { person } }) => {
      const { points } = await openSeries(dek, row);
      const measureId = measuresIn(points)[place - 1];
      if (measureId === undefined) return undefined;
      return { visitor, measureId, points, ...(person && { person }) };
    },
  });
