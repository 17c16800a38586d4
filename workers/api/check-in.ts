import { Hono } from "hono";
import type { FieldProblem, PartPageView } from "../../src/contract/views.ts";
import {
  checkAnswers,
  missingItems,
  UNNAMED,
  type AnswerProblems,
} from "../../src/core/answers/answers.ts";
import {
  partAfter,
  withPart,
  type Draft,
  type PartSave,
  type SaveMark,
} from "../../src/core/check-in/draft.ts";
import { answersText } from "../../src/core/check-in/receipt.ts";
import { measureKey, type Measure } from "../../src/core/measures/measure.ts";
import { textOf } from "../../src/packs/index.ts";
import { digestOfText } from "../crypto/digest.ts";
import { saveDraft } from "../db/draft.ts";
import {
  clinicView,
  closedPage,
  keepClientSession,
  outboxFor,
  visit,
  visitOf,
  visitWithForm,
  wayOf,
  type Visit,
} from "./client-session.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { readForm } from "./guard.ts";
import { measuresOf, partsOf, storedDraft } from "./parts.ts";
import { refuse, wantsJson } from "./refuse.ts";
import { goTo, render } from "./render.ts";

/** Fields of the form that are not answers. */
const OTHER_FIELDS = ["csrf", "measure", "in", "rev", "skip", "leave", "go", "save", "changed", "late"]; // prettier-ignore

type Form = Readonly<Record<string, string>>;

/** `leave` comes from the script, which stays on the page; `go` is the button Back. */
const goingOf = ({ leave, go, skip }: Form): PartSave["going"] =>
  leave === "yes" || go === "back" ? "away" : skip === "yes" ? "on-skipping" : "on";

function markOf({ save = "" }: Form): SaveMark | undefined {
  const [, page, count] = /^([\d-]{1,32})\.(\d{1,6})$/.exec(save) ?? [];
  return page === undefined ? undefined : { page, count: Number(count) };
}

/** Item ids of the questions that the script says were answered or cleared on this page. */
const changedOf = ({ changed }: Form): readonly string[] | undefined =>
  changed?.split(" ").map((name) => name.replace(/^q-/, "").replace(/\..*$/, ""));

/** The same without the fields that are refused. */
const valid = (
  measure: Measure,
  sent: Readonly<Record<string, string>>,
  { error }: { readonly error: AnswerProblems },
) => {
  const refused = new Set(error.problems.map(({ field }) => field));
  const kept = Object.entries(sent).filter(([name]) => !refused.has(name));
  return checkAnswers(measure, Object.fromEntries(kept));
};

/** For a page that runs our script: what it sent is stored now, word for word. */
const receiptOf = async (form: Form) =>
  form["save"] === undefined
    ? undefined
    : { save: form["save"], digest: await digestOfText(answersText(Object.entries(form))) };

const partPage = async (
  c: AppContext,
  { open, csrf, locale, session }: Visit,
  index: number,
  shown: Partial<PartPageView> & { readonly chosen?: string | undefined } = {},
): Promise<Response> => {
  const { chosen, ...more } = shown;
  return render(c, `/${locale.tag}/check-in/${index + 1}`, {
    page: "part",
    clinic: clinicView(open.clinic),
    csrf,
    ...wayOf(session),
    ...(await outboxFor(c, session)),
    parts: partsOf(open, { page: locale.tag, chosen, index, visit: visitOf(session) }),
    rev: open.draft.rev,
    index,
    problems: [],
    confirmSkipped: false,
    ...more,
  });
};

