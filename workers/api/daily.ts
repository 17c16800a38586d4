import { Hono } from "hono";
import type { DailyView } from "../../src/contract/daily.ts";
import { checkAnswers, UNNAMED } from "../../src/core/answers/answers.ts";
import { answersText } from "../../src/core/check-in/receipt.ts";
import { timeOfEntry } from "../../src/core/daily/entry.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { measureOfKey } from "../../src/packs/find.ts";
import { textOf } from "../../src/packs/index.ts";
import { digestOfText } from "../crypto/digest.ts";
import { newId } from "../crypto/id.ts";
import { outboxOf } from "../crypto/outbox.ts";
import { addEntry, endDailySessions } from "../db/daily.ts";
import { clinicView } from "./client-session.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { clearCookie } from "./cookies.ts";
import { type DailyVisit, visitDaily, visitDailyWithForm } from "./daily-session.ts";
import { readForm } from "./guard.ts";
import { refuse, wantsJson } from "./refuse.ts";
import { goTo, render } from "./render.ts";

const OTHER_FIELDS = ["csrf", "submission", "in", "measure", "at", "offset", "zone", "clock"];
const ID = /^[0-9a-z]{26}$/;
const BOX_EPOCH = 0;

/** The page's own language if there is proven wording in it, else the client's, else English. */
const wordingFor = ({ open, locale }: DailyVisit, chosen?: string): string =>
  [chosen, locale.tag, open.locale, "en"].find(
    (tag) => tag !== undefined && textOf(measureOfKey(open.measure).id, tag) !== undefined,
  ) ?? "en";

async function formPage(
  c: AppContext,
  visited: DailyVisit,
  shown: Partial<Pick<DailyView, "typed" | "problems" | "tooMany">> = {},
): Promise<Response> {
  const { open, csrf, locale } = visited;
  const { keys, random } = c.var.deps;
  // One for as long as the form lasts: finishing on one device ends the sessions of all of them,
  // and what still waits on another must be found when the link is opened there again.
  const { box } = await outboxOf(keys, { linkId: open.formId, epoch: BOX_EPOCH });
  return render(c, `/${locale.tag}/daily`, {
    page: "daily",
    clinic: clinicView(open.clinic),
    csrf,
    // No key: it must open without a network, so the device has one of its own.
    outbox: { box: `daily-${box}`, key: "" },
    measureId: measureOfKey(open.measure).id,
    wording: wordingFor(visited),
    until: open.expiresAt,
    submissionId: newId<string>(random),
    problems: [],
    ...shown,
  });
}

/** A form that is answered several times a day. Behind it there is nothing to read. */
export const daily = new Hono<AppEnv>()
  .get("/", async (c) => {
    const visited = await visitDaily(c);
    return visited instanceof Response ? visited : formPage(c, visited);
  })

  .post("/", async (c) => {
    const { deps } = c.var;
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const visited = await visitDailyWithForm(c, form);
    if (visited instanceof Response) return visited;
    const { open, locale } = visited;
    const { submission: submissionId = "" } = form;
    if (!ID.test(submissionId)) return refuse(c, "wrong-fields", ["submission"]);

    const measure = measureOfKey(open.measure);
    // The blank form that a device keeps may be that of an earlier link.
    if (form["measure"] !== measureKey(measure)) return refuse(c, "wrong-fields", ["measure"]);
    const fields = Object.entries(form).filter(([name]) => !OTHER_FIELDS.includes(name));
    const answers = checkAnswers(
      measure,
      Object.fromEntries(
        fields.map(([name, value]) => [name.startsWith("q-") ? name.slice(2) : UNNAMED, value]),
      ),
    );
    if (!answers.ok) {
      const problems = answers.error.problems.map(({ field, problem }) => ({
        field: `q-${field}`,
        problem,
      }));
      return wantsJson(c)
        ? refuse(c, "wrong-fields", ["answers"])
        : formPage(c, visited, { typed: form, problems });
    }
    // Sent without an answer: there is nothing to keep, and nothing wrong.
    if (Object.keys(answers.value).length === 0) return goTo(c, `/${locale.tag}/daily`);

    const now = Date.parse(deps.now());
    const zone = open.clinic.timeZone;
    const time = timeOfEntry(form, { now, zone, reading: wallClock(zone).reading(now) });
    const attempt = { submissionId, digest: await digestOfText(answersText(Object.entries(form))) };
    const stored = await addEntry(deps, open, {
      attempt,
      entry: {
        measure: open.measure,
        locale: wordingFor(visited, form["in"]),
        answers: answers.value,
        ...time,
        receivedAt: deps.now(),
      },
    });
    if (stored.ok) return goTo(c, `/${locale.tag}/daily/sent`, stored.value);
    return wantsJson(c)
      ? refuse(c, "wrong-fields", ["day"])
      : formPage(c, visited, { typed: form, tooMany: true });
  })

  .get("/sent", async (c) => {
    const visited = await visitDaily(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale } = visited;
    const clinic = clinicView(open.clinic);
    return render(c, `/${locale.tag}/daily/sent`, { page: "daily-sent", clinic, csrf });
  })

  .post("/close", async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const visited = await visitDailyWithForm(c, form);
    if (visited instanceof Response) return visited;
    await endDailySessions(c.var.deps, visited.open.formId);
    clearCookie(c, "d");
    c.header("Clear-Site-Data", '"cache", "storage"');
    return render(c, `/${visited.locale.tag}/check-in/closed`, { page: "closed" });
  });
