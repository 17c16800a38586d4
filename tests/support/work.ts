import type { ClientId, StaffId } from "../../src/core/brand.ts";
import type { Goal } from "../../src/core/goals/goal.ts";
import type { PlainDate } from "../../src/core/plain-date.ts";
import { newId, newTail } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import { confirmAgreement, createAgreement } from "../../workers/db/agreement.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addEvent, addFit } from "../../workers/db/event.ts";
import { saveGoal } from "../../workers/db/goal.ts";
import { rateGoals } from "../../workers/db/goal-rating.ts";
import { saveSession } from "../../workers/db/session-log.ts";
import { must } from "./clinic.ts";

export const goalOf = (text: string, changes: Partial<Goal> = {}): Goal => ({
  text,
  details: {},
  milestones: [],
  status: "active",
  ...changes,
});

export const day = (text: string): PlainDate => text as PlainDate;

/** A new goal, and its id. */
export async function addGoal(
  deps: Deps,
  staffId: StaffId,
  {
    clientId,
    goal,
    madeOn = "2026-01-01",
  }: { readonly clientId: ClientId; readonly goal: Goal; readonly madeOn?: string },
): Promise<string> {
  const id = newId<string>(deps.random);
  const act = { clientId, id, rev: 0, goal, madeOn: day(madeOn) };
  must(await saveGoal(deps, actingAs(staffId), act));
  return id;
}

/** One of everything that is written down in a therapy, on one day and with one word in each text. */
export async function writeEverything(
  deps: Deps,
  staffId: StaffId,
  {
    clientId,
    word,
    on = "2019-02-03",
  }: { readonly clientId: ClientId; readonly word: string; readonly on?: string },
): Promise<void> {
  const actor = actingAs(staffId);
  const key = () => newTail(deps.random);
  const session = {
    on: day(on),
    attended: "yes",
    mode: "video",
    tags: ["safety"],
    practiceAgreed: `${word} practice`,
    practiceDone: "partly",
    note: `${word} note`,
  } as const;
  must(await saveSession(deps, actor, { clientId, key: key(), entry: session }));
  const event = { kind: "life", on: day(on), text: `${word} event` } as const;
  must(await addEvent(deps, actor, { clientId, key: key(), entry: event }));
  const fit = { answer: "does-not-fit", text: `${word} fit` } as const;
  must(await addFit(deps, actor, { clientId, id: newId<string>(deps.random), ...fit }));
  const goal = goalOf(`${word} goal`, {
    milestones: [{ text: `${word} step`, reachedOn: day(on) }],
    details: { specific: `${word} detail` },
  });
  const goalId = await addGoal(deps, staffId, { clientId, goal, madeOn: on });
  const rated = [{ goalId, value: 7 }];
  must(await rateGoals(deps, actor, { clientId, key: key(), on: day(on), rated }));
  const id = newId<string>(deps.random);
  const words = { client: `${word} client`, therapist: `${word} therapist`, know: `${word} know` };
  must(await createAgreement(deps, actor, { clientId, id, after: "", madeOn: day(on), words }));
  const yes = { clientId, id, who: "client", how: "screen", initials: word.slice(0, 4) } as const;
  must(await confirmAgreement(deps, actor, yes));
}
