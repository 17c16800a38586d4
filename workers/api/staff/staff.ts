import { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import { account } from "./account.ts";
import { agreement } from "./agreement.ts";
import { caseload } from "./caseload.ts";
import { checkIns } from "./check-ins.ts";
import { entry } from "./entry.ts";
import { goals } from "./goals.ts";
import { inPerson } from "./in-person.ts";
import { join } from "./join.ts";
import { leave } from "./leave.ts";
import { newPasskey } from "./new-passkey.ts";
import { paper } from "./paper.ts";
import { people } from "./people.ts";
import { person } from "./person.ts";
import { progress } from "./progress.ts";
import { record } from "./record.ts";
import { recover } from "./recover.ts";
import { nothingHere } from "./routes.ts";
import { rules } from "./rules.ts";
import { sessions } from "./sessions.ts";
import { setup } from "./setup.ts";
import { sheets } from "./sheets.ts";
import { signIn } from "./sign-in.ts";
import { stepUp } from "./step-up.ts";
import { support } from "./support.ts";

const RESOURCES = [
  ...[signIn, setup, join, recover, stepUp, leave],
  ...[account, newPasskey, people, person],
  ...[caseload, record, support],
  ...[goals, agreement, sessions, progress],
  ...[checkIns, inPerson, sheets, paper, entry],
  ...[rules],
];

/** Every staff page, one module a resource. */
export const staff = new Hono<AppEnv>();
for (const resource of RESOURCES) staff.route("/", resource);
staff.all("*", nothingHere);
