/**
 * Every staff route with every role, on an own, a foreign and a supervised client, with the passkey
 * asked for or not: over real HTTP, from the policy's own table.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ClientId, StaffId } from "../../../src/core/brand.ts";
import { STAFF_ROLES, type StaffRole } from "../../../src/core/staff/roles.ts";
import {
  allows,
  OPEN_ROUTES,
  type Permit,
  POLICY,
  type StaffRoute,
} from "../../../workers/auth/policy.ts";
import { supervision } from "../../../workers/db/schema-staff.ts";
import { macOfSession } from "../../../workers/db/staff-session.ts";
import { withProof } from "../../../workers/db/supervision.ts";
import { csrfOf } from "../../../workers/auth/csrf.ts";
import { toHex } from "../../../workers/crypto/bytes.ts";
import { type Reply, ROOT } from "../../support/http.ts";
import { askFor, newClient, sendLongAgo } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { isGivenBack, memberOf, signedInAs, STAFF } from "../../support/http-staff.ts";

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

async function client(of: StaffId): Promise<ClientId> {
  const id = await newClient(site.deps, of);
  await sendLongAgo(site.deps, of, { client: id, at: "2026-01-05T09:30Z", value: 1 });
  return id;
}

interface Asking {
  readonly role: StaffRole;
  readonly staffId: StaffId;
  readonly clients: Readonly<Record<Whose, ClientId>>;
}

const supervised = await client(seed.staffId);
const foreign = await client(seed.otherId);
/** Whom the pages about one member of staff are about. */
const { staffId: someone } = await memberOf(site, ["supervisor"]);

async function asking(role: StaffRole): Promise<Asking> {
  const { staffId } = await memberOf(site, [role]);
  if (role === "supervisor") {
    const row = { supervisorId: staffId, therapistId: seed.staffId, createdAt: site.deps.now() };
    await site.deps.db.insert(supervision).values(await withProof(site.deps.keys, row));
  }
  // Only a therapist may hold clients; for the others the row says what would be if they did.
  const own = await client(staffId);
  const clients = { own, foreign, supervised, "nobody's": "0".repeat(26) as ClientId };
  return { role, staffId, clients };
}

/** Forms that a route would take, so that only the reach can stand in their way. */
const FILLED: Readonly<Record<string, (client: ClientId) => Promise<Record<string, string>>>> = {
  "POST /clients/:id/alerts": async (id) => {
    const find = site.d1.prepare("SELECT id FROM alert WHERE client_id = ?").bind(id);
    const alert = (await find.first<string>("id")) ?? "0".repeat(26);
    return { alert, [`note-${alert}`]: "Called." };
  },
  "POST /clients/:id/check-ins": (id) => openOf(id, "occasion"),
  "POST /clients/:id/check-ins/end": (id) => openOf(id, "link"),
  "POST /clients/:id/check-ins/hand-over": (id) => openOf(id, "occasion"),
  "POST /clients/:id/check-ins/read-aloud": (id) => openOf(id, "occasion"),
};

/** A check-in that waits for its answers, made for this one request, and its link. */
async function openOf(id: ClientId, field: "occasion" | "link"): Promise<Record<string, string>> {
  const find = site.d1.prepare("SELECT therapist_id AS t FROM client WHERE id = ?").bind(id);
  const therapist = await find.first<StaffId>("t");
  if (therapist === null) return { [field]: "0".repeat(26) };
  const { occasionId, linkId } = await askFor(site.deps, therapist, { client: id });
  return { [field]: field === "link" ? linkId : occasionId };
}

/** Routes that are about a thing which the address names behind its `?`. */
const ASKS_MORE: readonly StaffRoute[] = ["GET /clients/:id/check-ins/paper", "POST /clients/:id/daily/stop"]; // prettier-ignore

/** Acts on a client's record that are written down. */
const actsOn = async (id: ClientId): Promise<unknown> =>
  site.d1
    .prepare("SELECT count(*) AS n FROM audit WHERE chain = ?")
    .bind(`client:${id}`)
    .first("n");

/** Asks a route in a session of its own: what one request ends must not spoil the next. */
async function request(
  route: string,
  who: Asking,
  whose: Whose,
  { steppedUp, filled }: { steppedUp: boolean; filled: Record<string, string> | undefined },
): Promise<Reply> {
  const device = await signedInAs(site, who.staffId, { steppedUp });
  const path = addressOf(route, who, whose);
  if (route.startsWith("GET ")) return device.get(path);
  const session = await macOfSession(site.deps.keys, device.cookies.get("snd_s") ?? "");
  return device.post(path, { ...filled, csrf: await csrfOf(site.deps.keys, toHex(session)) });
}

