import type { PaperView } from "../../../src/contract/staff-paper.ts";
import { readSheetCode } from "../../../src/core/paper/code.ts";
import { clientOfSheet } from "../../db/sheets.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const page = async (
  c: AppContext,
  visitor: Visitor,
  shown: Partial<PaperView> = {},
  status = 200,
): Promise<Response> =>
  render(
    c,
    `/${localeOf(c).tag}/staff/paper`,
    { page: "paper", ...(await staffFrame(c, visitor)), typed: "", ...shown },
    status,
  );

/** Where the code of a sheet that came back is typed. */
export const paper = staffRoutes({
  "GET /paper": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    const saved = readSheetCode(c.req.query("saved") ?? "");
    return page(c, found.value, saved.ok ? { saved: saved.value } : {});
  },

  "POST /paper": async (c, { visitor, form }) => {
    const typed = (form["code"] ?? "").slice(0, 64);
    const code = readSheetCode(typed);
    if (!code.ok) return page(c, visitor, { typed, problem: code.error }, 422);
    // Whose it is, the next page asks; here only a code that nobody printed is told.
    if (!(await clientOfSheet(c.var.deps, code.value))) {
      return page(c, visitor, { typed, problem: "unknown" }, 422);
    }
    return c.redirect(`/${localeOf(c).tag}/staff/paper/${code.value}`, 303);
  },
});
