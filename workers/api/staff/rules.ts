import type { RuleGroup, RulesView } from "../../../src/contract/staff-rules.ts";
import { rulesDiff } from "../../../src/core/rules/edit-set.ts";
import type { Rule } from "../../../src/core/rules/rule.ts";
import { alarmRates } from "../../../src/data/alarm-rates.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
import { changeRules, loadRulesFor, loadRuleVersion } from "../../db/rule-set.ts";
import type { AppContext } from "../context.ts";
import { localeOf, problemDocument, refuse, wantsJson } from "../refuse.ts";
import { render } from "../render.ts";
import { rulebook } from "../rulebook.ts";
import { staffRoutes } from "./routes.ts";
import { choiceOf, readRules, rejoined, type RuleChoice, typedOf } from "./rules-form.ts";
import { refuseVisit, staffFrame } from "./session.ts";

type Loaded = Extract<Awaited<ReturnType<typeof loadRulesFor>>, { readonly ok: true }>["value"];
type Told = Partial<Pick<RulesView, "typed" | "problems" | "preview" | "overtakenBy">>;

/** Stands for a reason that somebody who only looks need not write. */
const LOOKING = "…";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/settings/rules`;

/** @param asEdited the rules as they would be, for the rates beside them */
function groupsOf(
  { used, unused }: RuleChoice,
  usable: ReadonlySet<string>,
  asEdited: readonly Rule[],
): readonly RuleGroup[] {
  const all = [...used, ...unused];
  const measures = [...new Set(all.map((rule) => ("measure" in rule ? rule.measure : "")))];
  const groups = measures.map((measure): RuleGroup => ({
    ...(measure !== "" && { measure }),
    isUsable: measure === "" || usable.has(measure),
    rules: all
      .filter((rule) => ("measure" in rule ? rule.measure : "") === measure)
      .map((rule) => ({
        rule,
        isUsed: used.includes(rule),
        alarms: alarmRates(asEdited.find(({ id }) => id === rule.id) ?? rule),
      })),
  }));
  // What is about every client first; what the clinic cannot ask last.
  const placeOf = ({ measure, isUsable }: RuleGroup) =>
    measure === undefined ? 0 : Number(!isUsable) + 1;
  return groups.toSorted((a, b) => placeOf(a) - placeOf(b));
}

async function rulesPage(
  c: AppContext,
  { visitor, kept, versions }: Loaded,
  { status = 200, asEdited = [], ...told }: Told & { status?: number; asEdited?: readonly Rule[] },
): Promise<Response> {
  const terms = visitor.clinic.acceptedTerms ?? [];
  const choice = choiceOf(kept, terms);
  const usable = new Set(usableMeasures(terms).map(({ id }) => id));
  return render(
    c,
    addressOf(c),
    {
      page: "rules",
      ...(await staffFrame(c, visitor)),
      version: choice.version,
      ...(kept && { at: kept.at }),
      mayEdit: visitor.roles.includes("owner"),
      groups: groupsOf(choice, usable, asEdited),
      typed: typedOf(choice),
      problems: [],
      versions,
      ...told,
    },
    status,
  );
}

/** The clinic's rules: read by whoever reads signals, changed by owners, version by version. */
export const rules = staffRoutes({
  "GET /settings/rules": async (c, access) => {
    const loaded = await loadRulesFor(c.var.deps, access);
    return loaded.ok ? rulesPage(c, loaded.value, {}) : refuseVisit(c, loaded.error);
  },

  "GET /settings/rules/:number": async (c, access) => {
    const number = Number(c.req.param("number"));
    const loaded = await loadRuleVersion(c.var.deps, access, number);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, kept, before } = loaded.value;
    return render(c, `${addressOf(c)}/${number}`, {
      page: "rule-version",
      ...(await staffFrame(c, visitor)),
      version: kept.version,
      at: kept.at,
      ...(kept.by === visitor.staffId && { by: visitor.name }),
      changes: rulesDiff((before ?? rulebook.builtIn).rules, kept.rules),
      rules: kept.rules,
    });
  },

  "POST /settings/rules": async (c, { access, visitor, form }) => {
    const { deps } = c.var;
    const from = /^\d{1,7}$/.exec(form["rev"] ?? "")?.[0];
    if (from === undefined) return refuse(c, "wrong-fields", ["rev"]);
    const isLook = form["do"] === "look";
    const loaded = await loadRulesFor(deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const terms = visitor.clinic.acceptedTerms ?? [];
    const choice = choiceOf(loaded.value.kept, terms);
    const again = (status: number, told: Parameters<typeof rulesPage>[2]) =>
      rulesPage(c, loaded.value, { status, typed: { ...typedOf(choice), ...form }, ...told });
    if (choice.version !== Number(from)) {
      if (wantsJson(c)) return overtaken(c);
      // What of the other person's work the form would undo is said before anything is saved.
      const base = from === "0" ? undefined : await loadRuleVersion(deps, access, Number(from));
      // Without the version that they saw, nobody can tell what they touched.
      if (base && !base.ok) return refuseVisit(c, base.error);
      const typed = rejoined(form, typedOf(choiceOf(base?.value.kept, terms)), typedOf(choice));
      const now = readRules(choice, typed, LOOKING);
      const told = now.ok ? { preview: now.value.changes } : { problems: now.error };
      return again(409, { overtakenBy: choice.version, typed, ...told });
    }
    const read = readRules(choice, form, isLook ? LOOKING : "");
    if (!read.ok) {
      const fields = read.error.map(({ rule, field }) => `${rule}.${field}`);
      if (wantsJson(c)) return refuse(c, "wrong-fields", fields);
      return again(422, { problems: read.error });
    }
    const { changes, retired } = read.value;
    if (isLook || changes.length === 0) {
      return again(200, { preview: changes, asEdited: read.value.rules });
    }
    const done = await changeRules(deps, visitor.staffId, {
      from: choice.version,
      rules: read.value.rules,
      retired,
    });
    if (done.ok) return c.redirect(`${addressOf(c)}/${done.value}`, 303);
    if (done.error === "try-again") return refuse(c, "busy");
    return wantsJson(c) ? overtaken(c) : again(409, { overtakenBy: choice.version + 1 });
  },
});

const overtaken = (c: AppContext) =>
  problemDocument(c, {
    kind: "changed-elsewhere",
    title: "Somebody has saved other rules meanwhile",
    status: 409,
  });
