import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import type { Goal } from "../../src/core/goals/goal.ts";
import { type PlainDate, plusDays } from "../../src/core/plain-date.ts";
import { newIdAt, newTail } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import {
  type AgreementWords,
  confirmAgreement,
  createAgreement,
} from "../../workers/db/agreement.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addEvent, addFit } from "../../workers/db/event.ts";
import { saveGoal } from "../../workers/db/goal.ts";
import { rateGoals } from "../../workers/db/goal-rating.ts";
import { addDays } from "../../workers/db/instant.ts";
import { saveSession } from "../../workers/db/session-log.ts";
import type { DemoWork } from "./work.ts";
import { must } from "./must.ts";

/** Writes it all down through the functions that the pages use, each at its own time. */
export async function seedWork(
  deps: Deps,
  {
    therapist,
    clientId,
    today,
  }: { readonly therapist: StaffId; readonly clientId: ClientId; readonly today: Instant },
  work: DemoWork,
): Promise<void> {
  const actor = actingAs(therapist);
  const day = today.slice(0, 10) as PlainDate;
  const ago = (weeks: number): PlainDate => plusDays(day, -7 * weeks);
  const at = (weeks: number): Deps => ({ ...deps, now: () => `${ago(weeks)}T10:00Z` as Instant });
  const key = () => newTail(deps.random);
  for (const {
    weeksAgo,
    attended = "yes",
    tags = [],
    practice = "",
    done = "not-agreed",
    note = "",
  } of work.sessions) {
    const kept = {
      on: ago(weeksAgo),
      attended,
      tags,
      practiceAgreed: practice,
      practiceDone: done,
      note,
    };
    const entry = attended === "yes" ? ({ ...kept, mode: "in-person" } as const) : kept;
    must(await saveSession(at(weeksAgo), actor, { clientId, key: key(), entry }));
  }
  for (const { weeksAgo, kind, text } of work.events) {
    const entry = { kind, text, on: ago(weeksAgo) };
    must(await addEvent(at(weeksAgo), actor, { clientId, key: key(), entry }));
  }
  for (const { madeWeeksAgo, milestones, reviewInDays, ratings, ...goal } of work.goals) {
    const then = at(madeWeeksAgo);
    const id = newIdAt<string>(then.now(), deps.random);
    const steps = milestones.map(({ text, reachedWeeksAgo }) =>
      reachedWeeksAgo === undefined ? { text } : { text, reachedOn: ago(reachedWeeksAgo) },
    );
    const full: Goal = {
      ...goal,
      milestones: steps,
      reviewOn: plusDays(day, reviewInDays),
      status: "active",
    };
    must(
      await saveGoal(then, actor, { clientId, id, rev: 0, goal: full, madeOn: ago(madeWeeksAgo) }),
    );
    for (const [index, value] of ratings.entries()) {
      const weeks = ratings.length - index;
      const isLatest = weeks === 1;
      const rated = [
        { goalId: id, value, ...(goal.levels && isLatest && { level: "more" as const }) },
      ];
      must(await rateGoals(at(weeks), actor, { clientId, key: key(), on: ago(weeks), rated }));
    }
  }
  if (work.plan) {
    const { weeksAgo, ...words } = work.plan;
    await seedPlan(at(weeksAgo), { therapist, clientId }, { ...words, on: ago(weeksAgo) });
  }
  for (const { weeksAgo, answer, text } of work.fits ?? []) {
    // Said after that day's check-in, so that it is about its scores.
    const then: Deps = { ...deps, now: () => addDays(today, -7 * weeksAgo) };
    const id = newIdAt<string>(then.now(), deps.random);
    must(await addFit(then, actor, { clientId, id, answer, ...(text !== undefined && { text }) }));
  }
}

/** The plan of one demo client, which both agreed to on the therapist's screen. */
async function seedPlan(
  deps: Deps,
  { therapist, clientId }: { readonly therapist: StaffId; readonly clientId: ClientId },
  { on, ...words }: AgreementWords & { readonly on: PlainDate },
): Promise<void> {
  const actor = actingAs(therapist);
  const id = newIdAt<string>(deps.now(), deps.random);
  must(await createAgreement(deps, actor, { clientId, id, after: "", madeOn: on, words }));
  const yes = { clientId, id, how: "screen" } as const;
  must(await confirmAgreement(deps, actor, { ...yes, who: "client", initials: "DC" }));
  must(await confirmAgreement(deps, actor, { ...yes, who: "therapist" }));
}