const addressOf = (route: string, { clients }: Asking, whose: Whose): string =>
  STAFF +
  (route.split(" ")[1] ?? "")
    .replace(/^\/$/, "")
    .replace("/clients/:id", `/clients/${clients[whose]}`)
    .replaceAll(/:([a-z]+)/gi, (_, name: string) =>
      name === "person" ? someone : (PARTS[name] ?? "0".repeat(26)),
    );

/** Whether the record of such a client is within reach of a role. */
function reaches({ reach }: Permit, role: StaffRole, whose: Whose): boolean {
  if (whose === "nobody's") return false;
  switch (reach) {
    case "own":
      return whose === "own";
    case "read":
      return whose === "own" || (whose === "supervised" && role === "supervisor");
    case "send":
      return whose === "own" || role === "assistant";
    case "clinic":
      return whose === "own" || role === "owner";
    case "list":
      return whose === "own" || role === "owner" || role === "assistant";
    case "none":
      return true;
  }
}

type Outcome = "hidden" | "step-up" | "let in";

const nowhere = settled(await site.device().get("/en/nowhere"));
function settled({ text }: Reply): string {
  return text.replace(/Reference: <bdi>[0-9a-z]{8}/, "");
}

function outcomeOf(reply: Reply): Outcome {
  const isLed = reply.location?.startsWith(`${STAFF}/step-up`) === true;
  if (isLed || (reply.status === 403 && reply.text.includes(`action="${STAFF}/step-up"`))) {
    return "step-up";
  }
  if (reply.status === 403 && reply.text.includes("You have no passkey yet")) return "step-up";
  if (reply.status === 404 && !isGivenBack(reply)) expect(settled(reply)).toBe(nowhere);
  // Not everybody has a caseload: the others are led to the list of clients.
  const isAway = reply.status === 302 && reply.location === `${STAFF}/clients`;
  return reply.status === 404 || isAway ? "hidden" : "let in";
}

const everybody = await Promise.all(STAFF_ROLES.map(asking));
const ROUTES = Object.entries(POLICY) as readonly (readonly [StaffRoute, Permit])[];
/** Signing out would end the asking; it has a test of its own. */
const SKIPPED: readonly StaffRoute[] = ["POST /sign-out"];

/** Whether more than a client or a person must be named, and nothing here has that name. */
const isVagueRoute = (route: StaffRoute): boolean =>
  ASKS_MORE.includes(route) || /:(?!id\b|person\b|file\b)/.test(route);

const hasClient = (route: string): boolean => route.includes("/clients/:id");

describe("threat 10: every route and role", () => {
  it.each(ROUTES.filter(([route]) => !SKIPPED.includes(route)))(
    "%s lets in whom the policy names, and hides from the others",
    async (route, permit) => {
      let letIn = 0;
      for (const who of everybody) {
        for (const whose of hasClient(route) ? WHOSE : (["own"] as const)) {
          for (const step of ["fresh", "stepped"] as const) {
            const filled = await FILLED[route]?.(who.clients[whose]);
            const before = await actsOn(who.clients[whose]);
            const reply = await request(route, who, whose, {
              steppedUp: step === "stepped",
              filled,
            });
            const allowed = allows(permit, [who.role]);
            const missing = permit.stepUp === true && step === "fresh";
            const near = !hasClient(route) || reaches(permit, who.role, whose);
            const expected: Outcome = !allowed
              ? "hidden"
              : missing
                ? "step-up"
                : near
                  ? "let in"
                  : "hidden";
            const what = `${who.role}, ${whose}, ${step}`;
            const outcome = outcomeOf(reply);
            expect(reply.status, what).toBeLessThan(500);
            if (expected !== "let in")
              expect([what, await actsOn(who.clients[whose])]).toEqual([what, before]);
            // A form that nobody would send is refused as a form, whosever client it is for.
            const isBare = hasClient(route) && route.startsWith("POST ") && !FILLED[route];
            const isUnread = isBare && reply.status === 422;
            // A part of an address that stands for nothing is hidden from those who are let in, too.
            const isVague = isBare || isVagueRoute(route);
            if (expected === "let in" && isVague)
              expect(["let in", "hidden"], what).toContain(outcome);
            else if (!isUnread) expect([what, outcome]).toEqual([what, expected]);
            if (outcome === "let in") letIn += 1;
          }
        }
      }
      if (!isVagueRoute(route)) expect(letIn).toBeGreaterThan(0);
    },
  );
});

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

  it("asks for the passkey before what lets out, lets in or ends", () => {
    const grave = ROUTES.filter(([route]) =>
      /\/scores\/|\/people\/.*\/(?:roles|end|supervision|recovery|clients)|\/invitations$|\/passkey(?:\/remove)?$|code\/new/.test(
        route,
      ),
    );
    expect(grave.length).toBeGreaterThan(9);
    expect(grave.filter(([, { stepUp }]) => !stepUp).map(([route]) => route)).toEqual([]);
  });
});
