import { isoDay } from "../../../src/core/i18n/format.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import type { Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";

/** The day that it is where the clinic is. */
export const todayOf = (c: AppContext, { clinic }: Pick<Visitor, "clinic">): PlainDate =>
  isoDay(clinic.timeZone)(c.var.deps.now());
