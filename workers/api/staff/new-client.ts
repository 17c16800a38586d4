import { endProblems, FIRST_EXTRAS, readClientForm } from "../../../src/contract/client-form.ts";
import { freshForm, type FormView } from "../../../src/contract/form.ts";
import type { ClientId } from "../../../src/core/brand.ts";
import { labelKey } from "../../../src/core/clients/label.ts";
import { isId, newId } from "../../crypto/id.ts";
import { createClient } from "../../db/client.ts";
import { labelsOf } from "../../db/client-labels.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { offersOf } from "./plans.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";
import { todayOf } from "./today.ts";

interface Shown {
  readonly form: FormView;
  readonly id: string;
  readonly status?: number;
}

const page = async (c: AppContext, visitor: Visitor, { form, id, status }: Shown) =>
  render(
    c,
    `/${localeOf(c).tag}/staff/clients/new`,
    {
      page: "client-new",
      ...(await staffFrame(c, visitor)),
      form,
      offers: offersOf(visitor.clinic),
      newId: id,
    },
    status,
  );

/** Adding a client. */
export const newClient = staffRoutes({
  "GET /clients/new": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    const locale = found.value.clinic.locales[0] ?? "";
    return page(c, found.value, {
      form: freshForm({ locale, ...FIRST_EXTRAS }),
      id: newId(c.var.deps.random),
    });
  },

  "POST /clients/new": async (c, { visitor, form }) => {
    const { deps } = c.var;
    const id = form["id"] ?? "";
    if (!isId(id)) return refuse(c, "wrong-fields", ["id"]);
    const again = (problems: FormView["problems"]) =>
      page(c, visitor, { form: { typed: form, problems }, id, status: 422 });
    const read = readClientForm(form, offersOf(visitor.clinic), Number(deps.now().slice(0, 4)));
    const ended = endProblems(form, { today: todayOf(c, visitor) });
    if (!read.ok) return again([...read.error, ...ended]);
    if (ended.length > 0) return again(ended);
    const labels = await labelsOf(deps, visitor.staffId);
    const taken = labels.get(labelKey(read.value.label));
    if (taken !== undefined && taken !== id) return again([{ field: "label", problem: "taken" }]);
    const made = await createClient(deps, visitor.staffId, read.value, id as ClientId);
    if (!made.ok) return refuse(c, made.error === "unknown" ? "not-found" : "busy");
    return c.redirect(`/${localeOf(c).tag}/staff/clients/${id}`, 303);
  },
});
