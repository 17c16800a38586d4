import { loadCourse } from "../../db/course.ts";
import { pointsFor } from "../alliance.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { clientOf } from "./client-of.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

/** How every published method judges one measure of a client, side by side. */
export const methods = staffRoutes({
  "GET /clients/:id/methods/:measure": async (c, access) => {
    const clientId = clientOf(c);
    const measure = c.req.param("measure") ?? "";
    const found = await loadCourse(c.var.deps, access, {
      clientId,
      measureId: measure,
      pointsFor,
    });
    if (!found.ok) return refuseVisit(c, found.error);
    const { visitor, profile, state, points } = found.value;
    return render(c, `/${localeOf(c).tag}/staff/clients/${clientId}/methods/${measure}`, {
      page: "methods",
      ...(await staffFrame(c, visitor)),
      clientId,
      label: profile.label,
      state,
      measure,
      points,
      ...(profile.person && { person: profile.person }),
    });
  },
});
