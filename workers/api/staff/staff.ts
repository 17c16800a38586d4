import { Hono } from "hono";
import type { AppEnv } from "../context.ts";
import { account } from "./account.ts";
import { caseload } from "./caseload.ts";
import { join } from "./join.ts";
import { leave } from "./leave.ts";
import { newPasskey } from "./new-passkey.ts";
import { people as everybody } from "./people.ts";
import { person } from "./person.ts";
import { record } from "./record.ts";
import { recover } from "./recover.ts";
import { nothingHere } from "./routes.ts";
import { setup } from "./setup.ts";
import { signIn } from "./sign-in.ts";
import { stepUp } from "./step-up.ts";

const wayIn = [signIn, setup, join, recover, stepUp, leave];
const people = [account, newPasskey, everybody, person];
const records = [caseload, record];

/** Every staff page, one module a resource. */
export const staff = new Hono<AppEnv>();
for (const resource of [...wayIn, ...people, ...records]) staff.route("/", resource);
staff.all("*", nothingHere);
