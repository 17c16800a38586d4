import type { MadeUpCheckIn } from "../core/practice/made-up.ts";
import type { StaffRole } from "../core/staff/roles.ts";
import { SUPPORT_SOURCES } from "../core/support/sources.ts";

/** Weekly check-ins up to last week, from pairs of totals. */
const weekly = (...totals: readonly (readonly [number, number])[]): readonly MadeUpCheckIn[] =>
  totals.map(([phq9, gad7], index) => ({
    weeksAgo: totals.length - index,
    totals: { "phq-9": phq9, "gad-7": gad7 },
  }));

const atRisk = (checkIns: readonly MadeUpCheckIn[], answer: number): readonly MadeUpCheckIn[] =>
  checkIns.map((one, index) => (index === checkIns.length - 1 ? { ...one, risk: answer } : one));

export const PRACTICE_MEASURES = ["phq-9", "gad-7"] as const;

/**
 * Made-up clients to practise on. Nobody's data: the numbers were written by hand, each course
 * for what it teaches. Their order is that of the letters in their labels.
 */
export const PRACTICE_COURSES = [
  { id: "wavers", checkIns: weekly([16, 11], [14, 12], [15, 11], [13, 10]) },
  { id: "improves", checkIns: weekly([19, 15], [17, 14], [14, 12], [12, 10], [10, 8], [8, 6]) },
  { id: "at-risk", checkIns: atRisk(weekly([18, 14], [17, 14], [19, 15]), 1) },
  { id: "worsens", checkIns: weekly([12, 9], [13, 10], [15, 12], [18, 14], [20, 16]) },
  { id: "begins", checkIns: weekly([13, 12]) },
] as const;

export type CourseId = (typeof PRACTICE_COURSES)[number]["id"];

interface Task {
  readonly id: string;
  /** Whose report the task is about; none where the whole list is. */
  readonly course?: CourseId;
  /** Behind the client's address, or behind the list's where no client is named. */
  readonly path: string;
  readonly options: readonly string[];
  readonly right: string;
  /** Who can do it; a supervisor reads and writes nothing. */
  readonly roles: readonly StaffRole[];
  /** What must have been done in the record besides, for the task to count. */
  readonly done?: "alert-acknowledged";
  readonly source: string;
}

const WRITERS: readonly StaffRole[] = ["therapist"];
const READERS: readonly StaffRole[] = ["therapist", "supervisor"];

/** Short tasks, in the order in which they build on each other. */
export const PRACTICE_TASKS = [
  {
    id: "not-on-track",
    path: "",
    // Answered with a client: the options are the courses.
    options: PRACTICE_COURSES.map(({ id }) => id),
    right: "worsens",
    roles: READERS,
    source:
      "Hannan et al. (2005), J Clin Psychol, doi:10.1002/jclp.20108, which tells no false alarms; Bybee et al. (2007), doi:10.1007/BF03062308, 72 %, and Warren et al. (2009), doi:10.1007/s10826-009-9275-9, 71 %, both of young people (read: the abstracts).",
  },
  {
    id: "reliable-change",
    course: "wavers",
    path: "",
    options: ["real", "chance", "unknown"],
    right: "chance",
    roles: READERS,
    source: "Jacobson & Truax (1991), J Consult Clin Psychol 59(1), 12–19.",
  },
  {
    id: "risk-answer",
    course: "at-risk",
    path: "",
    options: ["falls", "written", "week"],
    right: "written",
    roles: WRITERS,
    done: "alert-acknowledged",
    source: SUPPORT_SOURCES["dazzi-2014"].text,
  },
  {
    id: "write-down",
    course: "worsens",
    path: "/support",
    options: ["memory", "log", "score"],
    right: "log",
    roles: WRITERS,
    source: SUPPORT_SOURCES["de-jong-2024"].text,
  },
  {
    id: "turn-screen",
    course: "improves",
    path: "/progress",
    options: ["everything", "no-risk", "scores"],
    right: "no-risk",
    roles: WRITERS,
    source: SUPPORT_SOURCES.own.text,
  },
] as const satisfies readonly Task[];

export type PracticeTask = Task & { readonly id: TaskId };
export type TaskId = (typeof PRACTICE_TASKS)[number]["id"];

/** The tasks that somebody with these roles can do. */
export const tasksFor = (roles: readonly StaffRole[]): readonly PracticeTask[] =>
  PRACTICE_TASKS.filter((task) => task.roles.some((role) => roles.includes(role)));
