import {
  type FormFault,
  type FormView,
  freshForm,
  readFields,
} from "../../../src/contract/form.ts";
import {
  DAILY_DAYS,
  type DailyLength,
  NewDailyForm,
  type StaffDailyView,
} from "../../../src/contract/staff-daily.ts";
import { isDailyForm } from "../../../src/core/daily/form.ts";
import {
  type AskedDaily,
  LONGEST_OWN_ITEM,
  measureOfOwnItems,
  OWN_DAILY,
  readOwnItems,
} from "../../../src/core/daily/own-items.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { measureKey } from "../../../src/core/measures/measure.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
import { isMadeBetween, newIdAt } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { createDaily, loadDailyForms, type NewDaily, stopDaily } from "../../db/daily-form.ts";
import { addMinutes } from "../../db/instant.ts";
import type { Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { clientOf } from "./client-of.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

/** No page of a session is older. */
const SESSION_MINUTES = 12 * 60;
const DEFAULT: DailyLength = "two-weeks";

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/clients/${clientOf(c)}/daily`;

const faultOfItems = (problem: "empty" | "too-many" | "line-long"): FormFault =>
  problem === "line-long" ? { problem, max: LONGEST_OWN_ITEM } : { problem };

/** What is asked: a measure of a pack, or the sentences that were typed. */
function readAsked(
  { clinic }: Visitor,
  { measure: id, items }: { readonly measure: string; readonly items: string },
): Result<AskedDaily, FormView["problems"][number]> {
  if (id === OWN_DAILY) {
    const read = readOwnItems(items);
    if (!read.ok) return err({ field: "items", ...faultOfItems(read.error) });
    return ok({ measure: measureKey(measureOfOwnItems(read.value)), items: read.value });
  }
  const usable = usableMeasures(clinic.acceptedTerms ?? []).filter(isDailyForm);
  const measure = usable.find((one) => one.id === id);
  return measure
    ? ok({ measure: measureKey(measure) })
    : err({ field: "measure", problem: "not-offered" });
}

interface Shown {
  readonly status?: number;
  readonly form?: FormView;
  readonly problem?: NonNullable<StaffDailyView["problem"]>;
  readonly made?: NewDaily;
}

async function dailyPage(
  c: AppContext,
  access: Access,
  { status = 200, form, problem, made }: Shown = {},
): Promise<Response> {
  const { deps } = c.var;
  const loaded = await loadDailyForms(deps, access, clientOf(c));
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, profile, active, forms, goals } = loaded.value;
  const packs = usableMeasures(visitor.clinic.acceptedTerms ?? []).filter(isDailyForm);
  const measures = [...packs.map(({ id }) => id), OWN_DAILY];
  // Asked once more is one press; at first there are the goals to begin from.
  const items = forms.find((one) => one.items)?.items ?? goals;
  return render(
    c,
    addressOf(c),
    {
      page: "staff-daily",
      ...(await staffFrame(c, visitor)),
      clientId: clientOf(c),
      label: profile.label,
      locale: profile.locale,
      active,
      rows: forms,
      measures,
      id: newIdAt<string>(deps.now(), deps.random),
      form:
        form ?? freshForm({ measure: measures[0] ?? "", length: DEFAULT, items: items.join("\n") }),
      ...(problem && { problem }),
      ...(made && {
        made: {
          url: `${new URL(c.req.url).origin}/${made.locale}/s#${made.token.text}`,
          expires: made.expiresAt,
        },
      }),
    },
    status,
  );
}

/** A form that a client answers several times a day. */
export const staffDaily = staffRoutes({
  "GET /clients/:id/daily": (c, access) => dailyPage(c, access),

  /** Answers with the link itself: it is in no address, so a reload cannot show it again. */
  "POST /clients/:id/daily": async (c, { access, visitor, form }) => {
    const { deps } = c.var;
    const at = deps.now();
    const { id = "" } = form;
    if (!isMadeBetween(id, addMinutes(at, -SESSION_MINUTES), at)) {
      return refuse(c, "wrong-fields", ["id"]);
    }
    const read = readFields(NewDailyForm, form);
    const refused = (problems: FormView["problems"]) =>
      dailyPage(c, access, { status: 422, form: { typed: form, problems } });
    if (!read.ok) return refused(read.error);
    const asked = readAsked(visitor, read.value);
    if (!asked.ok) return refused([asked.error]);
    const made = await createDaily(deps, visitor, {
      clientId: clientOf(c),
      id,
      asked: asked.value,
      days: DAILY_DAYS[read.value.length],
    });
    if (made.ok) return dailyPage(c, access, { made: made.value });
    const { error } = made;
    if (error !== "not-active" && error !== "taken") return refuseVisit(c, error);
    return dailyPage(c, access, { status: 409, problem: error });
  },

  "POST /clients/:id/daily/stop": async (c, { visitor, form }) => {
    const { form: id = "" } = form;
    const stopped = await stopDaily(c.var.deps, visitor, { clientId: clientOf(c), id });
    return stopped.ok ? c.redirect(addressOf(c), 303) : refuseVisit(c, stopped.error);
  },
});
