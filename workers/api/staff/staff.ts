import { Hono } from "hono";
import { findLocale } from "../../../src/core/i18n/locales.ts";
import { readStaffWords } from "../../../src/locales/staff-words.ts";
import type { AppEnv } from "../context.ts";
import { caseload } from "./caseload.ts";
import { leave } from "./leave.ts";
import { record } from "./record.ts";
import { signIn } from "./sign-in.ts";

/** Every staff page, one module a resource. */
export const staff = new Hono<AppEnv>();
staff.use(async (c, next) => {
  const locale = findLocale(c.req.param("locale"));
  if (locale) await readStaffWords(locale);
  await next();
});
for (const resource of [signIn, leave, caseload, record]) staff.route("/", resource);
