/**
 * Every staff route with every role, on an own, a foreign and a supervised client, with the passkey
 * asked for or not: over real HTTP, from the policy's own table.
 */
import { describe, expect, it } from "vitest";
import type { ClientId, StaffId } from "../../../src/core/brand.ts";
import { oncePerKey } from "../../../src/core/memo.ts";
import { STAFF_ROLES, type StaffRole } from "../../../src/core/staff/roles.ts";
import { allows, type Permit, POLICY, type StaffRoute } from "../../../workers/auth/policy.ts";
import { supervision } from "../../../workers/db/schema-staff.ts";
import { macOfSession } from "../../../workers/db/staff-session.ts";
import { withProof } from "../../../workers/db/supervision.ts";
import { csrfOf } from "../../../workers/auth/csrf.ts";
import { toHex } from "../../../workers/crypto/bytes.ts";
import { type Device, type Reply } from "../../support/http.ts";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { isGivenBack, memberOf, STAFF } from "../../support/http-staff.ts";
import { signedIn } from "../../support/http-record.ts";
import { FORMS, nobodys, type Whole, wholeClient } from "../../support/staff-forms.ts";

const { site, seed } = await clinicSite();

/** Whose client a route is asked for. */
const WHOSE = ["own", "foreign", "supervised", "nobody's"] as const;
type Whose = (typeof WHOSE)[number];

/** What stands for a part of an address, where an id will not do. */
const PARTS: Readonly<Record<string, string>> = {
  file: "1.csv",
  measure: "phq-9",
  area: "safety",
  task: "not-on-track",
  code: "0000-0000",
  number: "1",
};

interface Asking {
  readonly roles: readonly StaffRole[];
  readonly staffId: StaffId;
  readonly clients: Readonly<Record<Whose, Whole>>;
}

const supervised = await wholeClient(site, seed.staffId);
const foreign = await wholeClient(site, seed.otherId);
const nobody = await nobodys();
/** Whom the pages about one member of staff are about. */
const { staffId: someone } = await memberOf(site, ["supervisor"]);

async function asking(roles: readonly StaffRole[]): Promise<Asking> {
  const { staffId } = await memberOf(site, roles);
  if (roles.includes("supervisor")) {
    const row = { supervisorId: staffId, therapistId: seed.staffId, createdAt: site.deps.now() };
    await site.deps.db.insert(supervision).values(await withProof(site.deps.keys, row));
  }
  // Only a therapist may hold clients; for the others the row says what would be if they did.
  const own = await wholeClient(site, staffId);
  return { roles, staffId, clients: { own, foreign, supervised, "nobody's": nobody } };
}

/** They take a client from their therapist: each request is about a client of its own. */
const TAKES_AWAY: readonly StaffRoute[] = [
  "POST /clients/:id/hand-over",
  "POST /clients/:id/data/erase",
];

async function askedAbout(route: StaffRoute, whole: Whole): Promise<Whole> {
  if (whole === nobody || !TAKES_AWAY.includes(route)) return whole;
  const label = "Goes away";
  return { ...whole, label, clientId: await newClient(site.deps, whole.therapistId, label) };
}

/** The form of a route, as somebody would send it; nothing where there is none to fill in. */
const formOf = async (route: StaffRoute, whole: Whole): Promise<Readonly<Record<string, string>>> =>
  (await FORMS[route]?.(
    site.deps,
    whole,
    whole.therapistId === seed.otherId ? seed.staffId : seed.otherId,
  )) ?? {};

/** Routes that are about a thing which the address names behind its `?`. */
const ASKS_MORE: readonly StaffRoute[] = ["GET /clients/:id/check-ins/paper"];

/** Acts on a client's record that are written down. */
const actsOn = async (id: ClientId): Promise<unknown> =>
  site.d1
    .prepare("SELECT count(*) AS n FROM audit WHERE chain = ?")
    .bind(`client:${id}`)
    .first("n");

interface Request {
  readonly whole: Whole;
  readonly form: Readonly<Record<string, string>>;
}

const addressOf = (route: StaffRoute, { whole, form }: Request): string =>
  STAFF +
  (route.split(" ")[1] ?? "")
    .replace(/^\/$/, "")
    .replace("/clients/:id", `/clients/${whole.clientId}`)
    .replaceAll(/:([a-z]+)/gi, (_, name: string) =>
      name === "person" ? someone : (PARTS[name] ?? form[name] ?? "0".repeat(26)),
    );

/** Sends a form in a session of its own: what one request ends must not spoil the next. */
async function send(device: Device, route: StaffRoute, request: Request): Promise<Reply> {
  const session = await macOfSession(site.deps.keys, device.cookies.get("snd_s") ?? "");
  const csrf = await csrfOf(site.deps.keys, toHex(session));
  return device.post(addressOf(route, request), { ...request.form, csrf });
}

