import { Hono } from "hono";
import type { FieldProblem, PartPageView, PartView } from "../../src/contract/views.ts";
import { partAfter, withPart, type Draft, type DraftPart } from "../../src/core/check-in/draft.ts";
import { helpedIn } from "../../src/core/check-in/helped.ts";
import { isOneByOne, readingIn } from "../../src/core/check-in/reading.ts";
import { answersText } from "../../src/core/check-in/receipt.ts";
import { allItems, measureKey } from "../../src/core/measures/measure.ts";
import { digestOfText } from "../crypto/digest.ts";
import { saveDraft } from "../db/draft.ts";
import {
  clinicView,
  closedPage,
  keepClientSession,
  outboxFor,
  readerOf,
  visit,
  visitOf,
  visitWithForm,
  type Visit,
} from "./client-session.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { readClientForm } from "./guard.ts";
import { nextAfter } from "./part-after.ts";
import * as read from "./part-form.ts";
import { goWithout } from "./part-without.ts";
import { allParts, draftOf, isAskedIn, partsOf, storedDraft } from "./parts.ts";
import { refuse, wantsJson } from "./refuse.ts";
import { goTo, render } from "./render.ts";

type Shown = Partial<PartPageView> & {
  readonly chosen?: string | undefined;
  /** The one question that is shown, where that is not for the draft to say. */
  readonly at?: string | undefined;
};

/** Which question stands alone on the page; `undefined` where all of them stand there. */
function onlyItem({ open }: Visit, index: number, { at, confirmSkipped }: Shown) {
  const { measure } = allParts(open)[index] ?? {};
  if (at !== undefined) return at;
  if (!isOneByOne(storedDraft(open).reading) || !measure) return undefined;
  if (confirmSkipped) return read.NO_ITEM;
  return read.itemToOpen(measure, draftOf(open).parts[measureKey(measure)]?.answers ?? {});
}

/** For a page that runs our script: what it sent is stored now, word for word. */
const receiptOf = async (form: read.PartForm) =>
  form["save"] === undefined
    ? undefined
    : { save: form["save"], digest: await digestOfText(answersText(Object.entries(form))) };

async function partPage(c: AppContext, visited: Visit, index: number, shown: Shown = {}) {
  const { open, csrf, locale, session } = visited;
  const { chosen, at: _at, ...more } = shown;
  const only = onlyItem(visited, index, shown);
  return render(c, `/${locale.tag}/check-in/${index + 1}`, {
    page: "part",
    clinic: clinicView(open.clinic),
    csrf,
    ...readerOf(visited),
    ...(await outboxFor(c, session)),
    parts: partsOf(open, { page: locale.tag, chosen, index, visit: visitOf(session) }),
    rev: open.draft.rev,
    index,
    problems: [],
    confirmSkipped: false,
    ...(only !== undefined && { only }),
    ...(only !== undefined && storedDraft(open).reading === "quiet" && { quiet: true }),
    ...more,
  });
}

/**
 * Kept on a device meanwhile, and somebody else has saved since: where there is an answer, it is
 * newer. What the same page has saved before is not.
 */
const isLate = (form: read.PartForm, kept: DraftPart | undefined, isCurrent: boolean): boolean =>
  form["late"] === "yes" && !isCurrent && kept?.mark?.page !== read.markOf(form)?.page;

/** Where answering begins: at the first page that waits. */
function firstPage({ locale }: Visit, parts: readonly PartView[]): string {
  // Pages that were gone through without an answer are begun again.
  const isBegun = parts.some(({ answers }) => Object.keys(answers).length > 0);
  const next = isBegun ? parts.findIndex(({ done }) => !done) : 0;
  return `/${locale.tag}/check-in/${next === -1 ? "answers" : next + 1}`;
}

