import { type FormView, freshForm } from "../../../src/contract/form.ts";
import { groupsToAsk, isGroup } from "../../crypto/master.ts";
import type { Access } from "../../db/access.ts";
import { changeClinic } from "../../db/clinic-change.ts";
import { addDays } from "../../db/instant.ts";
import { loadMasterState } from "../../db/master.ts";
import { rewrapSome } from "../../db/rewrap.ts";
import type { AppContext } from "../context.ts";
import { isTooMany } from "../limits.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const COUNT = /^\d{1,3}$/;
/** Paper fades, and gets lost: once a year somebody looks. */
const PROOF_DAYS = 365;

const addressOf = (c: AppContext) => `/${localeOf(c).tag}/staff/settings/master`;

async function page(
  c: AppContext,
  access: Access,
  refused?: { readonly form: FormView; readonly asked: readonly number[] },
): Promise<Response> {
  const { deps } = c.var;
  const loaded = await loadMasterState(deps, access);
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, active, others } = loaded.value;
  const { sheetProved } = visitor.clinic;
  const provedAt = sheetProved?.number === active ? sheetProved.at : undefined;
  const moved = c.req.query("moved") ?? "";
  const view = {
    page: "settings-master",
    ...(await staffFrame(c, visitor)),
    form: refused?.form ?? freshForm({}),
    saved: refused === undefined && c.req.query("saved") !== undefined,
    active,
    others,
    asked: refused?.asked ?? groupsToAsk(deps.random),
    isNotOnSheet: refused !== undefined,
    ...(provedAt && { provedAt }),
    isProofDue: provedAt === undefined || addDays(provedAt, PROOF_DAYS) < deps.now(),
    ...(COUNT.test(moved) && { moved: Number(moved) }),
  } as const;
  return render(c, addressOf(c), view, refused ? 422 : 200);
}

/** Which master secret is in use, its recovery sheet, and what hangs on another, for an owner. */
export const masterPage = staffRoutes({
  "GET /settings/master": (c, access) => page(c, access),

  "POST /settings/master/move": async (c, { visitor }) => {
    const { deps } = c.var;
    const by = `staff:${visitor.staffId}` as const;
    const moved = await rewrapSome(deps, { by, breakGlass: deps.breakGlass });
    if (!moved.ok) return refuse(c, "busy");
    return c.redirect(`${addressOf(c)}?moved=${moved.value}`, 303);
  },

  "POST /settings/master": async (c, { access, visitor, form }) => {
    const { deps } = c.var;
    const asked = [form["first"], form["second"]].map(Number);
    // Two different ones, and not often: a single group is soon found by trying.
    if (!asked.every(isGroup) || asked[0] === asked[1]) {
      return refuse(c, "wrong-fields", ["first", "second"]);
    }
    if (await isTooMany(c, "code")) return refuse(c, "too-many");
    const { groups = "" } = form;
    if (!(await deps.isOnSheet(asked, groups))) {
      return page(c, access, { form: freshForm({ groups }), asked });
    }
    const saved = await changeClinic(deps, visitor.staffId, {
      rev: visitor.clinic.rev ?? 0,
      part: "recovery-sheet",
      values: { sheetProved: { at: deps.now(), number: deps.keys.id } },
    });
    if (!saved.ok) return refuse(c, "busy");
    return c.redirect(`${addressOf(c)}?saved`, 303);
  },
});
