import { freshForm } from "../../../src/contract/form.ts";
import { parseToken } from "../../crypto/token.ts";
import { loadMasterState } from "../../db/master.ts";
import { rewrapSome } from "../../db/rewrap.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const COUNT = /^\d{1,3}$/;

/** Which master secret is in use, what hangs on another, and moving it, for an owner. */
export const masterPage = staffRoutes({
  "GET /settings/master": async (c, access) => {
    const loaded = await loadMasterState(c.var.deps, access);
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, active, others } = loaded.value;
    const moved = c.req.query("moved") ?? "";
    return render(c, `/${localeOf(c).tag}/staff/settings/master`, {
      page: "settings-master",
      ...(await staffFrame(c, visitor)),
      form: freshForm({}),
      saved: false,
      active,
      others,
      ...(COUNT.test(moved) && { moved: Number(moved) }),
    });
  },

  "POST /settings/master": async (c, { visitor }) => {
    const { deps } = c.var;
    const breakGlass = await parseToken(deps.breakGlass ?? "", "S");
    const moved = await rewrapSome(deps, {
      by: `staff:${visitor.staffId}`,
      ...(breakGlass.ok && { breakGlass: breakGlass.value }),
    });
    if (!moved.ok) return refuse(c, "busy");
    return c.redirect(`/${localeOf(c).tag}/staff/settings/master?moved=${moved.value}`, 303);
  },
});
