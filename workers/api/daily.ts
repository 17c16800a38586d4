import { Hono } from "hono";
import type { DailyView } from "../../src/contract/daily.ts";
import { checkAnswers, UNNAMED } from "../../src/core/answers/answers.ts";
import { answersText } from "../../src/core/check-in/receipt.ts";
import { timeOfEntry } from "../../src/core/daily/entry.ts";
import { MANY_DAILY_ENTRIES } from "../../src/core/daily/form.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { measureOfDaily } from "../../src/packs/daily.ts";
import { textOf } from "../../src/packs/index.ts";
import { digestOfText } from "../crypto/digest.ts";
import { isId, newId } from "../crypto/id.ts";
import { addEntry, type OpenDaily } from "../db/daily.ts";
import { clinicView } from "./client-session.ts";
import type { AppContext, AppEnv } from "./context.ts";
import {
  dailyBox,
  type DailyVisit,
  unlessAgreed,
  visitDaily,
  visitDailyWithForm,
} from "./daily-session.ts";
import { isTooMany } from "./limits.ts";
import { refuse, wantsJson } from "./refuse.ts";
import { goTo, render } from "./render.ts";

const OTHER_FIELDS = [
  "csrf", "submission", "in", "measure", "at", "offset", "zone", "clock", "bigger",
]; // prettier-ignore

/** The page's own language if there is proven wording in it, else the client's, else English. */
function wordingFor({ open, locale }: DailyVisit, chosen?: string): string {
  // Around a client's own sentences stand the page's words.
  if (open.asked.items) return locale.tag;
  const { id } = measureOfDaily(open.asked);
  return (
    [chosen, locale.tag, open.locale, "en"].find(
      (tag) => tag !== undefined && textOf(id, tag) !== undefined,
    ) ?? "en"
  );
}

/** Where a device finds the form without a network. That of a pack is the same for everybody. */
async function blankOf(c: AppContext, { open, locale }: DailyVisit): Promise<string> {
  const which = open.asked.items ? await dailyBox(c, open) : measureOfDaily(open.asked).id;
  return `/${locale.tag}/daily/offline/${which}`;
}

async function formPage(
  c: AppContext,
  visited: DailyVisit,
  shown: Partial<Pick<DailyView, "typed" | "problems" | "tooMany" | "nothing">> = {},
): Promise<Response> {
  const { open, csrf, locale } = visited;
  return render(c, `/${locale.tag}/daily`, {
    page: "daily",
    clinic: clinicView(open.clinic),
    csrf,
    // No key: it must open without a network, so the device has one of its own.
    outbox: { box: await dailyBox(c, open), key: "" },
    asked: open.asked,
    blank: await blankOf(c, visited),
    wording: wordingFor(visited),
    until: open.expiresAt,
    submissionId: newId<string>(c.var.deps.random),
    problems: [],
    ...shown,
  });
}

/** The answers of a form, and what of it cannot be taken. */
function readAnswers({ asked }: Pick<OpenDaily, "asked">, form: Readonly<Record<string, string>>) {
  const fields = Object.entries(form).filter(([name]) => !OTHER_FIELDS.includes(name));
  const named = fields.map(([name, value]) => [
    name.startsWith("q-") ? name.slice(2) : UNNAMED,
    value,
  ]);
  return checkAnswers(measureOfDaily(asked), Object.fromEntries(named));
}

/** A form that is answered several times a day. Behind it there is nothing to read. */
export const daily = new Hono<AppEnv>()
  .get("/", async (c) => {
    const visited = await visitDaily(c);
    if (visited instanceof Response) return visited;
    const shown = c.req.query("chosen") === "none" ? { nothing: true as const } : {};
    return unlessAgreed(c, visited) ?? formPage(c, visited, shown);
  })

  .get("/offline/:box", async (c) => {
    const visited = await visitDaily(c);
    if (visited instanceof Response) return visited;
    const { open, locale } = visited;
    const isOurs = open.asked.items && c.req.param("box") === (await dailyBox(c, open));
    if (!isOurs) return refuse(c, "not-found");
    const { asked } = open;
    return (
      unlessAgreed(c, visited) ??
      render(c, `/${locale.tag}/daily/blank`, { page: "daily-blank", asked })
    );
  })

  .post("/", async (c) => {
    const { deps } = c.var;
    const visited = await visitDailyWithForm(c);
    if (visited instanceof Response) return visited;
    const { form } = visited;
    // A device that caught up with many kept entries sends the rest a minute later.
    if (await isTooMany(c, "submit", visited.open.formId)) return refuse(c, "too-many");
    const refused = unlessAgreed(c, visited);
    if (refused) return refused;
    const { open, locale } = visited;
    const { submission: submissionId = "" } = form;
    if (!isId(submissionId)) return refuse(c, "wrong-fields", ["submission"]);

    // The blank form that a device keeps may be that of an earlier link.
    if (form["measure"] !== measureKey(measureOfDaily(open.asked))) {
      return refuse(c, "wrong-fields", ["measure"]);
    }
    const answers = readAnswers(open, form);
    if (!answers.ok) {
      const problems = answers.error.problems.map(({ field, problem }) => ({
        field: `q-${field}`,
        problem,
      }));
      return wantsJson(c)
        ? refuse(c, "wrong-fields", ["answers"])
        : formPage(c, visited, { typed: form, problems });
    }
    // Sent without an answer: there is nothing to keep, and the page says so.
    if (Object.keys(answers.value).length === 0) return goTo(c, `/${locale.tag}/daily?chosen=none`);

    const now = Date.parse(deps.now());
    const zone = open.clinic.timeZone;
    const time = timeOfEntry(form, { now, zone, reading: wallClock(zone).reading(now) });
    const attempt = { submissionId, digest: await digestOfText(answersText(Object.entries(form))) };
    const stored = await addEntry(deps, open, {
      attempt,
      entry: {
        ...open.asked,
        locale: wordingFor(visited, form["in"]),
        answers: answers.value,
        ...time,
        receivedAt: deps.now(),
      },
    });
    if (stored.ok) {
      const { receipt, ofDay } = stored.value;
      const many = ofDay >= MANY_DAILY_ENTRIES ? "?today=many" : "";
      return goTo(c, `/${locale.tag}/daily/sent${many}`, receipt);
    }
    return wantsJson(c)
      ? refuse(c, "wrong-fields", ["day"])
      : formPage(c, visited, { typed: form, tooMany: true });
  })

  .get("/sent", async (c) => {
    const visited = await visitDaily(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale } = visited;
    return render(c, `/${locale.tag}/daily/sent`, {
      page: "daily-sent",
      clinic: clinicView(open.clinic),
      csrf,
      outbox: { box: await dailyBox(c, open), key: "" },
      ...(c.req.query("today") === "many" && { many: true as const }),
    });
  });
