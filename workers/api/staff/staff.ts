import { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import { caseload } from "./caseload.ts";
import { checkIns } from "./check-ins.ts";
import { inPerson } from "./in-person.ts";
import { leave } from "./leave.ts";
import { record } from "./record.ts";
import { entry } from "./entry.ts";
import { paper } from "./paper.ts";
import { sheets } from "./sheets.ts";
import { rules } from "./rules.ts";
import { signIn } from "./sign-in.ts";
import { support } from "./support.ts";

/** Every staff page, one module a resource. */
export const staff = new Hono<AppEnv>();
for (const resource of [
  signIn,
  leave,
  caseload,
  record,
  checkIns,
  inPerson,
  sheets,
  paper,
  entry,
  support,
  rules,
]) {
  staff.route("/", resource);
}