/** The pages on which a client answers. Nothing here is final: sending is another room. */
export const checkIn = new Hono<AppEnv>()
  .get("/", async (c) => {
    const visited = await visit(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale, session } = visited;
    return render(c, `/${locale.tag}/check-in`, {
      page: "intro",
      clinic: clinicView(open.clinic),
      csrf,
      ...wayOf(session),
      ...(await outboxFor(c, session)),
      expires: open.expiresAt,
      parts: partsOf(open, { page: locale.tag, visit: visitOf(session) }),
    });
  })

  /** The client says that others use this device, too. */
  .post("/shared", async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form);
    if (visited instanceof Response) return visited;
    await keepClientSession(c, { ...visited.session, shared: true });
    return goTo(c, `/${visited.locale.tag}/check-in`);
  })

  .get("/:part{[1-9]}", async (c) => {
    const visited = await visit(c);
    if (visited instanceof Response) return visited;
    const index = Number(c.req.param("part")) - 1;
    if (index >= measuresOf(visited.open).length) return refuse(c, "not-found");
    return partPage(c, visited, index, {
      chosen: c.req.query("in"),
      confirmSkipped: c.req.query("check") === "1",
    });
  })

  .post("/:part{[1-9]}", async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form);
    if (visited instanceof Response) return visited;
    const { open, locale, session } = visited;
    const index = Number(c.req.param("part")) - 1;
    const measure = measuresOf(open)[index];
    if (!measure) return refuse(c, "not-found");

    const refusePart = (problems: readonly { field: string; problem: FieldProblem }[]) =>
      wantsJson(c)
        ? refuse(
            c,
            "wrong-fields",
            problems.map(({ field }) => field),
          )
        : partPage(c, visited, index, { chosen: form["in"], typed: form, problems });

    const text = textOf(measure.id, form["in"] ?? "");
    if (form["measure"] !== measureKey(measure) || !text) {
      return refusePart([{ field: text ? "measure" : "in", problem: "wrong-measure" }]);
    }
    const fields = Object.entries(form).filter(([name]) => !OTHER_FIELDS.includes(name));
    const sent = Object.fromEntries(
      fields.map(([name, value]) => [name.startsWith("q-") ? name.slice(2) : UNNAMED, value]),
    );
    const checked = checkAnswers(measure, sent);
    // Nobody has asked for this save: a number half typed does not keep the rest from being kept.
    const answers = checked.ok || form["leave"] !== "yes" ? checked : valid(measure, sent, checked);
    if (!answers.ok) {
      return refusePart(
        answers.error.problems.map(({ field, problem }) => ({ field: `q-${field}`, problem })),
      );
    }

    const key = measureKey(measure);
    const isCurrent = form["rev"] === String(open.draft.rev);
    const put = (stored: Draft, knowsAll: boolean): Draft => {
      const changed = changedOf(form);
      // Kept on a device meanwhile: what was answered since, somewhere else, is newer.
      const isLate = form["late"] === "yes" && !knowsAll;
      const newer = isLate ? Object.keys(stored.parts[key]?.answers ?? {}) : [];
      const save = {
        locale: text.locale,
        answers: answers.value,
        changed: isLate ? (changed ?? []).filter((id) => !newer.includes(id)) : changed,
      };
      const visit = visitOf(session);
      const more = { knowsAll, going: goingOf(form), mark: markOf(form), visit };
      return withPart(stored, key, partAfter(measure, stored.parts[key], { ...save, ...more }));
    };
    const saved = await saveDraft(c.var.deps, open, {
      rev: open.draft.rev,
      value: put(storedDraft(open), isCurrent),
      merge: (stored) => put(stored, false),
    });
    if (!saved.ok) {
      return saved.error === "closed"
        ? closedPage(c, { reason: "answered", clinic: open.clinic }, locale)
        : refuse(c, "busy");
    }

    const { rev, value } = saved.value;
    // A page that was joined still knows less than what is kept, and is not told otherwise.
    const knowsAll = isCurrent && rev === open.draft.rev + 1;
    const receipt = await receiptOf(form);
    if (form["leave"] === "yes") {
      return c.json({ kept: true, ...(knowsAll && { rev }), ...(receipt && { receipt }) });
    }
    const here = `/${locale.tag}/check-in`;
    if (form["go"] === "back") return goTo(c, index === 0 ? here : `${here}/${index}`, receipt);
    const { answers: kept = {}, skipped = [] } = value.parts[key] ?? {};
    if (missingItems(measure, kept).length > skipped.length) {
      return goTo(c, `${here}/${index + 1}?check=1&in=${text.locale}`, receipt);
    }
    // This very part may have asked for a longer form.
    const { length } = measuresOf({ ...open, draft: { ...open.draft, value: saved.value.value } });
    return goTo(c, index + 1 < length ? `${here}/${index + 2}` : `${here}/answers`, receipt);
  });
