import type {
  PracticeTaskView,
  PracticeView,
  TaskOutcome,
} from "../../../src/contract/staff-practice.ts";
import { PRACTICE_COURSES, type PracticeTask, tasksFor } from "../../../src/data/practice.ts";
import type { Practice } from "../../db/practice.ts";
import { openIn } from "../../db/signal.ts";
import type { AppContext } from "../context.ts";
import { staffFrame } from "./session.ts";

export async function practicePage(
  c: AppContext,
  { visitor, clients }: Practice,
): Promise<PracticeView> {
  const done = visitor.practised ?? [];
  return {
    page: "practice",
    ...(await staffFrame(c, visitor)),
    practice: true,
    rows: clients.map(({ id, profile, summary, openAlerts }) => ({
      clientId: id,
      label: profile.label,
      standings: summary.standings,
      openAlerts,
      openSignals: openIn(summary),
    })),
    all: PRACTICE_COURSES.length,
    tasks: tasksFor(visitor.roles).map(({ id }) => ({ id, isDone: done.includes(id) })),
  };
}

export async function taskPage(
  c: AppContext,
  { visitor, clients }: Practice,
  task: PracticeTask,
  answered: { readonly chosen?: string; readonly outcome?: TaskOutcome } = {},
): Promise<PracticeTaskView> {
  const tasks = tasksFor(visitor.roles);
  const at = tasks.findIndex(({ id }) => id === task.id);
  const of = (course: string) => clients.find(({ profile }) => profile.course === course);
  const about = task.course === undefined ? undefined : of(task.course);
  const next = tasks[at + 1];
  return {
    page: "practice-task",
    ...(await staffFrame(c, visitor)),
    practice: true,
    id: task.id,
    number: at + 1,
    of: tasks.length,
    path: about ? `/clients/${about.id}${task.path}` : `/practice${task.path}`,
    ...(about && { label: about.profile.label }),
    options: task.options.map((value) => {
      const label = task.course === undefined ? of(value)?.profile.label : undefined;
      return { value, ...(label !== undefined && { label }) };
    }),
    ...answered,
    isDone: answered.outcome === "right" || (visitor.practised ?? []).includes(task.id),
    source: task.source,
    ...(next && { next: next.id }),
  };
}
