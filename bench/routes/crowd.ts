import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { isoDay } from "../../src/core/i18n/format.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { newId, newTail } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import type { Deps } from "../../workers/db/database.ts";
import { saveGoal } from "../../workers/db/goal.ts";
import { rateGoals } from "../../workers/db/goal-rating.ts";
import { addDays } from "../../workers/db/instant.ts";
import { saveSession } from "../../workers/db/session-log.ts";

/**
 * Other people's clients: rows that a therapist's page must not become dearer by. They are copies
 * of one row with other ids, which nobody opens.
 */
export const makeCrowd = async (
  d1: D1Database,
  { client, therapist, count }: { client: ClientId; therapist: StaffId; count: number },
): Promise<void> => {
  const columns =
    "wrapped_dek, kek_id, dek_version, profile, summary, created_at, series, practice";
  await d1
    .prepare(
      `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?1)
       INSERT INTO client (id, therapist_id, ${columns})
       SELECT printf('crowd%021d', n), ?2, ${columns} FROM client, number WHERE client.id = ?3`,
    )
    .bind(count, therapist, client)
    .run();
};

/** A session a week, and two goals that were rated in each. */
export async function writeWork(
  deps: Deps,
  therapist: StaffId,
  { client, weeks }: { readonly client: ClientId; readonly weeks: number },
): Promise<void> {
  const actor = actingAs(therapist);
  const dayOf = (week: number) => isoDay("UTC")(addDays(deps.now(), -7 * week)) as PlainDate;
  const key = () => newTail(deps.random);
  const goals = [newId<string>(deps.random), newId<string>(deps.random)];
  for (const id of goals) {
    const goal = { text: "A goal", details: {}, milestones: [], status: "active" } as const;
    await saveGoal(deps, actor, { clientId: client, id, rev: 0, goal, madeOn: dayOf(weeks) });
  }
  for (let week = weeks; week > 0; week -= 1) {
    const entry = {
      on: dayOf(week),
      attended: "yes",
      tags: [],
      practiceAgreed: "",
      practiceDone: "not-agreed",
      note: "",
    } as const;
    await saveSession(deps, actor, { clientId: client, key: key(), entry });
    const rated = goals.map((goalId) => ({ goalId, value: week % 11 }));
    await rateGoals(deps, actor, { clientId: client, key: key(), on: dayOf(week), rated });
  }
}
