import { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import { account } from "./account.ts";
import { agreement } from "./agreement.ts";
import { auditPage } from "./audit-page.ts";
import { caseload } from "./caseload.ts";
import { checkIns } from "./check-ins.ts";
import { clientData } from "./client-data.ts";
import { clientDetails } from "./client-details.ts";
import { clientImport } from "./client-import.ts";
import { clientList } from "./client-list.ts";
import { staffDaily } from "./daily.ts";
import { entry } from "./entry.ts";
import { goals } from "./goals.ts";
import { informants } from "./informants.ts";
import { inPerson } from "./in-person.ts";
import { join } from "./join.ts";
import { leave } from "./leave.ts";
import { masterPage } from "./master-page.ts";
import { methods } from "./methods.ts";
import { newClient } from "./new-client.ts";
import { newPasskey } from "./new-passkey.ts";
import { notices } from "./notices.ts";
import { paper } from "./paper.ts";
import { people } from "./people.ts";
import { person } from "./person.ts";
import { practice } from "./practice.ts";
import { progress } from "./progress.ts";
import { record } from "./record.ts";
import { recover } from "./recover.ts";
import { registryFile } from "./registry-file.ts";
import { rulePresets } from "./rule-presets.ts";
import { rules } from "./rules.ts";
import { sessions } from "./sessions.ts";
import { settings } from "./settings.ts";
import { setup } from "./setup.ts";
import { sheets } from "./sheets.ts";
import { signIn } from "./sign-in.ts";
import { stepUp } from "./step-up.ts";
import { support } from "./support.ts";
import { nothingHere } from "./routes.ts";

/** Every staff page, one module a resource. */
const RESOURCES = [
  account,
  agreement,
  auditPage,
  caseload,
  checkIns,
  clientData,
  clientDetails,
  clientImport,
  clientList,
  staffDaily,
  entry,
  goals,
  inPerson,
  informants,
  join,
  leave,
  masterPage,
  methods,
  newClient,
  newPasskey,
  notices,
  paper,
  people,
  person,
  practice,
  progress,
  record,
  recover,
  registryFile,
  rulePresets,
  rules,
  sessions,
  settings,
  setup,
  sheets,
  signIn,
  stepUp,
  support,
];

export const staff = new Hono<AppEnv>();
for (const resource of RESOURCES) staff.route("/", resource);
staff.all("*", nothingHere);