/** Whether the record of such a client is within reach of these roles. */
function reaches({ reach }: Permit, roles: readonly StaffRole[], whose: Whose): boolean {
  const has = (role: StaffRole) => roles.includes(role);
  if (whose === "nobody's") return false;
  switch (reach) {
    case "own":
      return whose === "own";
    case "read":
      return whose === "own" || (whose === "supervised" && has("supervisor"));
    case "send":
      return whose === "own" || has("assistant");
    case "clinic":
      return whose === "own" || has("owner");
    case "list":
      return whose === "own" || has("owner") || has("assistant");
    case "none":
      return true;
  }
}

type Outcome = "hidden" | "step-up" | "let in";

/** What says that nothing is there, to a client and to somebody of the staff. */
const nowhere = [
  settled(await site.device().get("/en/nowhere")),
  settled(await (await signedIn(site, seed.staffId)).get(`${STAFF}/nowhere`)),
];
/** Without what surrounds it, which says who is reading. */
function settled({ text }: Reply): string {
  return (/<main[^]*<\/main>/.exec(text)?.[0] ?? text).replace(/Reference: <bdi>[0-9a-z]{8}/, "");
}

function outcomeOf(reply: Reply): Outcome {
  const isLed = reply.location?.startsWith(`${STAFF}/step-up`) === true;
  if (isLed || (reply.status === 403 && reply.text.includes(`action="${STAFF}/step-up"`))) {
    return "step-up";
  }
  if (reply.status === 403 && reply.text.includes("You have no passkey yet")) return "step-up";
  if (reply.status === 404 && !isGivenBack(reply)) expect(nowhere).toContain(settled(reply));
  // Not everybody has a caseload: the others are led to the list of clients.
  const isAway = reply.status === 302 && reply.location === `${STAFF}/clients`;
  return reply.status === 404 || isAway ? "hidden" : "let in";
}

const SETS: readonly (readonly StaffRole[])[] = [
  ...STAFF_ROLES.map((role) => [role]),
  ["owner", "therapist"],
];
const everybody = await Promise.all(SETS.map(asking));
const ROUTES = Object.entries(POLICY) as readonly (readonly [StaffRoute, Permit])[];
/** Signing out would end the asking; it has a test of its own. */
const SKIPPED: readonly StaffRoute[] = ["POST /sign-out"];

const hasClient = (route: StaffRoute): boolean => route.includes("/clients/:id");
const isPost = (route: StaffRoute): boolean => route.startsWith("POST ");

/** Whether more than a client or a person must be named, and nothing here has that name. */
const isVague = (route: StaffRoute): boolean =>
  ASKS_MORE.includes(route) || (!FORMS[route] && /:(?!id\b|person\b|file\b)/.test(route));

describe("threat 10: every route and role", () => {
  it("has a form for each route that posts about a client, so that only the reach can refuse it", () => {
    const posted = ROUTES.map(([route]) => route).filter((one) => isPost(one) && hasClient(one));
    expect(posted.filter((route) => !FORMS[route])).toEqual([]);
  });

  it.each(ROUTES.filter(([route]) => !SKIPPED.includes(route)))(
    "%s lets in whom the policy names, and hides from the others",
    async (route, permit) => {
      const readers = oncePerKey<Promise<Device>>();
      let [letIn, carriedOut] = [0, 0];
      for (const who of everybody) {
        for (const whose of hasClient(route) ? WHOSE : (["own"] as const)) {
          for (const step of ["fresh", "stepped"] as const) {
            const signIn = () => signedIn(site, who.staffId, { steppedUp: step === "stepped" });
            const whole = await askedAbout(route, who.clients[whose]);
            const asked = { whole, form: await formOf(route, whole) };
            const missing = permit.stepUp === true && step === "fresh";
            const near = !hasClient(route) || reaches(permit, who.roles, whose);
            const expected: Outcome = !allows(permit, who.roles)
              ? "hidden"
              : missing
                ? "step-up"
                : near
                  ? "let in"
                  : "hidden";
            const isIn = expected === "let in";
            const before = isIn ? undefined : await actsOn(whole.clientId);
            // Reading ends no session, so that one does for all that somebody reads.
            const device = await (isPost(route) ? signIn() : readers(who.staffId + step, signIn));
            const reply = isPost(route)
              ? await send(device, route, asked)
              : await device.get(addressOf(route, asked));
            const what = `${who.roles.join(" and ")}, ${whose}, ${step}`;
            const outcome = outcomeOf(reply);
            expect(reply.status, what).toBeLessThan(500);
            if (!isIn) expect([what, await actsOn(whole.clientId)]).toEqual([what, before]);
            // A part of an address that stands for nothing is hidden from those who are let in, too.
            if (isIn && isVague(route)) expect(["let in", "hidden"], what).toContain(outcome);
            else expect([what, outcome]).toEqual([what, expected]);
            if (outcome === "let in") letIn += 1;
            if (outcome === "let in" && reply.status < 400) carriedOut += 1;
          }
        }
      }
      if (!isVague(route)) expect(letIn).toBeGreaterThan(0);
      if (FORMS[route]) expect(carriedOut).toBeGreaterThan(0);
    },
  );
});
