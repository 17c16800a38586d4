import type { ClientId, OccasionId } from "../../../src/core/brand.ts";
import { EXTRAS } from "../../../src/core/check-in/own-parts.ts";
import { readSheetCode } from "../../../src/core/paper/code.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import { findUnusable, textOf } from "../../../src/packs/index.ts";
import { markSheet } from "../../db/lost-sheet.ts";
import { loadSheets, printSheets } from "../../db/sheets.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { checkInsPage } from "./check-in-page.ts";
import { clientOf } from "./client-of.ts";
import { isFreshOccasion, tickedMeasures } from "./new-check-in.ts";
import { type StaffPost, staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const hasWording = (key: string, locale: string): boolean =>
  textOf(measureOfKey(key).id, locale) !== undefined;

const checkInsOf = (c: AppContext, clientId: ClientId): string =>
  `/${localeOf(c).tag}/staff/clients/${clientId}/check-ins`;

/** Takes a sheet back that is lost, or uses it again. */
async function mark(
  c: AppContext,
  { access, visitor, form }: StaffPost,
  lost: boolean,
): Promise<Response> {
  const clientId = clientOf(c);
  const code = form["sheet"] ?? "";
  const marked = await markSheet(c.var.deps, visitor, { clientId, code, lost });
  if (marked.ok) return c.redirect(checkInsOf(c, clientId), 303);
  const { error } = marked;
  return error === "closed"
    ? checkInsPage(c, access, clientId, { status: 409, problem: "entered" })
    : refuseVisit(c, error);
}

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
      return c.redirect(`${checkInsOf(c, clientId)}/paper?sheets=${codes}`, 303);
    }
    const { error } = printed;
    if (error === "not-active" || error === "taken") {
      return checkInsPage(c, access, clientId, { status: 409, problem: error });
    }
    if (error === "nothing") return refused("none-chosen");
    if (typeof error === "object" && "measures" in error) return refused("not-offered");
    return refuseVisit(c, error);
  },

  "POST /clients/:id/check-ins/paper/take-back": (c, post) => mark(c, post, true),
  "POST /clients/:id/check-ins/paper/use-again": (c, post) => mark(c, post, false),

  "GET /clients/:id/check-ins/paper": async (c, access) => {
    const clientId = clientOf(c);
    const codes = (c.req.query("sheets") ?? "").split("-").flatMap((typed) => {
      const code = readSheetCode(typed);
      return code.ok ? [code.value] : [];
    });
    const loaded = await loadSheets(c.var.deps, access, { clientId, codes });
    if (!loaded.ok) return refuseVisit(c, loaded.error);
    const { visitor, label, sheets: all } = loaded.value;
    // What nobody can type in is not printed again.
    const found = all.filter((one) => !(one.enteredAt ?? one.closed ?? one.takenBackAt));
    if (found.length === 0) return c.redirect(checkInsOf(c, clientId), 303);
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