/** The pages on which a client answers. Nothing here is final: sending is another room. */
export const checkIn = new Hono<AppEnv>()
  .get("/", async (c) => {
    const visited = await visit(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale, session } = visited;
    const { helped } = storedDraft(open);
    const parts = partsOf(open, { page: locale.tag, visit: visitOf(session) });
    return render(c, `/${locale.tag}/check-in`, {
      page: "intro",
      clinic: clinicView(open.clinic),
      csrf,
      ...readerOf(visited),
      ...(await outboxFor(c, session)),
      expires: open.expiresAt,
      parts,
      next: firstPage(visited, parts),
      ...(helped && { helped }),
    });
  })

  /** Who helps, and how the person wants to read; then on to the first question that waits. */
  .post("/", async (c) => {
    const form = await readClientForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form);
    if (visited instanceof Response) return visited;
    const { open, locale, session } = visited;
    const stored = storedDraft(open);
    const reading = readingIn(form["reading"]) ?? stored.reading ?? "all";
    const helped = form["helped"] === undefined ? stored.helped : helpedIn(form["helped"]);
    if (reading !== (stored.reading ?? "all") || helped !== stored.helped) {
      const put = ({ helped: _before, ...draft }: Draft): Draft => ({
        ...draft,
        reading,
        ...(helped && { helped }),
      });
      const { rev } = open.draft;
      const saved = await saveDraft(c.var.deps, open, { rev, value: put(stored), merge: put });
      if (!saved.ok) return notSaved(c, visited, saved.error);
    }
    const parts = partsOf(open, { page: locale.tag, visit: visitOf(session) });
    return goTo(c, firstPage(visited, parts));
  })

  /** The client says that others use this device, too. */
  .post("/shared", async (c) => {
    const form = await readClientForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form);
    if (visited instanceof Response) return visited;
    await keepClientSession(c, { ...visited.session, shared: true });
    return goTo(c, `/${visited.locale.tag}/check-in`);
  })

  .get("/:part{[1-9][0-9]*}", async (c) => {
    const visited = await visit(c);
    if (visited instanceof Response) return visited;
    const index = Number(c.req.param("part")) - 1;
    const part = allParts(visited.open)[index];
    if (!part) return refuse(c, "not-found");
    const item = allItems(part.measure)[Number(c.req.query("q") ?? 0) - 1];
    const from = c.req.query("from");
    return partPage(c, visited, index, {
      chosen: c.req.query("in"),
      confirmSkipped: c.req.query("check") === "1",
      at: isOneByOne(storedDraft(visited.open).reading) ? item?.id : undefined,
      ...((from === "answers" || from === "check") && { from }),
    });
  })

  .post("/:part{[1-9][0-9]*}", async (c) => {
    const form = await readClientForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form);
    if (visited instanceof Response) return visited;
    const { open, locale, session } = visited;
    const index = Number(c.req.param("part")) - 1;
    const part = allParts(open)[index];
    if (!part) return refuse(c, "not-found");
    if (form["go"] === "without") {
      const gone = await goWithout(c, visited, { index, from: form["from"] });
      return gone.ok ? goTo(c, gone.value) : notSaved(c, visited, gone.error);
    }
    const { measure } = part;
    const { in: asked = "", at, from } = form;

    const refusePart = (problems: readonly { field: string; problem: FieldProblem }[]) =>
      wantsJson(c)
        ? refuse(
            c,
            "wrong-fields",
            problems.map(({ field }) => field),
          )
        : partPage(c, visited, index, {
            chosen: asked,
            typed: form,
            problems,
            at: at === undefined ? undefined : (read.itemAt(measure, at) ?? read.NO_ITEM),
            ...((from === "answers" || from === "check") && { from }),
          });

    if (form["measure"] !== measureKey(measure) || !isAskedIn(part, asked)) {
      return refusePart([
        { field: isAskedIn(part, asked) ? "measure" : "in", problem: "wrong-measure" },
      ]);
    }
    const answers = read.answersIn(measure, form);
    if (!answers.ok) {
      return refusePart(
        answers.error.problems.map(({ field, problem }) => ({ field: `q-${field}`, problem })),
      );
    }

    const key = measureKey(measure);
    const reading = read.readingOf(form);
    const isCurrent = form["rev"] === String(open.draft.rev);
    const put = (stored: Draft, knowsAll: boolean): Draft => {
      const kept = stored.parts[key];
      const all = { ...kept?.answers, ...answers.value };
      const changed = read.changedOf(form);
      const isLast = reading === "all" || !read.around(measure, all, at).after;
      const after = partAfter(measure, kept, {
        locale: asked,
        answers: answers.value,
        changed: isLate(form, kept, knowsAll)
          ? changed?.filter((id) => kept?.answers[id] === undefined)
          : changed,
        bigger: form["bigger"] === "yes",
        spoken: form["spoken"] === "yes",
        knowsAll: knowsAll && reading === "all",
        going: read.goingOf(form, isLast),
        mark: read.markOf(form),
        reading,
        visit: visitOf(session),
      });
      const wished = read.wishedReading(form);
      return withPart({ ...stored, ...(wished && { reading: wished }) }, key, after);
    };
    const saved = await saveDraft(c.var.deps, open, {
      rev: open.draft.rev,
      value: put(storedDraft(open), isCurrent),
      merge: (stored) => put(stored, false),
    });
    if (!saved.ok) return notSaved(c, visited, saved.error);

    const { rev, value } = saved.value;
    // A page that was joined still knows less than what is kept, and is not told otherwise.
    const knowsAll = isCurrent && reading === "all" && rev === open.draft.rev + 1;
    const receipt = await receiptOf(form);
    if (form["leave"] === "yes") {
      return c.json({ kept: true, ...(knowsAll && { rev }), ...(receipt && { receipt }) });
    }
    const next = nextAfter({ before: open, draft: value, index, form, page: locale.tag });
    return goTo(c, next, receipt);
  });

const notSaved = (c: AppContext, { open, locale }: Visit, error: "closed" | "try-again") =>
  error === "closed"
    ? closedPage(c, { reason: "answered", clinic: open.clinic }, locale)
    : refuse(c, "busy");
