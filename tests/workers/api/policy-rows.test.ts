/** The policy's own table: a row for every route, and which of them ask for the passkey once more. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { OPEN_ROUTES, type Permit, POLICY, type StaffRoute } from "../../../workers/auth/policy.ts";
import { ROOT } from "../../support/http.ts";

const ROUTES = Object.entries(POLICY) as readonly (readonly [StaffRoute, Permit])[];

/** What lets data out, lets somebody in, ends something for somebody else, or cannot be undone. */
const GRAVE: readonly StaffRoute[] = [
  "GET /account/passkey",
  "POST /account/passkey",
  "POST /account/passkey/remove",
  "POST /account/code/new",
  "POST /people/invitations",
  "POST /people/:person/roles",
  "POST /people/:person/supervision",
  "POST /people/:person/recovery",
  "POST /people/:person/clients",
  "POST /people/:person/sessions",
  "POST /people/:person/end",
  "GET /registry.csv",
  "GET /clients/:id/scores/:file",
  "GET /clients/:id/data/copy",
  "GET /clients/:id/data/copy.json",
  "POST /clients/:id/data/erase",
  "POST /clients/:id/hand-over",
  "POST /settings/retention",
  "POST /settings/master/move",
];

describe("the policy", () => {
  const folder = join(ROOT, "workers/api/staff");
  const code = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  const registered = [...code.matchAll(/^ {2}"((?:GET|POST) \/[^"]*)":/gm)].map(
    ([, route]) => route ?? "",
  );

  it("has a row for every route, and a route for every row", () => {
    expect(registered.toSorted()).toEqual([...Object.keys(POLICY), ...OPEN_ROUTES].toSorted());
  });

  it("lets somebody do everything that has a row", () => {
    expect(ROUTES.filter(([, { roles }]) => roles.length === 0)).toEqual([]);
  });

  it("asks for the passkey before what is grave, and before nothing else", () => {
    const asking = ROUTES.filter(([, { stepUp }]) => stepUp).map(([route]) => route);
    expect(asking.toSorted()).toEqual(GRAVE.toSorted());
  });
});
