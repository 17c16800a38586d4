import {
  type FieldProblem,
  type FormView,
  freshForm,
  readFields,
} from "../../../src/contract/form.ts";
import { AGREEMENT_FIELDS, SAVED_OF_AGREEMENT } from "../../../src/contract/staff-agreement.ts";
import { findLocale, SOURCE } from "../../../src/core/i18n/locales.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import { isId, newIdAt } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import {
  type AgreementsOf,
  confirmAgreement,
  createAgreement,
  loadAgreements,
} from "../../db/agreement.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { clientOf } from "./client-of.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";
import { savedAt, savedIn } from "./saved.ts";
import { clinicShown, csrfOfStaff, mayWriteIn, refuseVisit, staffFrame } from "./session.ts";
import { todayOf } from "./today.ts";

/** One to four letters of any script, with or without full stops. */
const INITIALS = /^(?:\p{L}\p{M}*\.?){1,4}$/u;

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/agreement`;

/** What a new plan begins with: the words of the one before, for what has not changed. */
function beginForm(c: AppContext, { agreements }: AgreementsOf): FormView {
  const [latest] = agreements;
  const { deps } = c.var;
  return freshForm({
    plan: newIdAt<string>(deps.now(), deps.random),
    after: latest?.id ?? "",
    client: latest?.words.client ?? "",
    therapist: latest?.words.therapist ?? "",
    know: latest?.words.know ?? "",
  });
}

async function agreementPage(
  c: AppContext,
  access: Access,
  { form, status }: { readonly form?: FormView; readonly status?: number } = {},
): Promise<Response> {
  const loaded = await loadAgreements(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, agreements, goals } = loaded.value;
  const begun = beginForm(c, loaded.value);
  const { plan = "", after = "" } = begun.typed;
  const saved = savedIn(c, SAVED_OF_AGREEMENT);
  const isStale = form?.problems.some(({ problem }) => problem === "changed-elsewhere");
  return render(
    c,
    addressOf(c),
    {
      page: "agreement",
      ...(await staffFrame(c, visitor)),
      clientId: clientOf(c),
      label: profile.label,
      mayWrite: mayWriteIn(visitor, profile),
      plans: agreements,
      goals: goals.flatMap(({ goal }) => (goal.status === "active" ? [goal] : [])),
      ...(saved && { saved }),
      form: form && isStale ? { ...form, typed: { ...form.typed, plan, after } } : (form ?? begun),
    },
    status,
  );
}

async function postAgreement(c: AppContext, { access, visitor, form }: StaffPost) {
  const { plan = "", after = "" } = form;
  if (!isId(plan)) return refuse(c, "wrong-fields", ["plan"]);
  if (after !== "" && !isId(after)) return refuse(c, "wrong-fields", ["after"]);
  const again = (problems: readonly FieldProblem[], status = 422) =>
    agreementPage(c, access, { form: { typed: form, problems }, status });
  const read = readFields(AGREEMENT_FIELDS, form);
  if (!read.ok) return again(read.error);
  const { review, ...words } = read.value;
  const today = todayOf(c, visitor);
  if (review !== "" && review < today) return again([{ field: "review", problem: "too-early" }]);
  const created = await createAgreement(c.var.deps, visitor, {
    clientId: clientOf(c),
    id: plan,
    after,
    madeOn: today,
    words: { ...words, ...(review !== "" && { reviewOn: review as PlainDate }) },
  });
  if (created.ok) return c.redirect(savedAt(addressOf(c), "plan"), 303);
  if (created.error !== "changed-elsewhere") return refuseVisit(c, created.error);
  return again([{ field: "client", problem: "changed-elsewhere" }], 409);
}

/** The therapist's own yes, or that a sheet signed by one of them is kept. */
async function postConfirm(c: AppContext, { visitor, form }: StaffPost): Promise<Response> {
  const [, who, how] = /^(client|therapist)-(screen|paper)$/.exec(form["yes"] ?? "") ?? [];
  // On a screen a client speaks for themselves: on the page that is turned to them.
  if (who === undefined || (who === "client" && how === "screen")) {
    return refuse(c, "wrong-fields", ["yes"]);
  }
  const confirmed = await confirmAgreement(c.var.deps, visitor, {
    clientId: clientOf(c),
    id: form["plan"] ?? "",
    who: who === "client" ? "client" : "therapist",
    how: how === "paper" ? "paper" : "screen",
  });
  if (confirmed.ok) return c.redirect(savedAt(addressOf(c), "agreed"), 303);
  // A newer plan took its place: the page says so by showing it.
  if (confirmed.error === "changed-elsewhere") return c.redirect(addressOf(c), 303);
  return refuseVisit(c, confirmed.error);
}

async function shownPage(
  c: AppContext,
  access: Access,
  { typed, status }: { readonly typed?: string; readonly status?: number } = {},
): Promise<Response> {
  const loaded = await loadAgreements(c.var.deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, agreements } = loaded.value;
  const wanted = c.req.query("plan");
  const plan = wanted === undefined ? agreements[0] : agreements.find(({ id }) => id === wanted);
  // Nothing is written yet: back to where it is written.
  if (!plan && wanted === undefined) return c.redirect(addressOf(c), 303);
  if (!plan) return refuse(c, "not-found");
  const locale = findLocale(profile.locale) ?? SOURCE;
  return render(
    c,
    `/${locale.tag}/staff/clients/${clientOf(c)}/agreement/shown`,
    {
      page: "agreement-shown",
      clinic: clinicShown(visitor),
      csrf: await csrfOfStaff(c, visitor.session),
      base: addressOf(c),
      plan,
      mayWrite: mayWriteIn(visitor, profile) && plan.id === agreements[0]?.id,
      ...(typed !== undefined && { typed }),
    },
    status,
  );
}

async function postShown(c: AppContext, { access, visitor, form }: StaffPost): Promise<Response> {
  const initials = (form["initials"] ?? "").replaceAll(/\s/g, "").normalize();
  if (!INITIALS.test(initials)) {
    return shownPage(c, access, { typed: form["initials"] ?? "", status: 422 });
  }
  const confirmed = await confirmAgreement(c.var.deps, visitor, {
    clientId: clientOf(c),
    id: form["plan"] ?? "",
    who: "client",
    how: "screen",
    initials,
  });
  if (!confirmed.ok && confirmed.error !== "changed-elsewhere") {
    return refuseVisit(c, confirmed.error);
  }
  return c.redirect(`${addressOf(c)}/shown`, 303);
}

/** The plan that client and therapist write down and agree to. */
export const agreement = staffRoutes({
  "GET /clients/:id/agreement": (c, access) => agreementPage(c, access),
  "POST /clients/:id/agreement": postAgreement,
  "POST /clients/:id/agreement/confirm": postConfirm,
  "GET /clients/:id/agreement/shown": (c, access) => shownPage(c, access),
  "POST /clients/:id/agreement/shown": postShown,
});
