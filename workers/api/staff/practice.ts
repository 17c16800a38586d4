import type { LocaleTag } from "../../../src/core/brand.ts";
import type { Locale } from "../../../src/core/i18n/locales.ts";
import { madeUp } from "../../../src/core/practice/made-up.ts";
import { addDays } from "../../db/instant.ts";
import { PRACTICE_COURSES, PRACTICE_MEASURES, tasksFor } from "../../../src/data/practice.ts";
import { readStaffWords, staffWords } from "../../../src/locales/staff-words.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { textOf } from "../../../src/packs/index.ts";
import { clearPractice, keepPractised, loadPractice, type Practice } from "../../db/practice.ts";
import { createPracticeClient, type NewPracticeClient } from "../../db/practice-create.ts";
import type { AppContext, Deps } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { rulebook } from "../rulebook.ts";
import { standingsOf } from "../standings.ts";
import { practicePage, taskPage } from "./practice-page.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit } from "./session.ts";

const home = (c: AppContext): string => `/${localeOf(c).tag}/staff/practice`;

/** The first course that is not there yet. */
const missing = ({ clients }: Practice) =>
  PRACTICE_COURSES.findIndex(({ id }) => !clients.some(({ profile }) => profile.course === id));

/** One course, as if it had happened up to last week. */
async function courseAt(deps: Deps, index: number, page: Locale): Promise<NewPracticeClient> {
  const { id, checkIns } = PRACTICE_COURSES[index] as (typeof PRACTICE_COURSES)[number];
  const measures = PRACTICE_MEASURES.map(findMeasure);
  // In the reader's own language where the questions exist in it.
  const isAsked = PRACTICE_MEASURES.every((measure) => textOf(measure, page.tag) !== undefined);
  const locale = (isAsked ? page.tag : "en") as LocaleTag;
  const letter = String.fromCharCode("A".charCodeAt(0) + index);
  await readStaffWords(page);
  const label = staffWords(page)("practice.client", { letter });
  return {
    profile: { label, locale, plan: PRACTICE_MEASURES, course: id },
    checkIns: checkIns.map((one) => {
      const sentAt = addDays(deps.now(), -7 * one.weeksAgo);
      return { sentAt, ...madeUp(measures, one, { locale, sentAt }) };
    }),
    summarise: standingsOf,
    rulebook,
  };
}

/** The practice caseload, and short tasks with it. */
export const practice = staffRoutes({
  "GET /practice": async (c, access) => {
    const loaded = await loadPractice(c.var.deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    return render(c, home(c), await practicePage(c, loaded.value));
  },

  /**
   * One client a request: more would not fit into one of the free plan. 307 has the browser send
   * the same form again, until every client is there; this works without JavaScript.
   */
  "POST /practice": async (c, { access, visitor }) => {
    const { deps } = c.var;
    const loaded = await loadPractice(deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const index = missing(loaded.value);
    if (index < 0) return c.redirect(home(c), 303);
    const made = await createPracticeClient(
      deps,
      visitor.staffId,
      await courseAt(deps, index, localeOf(c)),
    );
    if (!made.ok) return refuse(c, "busy");
    // Each step has an address of its own: a browser could take the same one for a loop.
    return c.redirect(`${home(c)}?made=${index + 1}`, 307);
  },

  "POST /practice/clear": async (c, { visitor }) => {
    const cleared = await clearPractice(c.var.deps, visitor.staffId);
    return cleared.ok ? c.redirect(home(c), 303) : refuse(c, "busy");
  },

  "GET /practice/tasks/:task": async (c, access) => {
    const loaded = await loadPractice(c.var.deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    return answer(c, loaded.value);
  },

  "POST /practice/tasks/:task": async (c, { access, visitor, form }) => {
    const { deps } = c.var;
    const loaded = await loadPractice(deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const task = tasksFor(visitor.roles).find(({ id }) => id === c.req.param("task"));
    if (!task || missing(loaded.value) >= 0) return answer(c, loaded.value);
    const chosen = form["answer"] ?? "";
    if (!task.options.includes(chosen)) {
      return answer(c, loaded.value, { outcome: "none-chosen" });
    }
    if (chosen !== task.right) return answer(c, loaded.value, { chosen, outcome: "not-right" });
    const about = loaded.value.clients.find(({ profile }) => profile.course === task.course);
    if (task.done === "alert-acknowledged" && (about?.openAlerts ?? 0) > 0) {
      return answer(c, loaded.value, { chosen, outcome: "not-done-yet" });
    }
    const kept = await keepPractised(deps, visitor.staffId, task.id);
    if (!kept.ok) return refuse(c, "busy");
    return answer(c, loaded.value, { chosen, outcome: "right" });
  },
});

type Answered = Parameters<typeof taskPage>[3];

/** The page of the task in the address; back to the list where there is none. */
async function answer(c: AppContext, found: Practice, answered?: Answered): Promise<Response> {
  const task = tasksFor(found.visitor.roles).find(({ id }) => id === c.req.param("task"));
  if (!task) return refuse(c, "not-found");
  if (missing(found) >= 0) return c.redirect(home(c), 303);
  const view = await taskPage(c, found, task, answered);
  const refused = view.outcome === "none-chosen" || view.outcome === "not-done-yet";
  return render(c, `${home(c)}/tasks/${task.id}`, view, refused ? 422 : 200);
}
