import { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import { auditPage } from "./audit-page.ts";
import { caseload } from "./caseload.ts";
import { clientDetails } from "./client-details.ts";
import { clientImport } from "./client-import.ts";
import { clientList } from "./client-list.ts";
import { leave } from "./leave.ts";
import { newClient } from "./new-client.ts";
import { record } from "./record.ts";
import { settings } from "./settings.ts";
import { signIn } from "./sign-in.ts";

/** Every staff page, one module a resource. */
export const staff = new Hono<AppEnv>();
for (const resource of [
  signIn,
  leave,
  caseload,
  clientList,
  newClient,
  clientImport,
  clientDetails,
  settings,
  auditPage,
  record,
])
  staff.route("/", resource);
