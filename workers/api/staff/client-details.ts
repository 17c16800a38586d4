import {
  type ClientFields,
  endProblems,
  readClientForm,
  typedOf,
} from "../../../src/contract/client-form.ts";
import { freshForm, type FormProblem, type FormView } from "../../../src/contract/form.ts";
import type { TurnProblem } from "../../../src/contract/staff-clients.ts";
import type { StaffId } from "../../../src/core/brand.ts";
import { labelKey } from "../../../src/core/clients/label.ts";
import { isId } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { changeDetails, type ClientTurn, turnClient } from "../../db/client-change.ts";
import { type Details, loadDetails } from "../../db/client-details.ts";
import { labelsOf } from "../../db/client-labels.ts";
import { handOver } from "../../db/hand-over.ts";
import { circumstancesOf, type ClientProfile } from "../../db/record.ts";
import { therapistsOf } from "../../db/named-people.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { standingsOf } from "../standings.ts";
import { clientOf } from "./client-of.ts";
import { offersOf } from "./plans.ts";
import { staffRoutes, type StaffPost } from "./routes.ts";
import { savedAt, savedIn } from "./saved.ts";
import { refuseVisit, staffFrame } from "./session.ts";
import { todayOf } from "./today.ts";

/** What a page says after a post that was not carried out. */
interface Again {
  readonly status: number;
  readonly form?: FormView;
  readonly problem?: TurnProblem;
  readonly rev?: number;
}

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/details`;

const fieldsOf = (profile: ClientProfile): ClientFields => ({
  label: profile.label,
  locale: profile.locale,
  plan: profile.plan,
  ...(profile.extras && { extras: profile.extras }),
  ...circumstancesOf(profile),
  ...(profile.careStatus && { careStatus: profile.careStatus }),
});

/** What was typed; a planned end is compared with the one that stands until now. */
function refusedForm(form: FormView, kept: string | undefined, today: string): FormView {
  const ended = endProblems(form.typed, { kept, today });
  return { ...form, problems: [...form.problems, ...ended] };
}

/** Label, language and plan, for the client's own therapist alone. */
function ownPart(
  { visitor, profile, openAlerts }: Details,
  { form, rev }: Partial<Again>,
  today: string,
) {
  const offers = offersOf(visitor.clinic);
  const kept = profile.rev ?? 0;
  const clash = form?.problems.some(({ problem }) => problem === "changed-elsewhere");
  return {
    form: form ? refusedForm(form, profile.plannedEnd, today) : freshForm(typedOf(profile, offers)),
    // After a clash what is kept stands beside the form: saving again is meant.
    rev: clash ? kept : (rev ?? kept),
    offers,
    lost: profile.plan.filter((id) => !offers.measures.includes(id)),
    openAlerts,
    ...(clash && {
      kept: fieldsOf(profile),
    }),
  };
}

async function page(c: AppContext, details: Details, again?: Again): Promise<Response> {
  const { visitor, clientId, profile, state, people } = details;
  const nameOf = (id: string) => people.find(({ staffId }) => staffId === id)?.name ?? "";
  const isSaved = savedIn(c, ["details"]) !== undefined;
  const isOwn = profile.therapistId === visitor.staffId;
  return render(
    c,
    addressOf(c),
    {
      page: "client-details",
      ...(await staffFrame(c, visitor)),
      clientId,
      label: profile.label,
      state,
      therapist: { staffId: profile.therapistId, name: nameOf(profile.therapistId) },
      others: therapistsOf(people)
        .filter(({ staffId }) => staffId !== profile.therapistId)
        .map(({ staffId, name }) => ({ staffId, name })),
      ...(again?.problem && { problem: again.problem }),
      ...(isSaved && { saved: true }),
      ...(isOwn && { own: ownPart(details, again ?? {}, todayOf(c, visitor)) }),
    },
    again?.status,
  );
}

const show = async (c: AppContext, access: Access, again?: Again): Promise<Response> => {
  const details = await loadDetails(c.var.deps, access, clientOf(c));
  return details.ok ? page(c, details.value, again) : refuseVisit(c, details.error);
};

async function save(c: AppContext, { access, visitor, form }: StaffPost): Promise<Response> {
  const { deps } = c.var;
  const clientId = clientOf(c);
  if (!/^\d{1,9}$/.test(form["rev"] ?? "")) return refuse(c, "wrong-fields", ["rev"]);
  const rev = Number(form["rev"]);
  const refused = (status: number, problems: FormView["problems"]) =>
    show(c, access, { status, rev, form: { typed: form, problems } });
  const again = (status: number, field: string, problem: FormProblem) =>
    refused(status, [{ field, problem }]);
  const read = readClientForm(form, offersOf(visitor.clinic), Number(deps.now().slice(0, 4)));
  if (!read.ok) return refused(422, read.error);
  const taken = (await labelsOf(deps, visitor.staffId)).get(labelKey(read.value.label));
  if (taken !== undefined && taken !== clientId) return again(422, "label", "taken");
  const saved = await changeDetails(deps, visitor, {
    clientId,
    rev,
    details: read.value,
    today: todayOf(c, visitor),
    summarise: standingsOf,
  });
  if (saved.ok) return c.redirect(savedAt(addressOf(c), "details"), 303);
  // The page that is shown again compares the end with the one that stands, and says so.
  if (saved.error === "end-past") return refused(422, []);
  if (saved.error === "changed-elsewhere") return again(409, "label", "changed-elsewhere");
  return refuseVisit(c, saved.error);
}

const turn =
  (which: ClientTurn) =>
  async (c: AppContext, { access, visitor }: StaffPost): Promise<Response> => {
    const turned = await turnClient(c.var.deps, visitor, { clientId: clientOf(c), turn: which });
    if (turned.ok) return c.redirect(addressOf(c), 303);
    if (turned.error !== "other-state") return refuseVisit(c, turned.error);
    return show(c, access, { status: 409, problem: "other-state" });
  };

async function give(c: AppContext, { access, visitor, form }: StaffPost): Promise<Response> {
  const { from = "", to = "" } = form;
  if (!isId(to)) return show(c, access, { status: 422, problem: "no-therapist" });
  const given = await handOver(c.var.deps, visitor, {
    clientId: clientOf(c),
    from,
    to: to as StaffId,
  });
  if (!given.ok) {
    const { error } = given;
    if (error === "not-found" || error === "try-again") return refuseVisit(c, error);
    return show(c, access, { status: error === "no-therapist" ? 422 : 409, problem: error });
  }
  // Whoever gave the client away cannot read this page any more, unless they own the clinic.
  const list = `/${localeOf(c).tag}/staff/clients`;
  return c.redirect(visitor.roles.includes("owner") ? addressOf(c) : list, 303);
}

/** Who a client is, whose, and whether they are looked after. */
export const clientDetails = staffRoutes({
  "GET /clients/:id/details": (c, access) => show(c, access),
  "POST /clients/:id/details": save,
  "POST /clients/:id/discharge": turn("discharge"),
  "POST /clients/:id/readmit": turn("readmit"),
  "POST /clients/:id/hand-over": give,
  "POST /clients/:id/restrict": turn("restrict"),
  "POST /clients/:id/lift": turn("lift"),
});
