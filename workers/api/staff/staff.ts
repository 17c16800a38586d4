import { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import { agreement } from "./agreement.ts";
import { caseload } from "./caseload.ts";
import { goals } from "./goals.ts";
import { leave } from "./leave.ts";
import { progress } from "./progress.ts";
import { record } from "./record.ts";
import { sessions } from "./sessions.ts";
import { signIn } from "./sign-in.ts";
import { support } from "./support.ts";

/** Every staff page, one module a resource. */
export const staff = new Hono<AppEnv>();
for (const resource of [
  signIn,
  leave,
  caseload,
  record,
  goals,
  agreement,
  sessions,
  progress,
  support,
]) {
  staff.route("/", resource);
}
