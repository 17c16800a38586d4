import { type FieldProblem, type FormView, freshForm } from "../../../src/contract/form.ts";
import { goalFormOf, readGoalForm, SAVED_OF_GOALS } from "../../../src/contract/staff-goals.ts";
import { type LevelKey, LEVELS } from "../../../src/core/goals/goal.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { isId, newIdAt, newTail } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { type GoalRecord, type GoalsOf, loadGoals, saveGoal } from "../../db/goal.ts";
import { rateGoals } from "../../db/goal-rating.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { clientOf } from "./client-of.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";
import { savedAt, savedIn } from "./saved.ts";
import { mayWriteIn, refuseVisit, staffFrame } from "./session.ts";
import { todayOf } from "./today.ts";

const KEY = /^[0-9a-z]{20}$/;
const REV = /^\d{1,6}$/;

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/goals`;

interface Shown {
  readonly goalForm?: FormView;
  readonly rateForm?: FormView;
  /** A goal that somebody else changed meanwhile. */
  readonly changed?: string;
  readonly status?: number;
}

async function goalsPage(c: AppContext, access: Access, shown: Shown = {}): Promise<Response> {
  const loaded = await loadGoals(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, goals } = loaded.value;
  const kept = goals.find(({ id }) => id === shown.changed);
  const saved = savedIn(c, SAVED_OF_GOALS);
  return render(
    c,
    addressOf(c),
    {
      page: "goals",
      ...(await staffFrame(c, visitor)),
      clientId: clientOf(c),
      label: profile.label,
      mayWrite: mayWriteIn(visitor, profile),
      today: todayOf(c, visitor),
      goals,
      goalForm: goalFormIn(c, loaded.value, shown),
      rateForm: shown.rateForm ?? freshForm({ key: newTail(c.var.deps.random) }),
      ...(kept && { kept }),
      ...(saved && { saved }),
    },
    shown.status,
  );
}

/** What was typed; else the goal that was asked for; else an empty form for a new one. */
function goalFormIn(c: AppContext, { goals }: GoalsOf, { goalForm, changed }: Shown): FormView {
  const find = (wanted: string | undefined) => goals.find(({ id }) => id === wanted);
  if (goalForm && changed === undefined) return goalForm;
  const place = placeOf(c, find(changed));
  if (goalForm) return { ...goalForm, typed: { ...goalForm.typed, ...place } };
  const chosen = find(c.req.query("edit"));
  return chosen
    ? freshForm({ ...goalFormOf(chosen), ...placeOf(c, chosen) })
    : freshForm({ status: "active", ...place });
}

const placeOf = (c: AppContext, kept: GoalRecord | undefined) =>
  kept
    ? { goal: kept.id, rev: String(kept.rev) }
    : { goal: newIdAt<string>(c.var.deps.now(), c.var.deps.random), rev: "0" };

/** A goal as its form says it. A review that it had before may have passed, and stays. */
async function readPosted(c: AppContext, { access, form }: StaffPost, today: PlainDate) {
  const read = readGoalForm(form, today);
  const isPast = ({ field, problem }: FieldProblem) =>
    field === "review" && problem === "too-early";
  if (read.ok || !read.error.some(isPast)) return read;
  const loaded = await loadGoals(c.var.deps, access, clientOf(c));
  const kept = loaded.ok && loaded.value.goals.find(({ id }) => id === form["goal"]);
  return kept ? readGoalForm(form, today, kept.goal.reviewOn) : read;
}

async function postGoal(c: AppContext, post: StaffPost): Promise<Response> {
  const { access, visitor, form } = post;
  const { goal: id = "", rev = "" } = form;
  if (!isId(id)) return refuse(c, "wrong-fields", ["goal"]);
  if (!REV.test(rev)) return refuse(c, "wrong-fields", ["rev"]);
  const again = (problems: readonly FieldProblem[], more: Partial<Shown> = {}) =>
    goalsPage(c, access, { goalForm: { typed: form, problems }, status: 422, ...more });
  const today = todayOf(c, visitor);
  const read = await readPosted(c, post, today);
  if (!read.ok) return again(read.error);
  const saved = await saveGoal(c.var.deps, visitor, {
    clientId: clientOf(c),
    id,
    rev: Number(rev),
    madeOn: today,
    ...read.value,
  });
  if (saved.ok) return c.redirect(savedAt(addressOf(c), "goal"), 303);
  if (saved.error !== "changed-elsewhere") return refuseVisit(c, saved.error);
  return again([{ field: "text", problem: "changed-elsewhere" }], { changed: id, status: 409 });
}

/** One press: the milestone is reached today. Everything else of the goal stays. */
async function postMilestone(c: AppContext, { access, visitor, form }: StaffPost) {
  const { goal: id = "" } = form;
  const place = Number(/^[1-8]$/.exec(form["place"] ?? "")?.[0] ?? 0);
  if (!isId(id)) return refuse(c, "wrong-fields", ["goal"]);
  if (place === 0) return refuse(c, "wrong-fields", ["place"]);
  const loaded = await loadGoals(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const found = loaded.value.goals.find((one) => one.id === id);
  const milestone = found?.goal.milestones[place - 1];
  if (!found || !milestone) return refuse(c, "not-found");
  const isStale = String(found.rev) !== form["rev"];
  // A page that is older than the goal would mark another step; and what is reached is reached.
  if (isStale || milestone.reachedOn !== undefined) return c.redirect(addressOf(c), 303);
  const reached = { ...milestone, reachedOn: todayOf(c, visitor) };
  const { rev, madeOn, closing } = found;
  const saved = await saveGoal(c.var.deps, visitor, {
    clientId: clientOf(c),
    id,
    rev,
    madeOn,
    goal: { ...found.goal, milestones: found.goal.milestones.with(place - 1, reached) },
    ...(closing !== undefined && { closing }),
  });
  if (saved.ok) return c.redirect(savedAt(addressOf(c), "milestone"), 303);
  if (saved.error === "changed-elsewhere") return c.redirect(addressOf(c), 303);
  return refuseVisit(c, saved.error);
}

const RATING = /^(value|level)-([0-9a-z]{26})$/;
const isLevel = (text: string): text is LevelKey => LEVELS.some(({ key }) => key === text);

/** What was rated, by goal; `undefined` where a form says what no page of ours offers. */
function ratedIn(form: StaffPost["form"]) {
  const rated = new Map<string, { value?: number; level?: LevelKey }>();
  for (const [name, text] of Object.entries(form)) {
    const [, kind, goalId] = RATING.exec(name) ?? [];
    if (kind === undefined || goalId === undefined) continue;
    const one = rated.get(goalId) ?? {};
    if (kind === "value") {
      if (!/^(?:\d|10)$/.test(text)) return undefined;
      rated.set(goalId, { ...one, value: Number(text) });
    } else {
      if (!isLevel(text)) return undefined;
      rated.set(goalId, { ...one, level: text });
    }
  }
  return [...rated].map(([goalId, said]) => ({ goalId, ...said }));
}

async function postRatings(c: AppContext, { access, visitor, form }: StaffPost): Promise<Response> {
  const { key = "" } = form;
  if (!KEY.test(key)) return refuse(c, "wrong-fields", ["key"]);
  const rated = ratedIn(form);
  if (!rated) return refuse(c, "wrong-fields", ["value"]);
  if (rated.length === 0) {
    const problems = [{ field: "rate", problem: "none-chosen" } as const];
    return goalsPage(c, access, { rateForm: { typed: form, problems }, status: 422 });
  }
  const act = { clientId: clientOf(c), key, on: todayOf(c, visitor), rated };
  const saved = await rateGoals(c.var.deps, visitor, act);
  if (saved.ok) return c.redirect(savedAt(addressOf(c), "ratings"), 303);
  if (saved.error !== "changed-elsewhere") return refuseVisit(c, saved.error);
  // Pressed once more, these are ratings of their own beside those that are kept.
  const typed = { ...form, key: newTail(c.var.deps.random) };
  const problems = [{ field: "rate", problem: saved.error } as const];
  return goalsPage(c, access, { rateForm: { typed, problems }, status: 409 });
}

/** What a client wants to reach, and how near it is. */
export const goals = staffRoutes({
  "GET /clients/:id/goals": (c, access) => goalsPage(c, access),
  "POST /clients/:id/goals": postGoal,
  "POST /clients/:id/goals/milestone": postMilestone,
  "POST /clients/:id/goals/ratings": postRatings,
});
