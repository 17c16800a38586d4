import type { OccasionId } from "../../../src/core/brand.ts";
import { EXTRAS } from "../../../src/core/check-in/own-parts.ts";
import { readSheetCode } from "../../../src/core/paper/code.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import { findUnusable, textOf } from "../../../src/packs/index.ts";
import { loadSheets, printSheets } from "../../db/sheets.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { checkInsPage } from "./check-in-page.ts";
import { clientOf } from "./client-of.ts";
import { isFreshOccasion, tickedMeasures } from "./new-check-in.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const hasWording = (key: string, locale: string): boolean =>
  textOf(measureOfKey(key).id, locale) !== undefined;

/** Sheets of paper with a code, in the client's language. */
export const sheets = staffRoutes({
  "POST /clients/:id/check-ins/paper": async (c, { access, visitor, form }) => {
    const { deps } = c.var;
    const clientId = clientOf(c);
    const occasionId = (form["occasion"] ?? "") as OccasionId;
    if (!isFreshOccasion(c, occasionId)) return refuse(c, "wrong-fields", ["occasion"]);
    const refused = (problem: "none-chosen" | "not-offered") =>
      checkInsPage(c, access, clientId, {
        status: 422,
        form: { typed: form, problems: [{ field: "measure", problem }] },
      });
    const ticked = tickedMeasures(form);
    const extras = EXTRAS.filter((extra) => form[`also.${extra}`] !== undefined);
    // Goals and own words have a sheet of their own, which may be the only one.
    const isEmpty = !ticked.ok && ticked.error.problem === "none-chosen";
    if (!ticked.ok && !isEmpty) return refused("not-offered");
    if (isEmpty && extras.length === 0) return refused("none-chosen");
    const print = {
      clientId,
      occasionId,
      measures: ticked.ok ? ticked.value : [],
      extras,
      findUnusable,
      hasWording,
    };
    const printed = await printSheets(deps, visitor, print);
    if (printed.ok) {
      const codes = printed.value.join("-");
      const here = `/${localeOf(c).tag}/staff/clients/${clientId}/check-ins`;
      return c.redirect(`${here}/paper?sheets=${codes}`, 303);
    }
    const { error } = printed;
    if (error === "not-active" || error === "taken") {
      return checkInsPage(c, access, clientId, { status: 409, problem: error });
    }
    if (error === "nothing") return refused("none-chosen");
    if (typeof error === "object" && "measures" in error) return refused("not-offered");
    return refuseVisit(c, error);
  },

  "GET /clients/:id/check-ins/paper": async (c, access) => {
    const clientId = clientOf(c);
    const codes = (c.req.query("sheets") ?? "").split("-").flatMap((typed) => {
      const code = readSheetCode(typed);
      return code.ok ? [code.value] : [];
    });
    const loaded = await loadSheets(c.var.deps, access, { clientId, codes });
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, label, sheets: found } = loaded.value;
    return render(c, `/${localeOf(c).tag}/staff/clients/${clientId}/sheets`, {
      page: "sheets",
      ...(await staffFrame(c, visitor)),
      clientId,
      label,
      large: c.req.query("letters") === "large",
      sheets: found.map(({ code, measure, own, locale }) => ({
        code,
        measure,
        ...(own && { own }),
        locale,
      })),
    });
  },
});
