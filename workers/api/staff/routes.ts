import { Hono } from "hono";
import { findLocale } from "../../../src/core/i18n/locales.ts";
import { isOurForm } from "../../auth/csrf.ts";
import { type OpenRoute, type Permit, POLICY, type StaffRoute } from "../../auth/policy.ts";
import { toHex } from "../../crypto/bytes.ts";
import type { Access } from "../../db/access.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext, AppEnv } from "../context.ts";
import { readForm } from "../guard.ts";
import { refuse } from "../refuse.ts";
import { toStaffLocale } from "../render.ts";
import { signedOut } from "./held.ts";
import { anybody, forStaff } from "./nothing-here.ts";
import { formOfAnotherSession, keepWords, refuseVisit, staffCookie } from "./session.ts";

/** A form of a staff page, and who sent it. */
export interface StaffPost {
  readonly access: Access;
  readonly visitor: Visitor;
  readonly form: Readonly<Record<string, string>>;
}

type Answer = Response | Promise<Response>;

/** What a page does. Its loader asks who is reading, in the page's own batch. */
type GetHandler = (c: AppContext, access: Access) => Answer;
/** What a form does. Who sent it is known, and that the form was made for their session. */
type PostHandler = (c: AppContext, post: StaffPost) => Answer;

type HandlerOf<Route> = Route extends `GET ${string}` ? GetHandler : PostHandler;

export type StaffHandlers = { readonly [Route in StaffRoute]?: HandlerOf<Route> };
export type OpenHandlers = { readonly [Route in OpenRoute]?: (c: AppContext) => Answer };

/** What a part of an address may look like, by its name; an id of ours where nothing is said. */
const SHAPES: Readonly<Record<string, string>> = {
  file: "[a-z0-9.-]{1,40}",
  measure: "[a-z0-9-]{2,40}",
  area: "[a-z-]{2,40}",
  code: "[0-9A-Za-z-]{8,12}",
  task: "[a-z-]{2,40}",
  number: "[1-9][0-9]{0,6}",
  panel: "[a-z0-9-]{1,10}",
};

/** Anything shorter is a name of a page, such as `new`. */
const ID = "[0-9a-z]{26}";

const patternOf = (address: string): string =>
  address.replaceAll(/:([a-z]+)/gi, (whole, name: string) => `${whole}{${SHAPES[name] ?? ID}}`);

/** Where a route stands, for tests that walk over all of them. */
export const splitRoute = (route: string): readonly [method: "GET" | "POST", address: string] => {
  const [method, address = ""] = route.split(" ");
  return [method === "POST" ? "POST" : "GET", address];
};

/**
 * Routes of staff pages. Each has its row in the policy, or it does not compile. Whoever
 * has no session of ours is led to the sign-in, whatever the address.
 */
export function staffRoutes(handlers: StaffHandlers): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const [route, handler] of Object.entries(handlers)) {
    const [method, address] = splitRoute(route);
    const permit: Permit = POLICY[route as StaffRoute];
    app.on(method, patternOf(address), async (c) => {
      const locale = findLocale(c.req.param("locale"));
      if (!locale) return refuse(c, "not-found");
      if (method === "POST") return takePost(c, permit, handler as PostHandler);
      const session = await staffCookie(c);
      if (!session) return signedOut(c);
      const access: Access = { ...permit, session };
      const elsewhere = toStaffLocale(c, locale);
      if (!elsewhere) return forStaff(c, await (handler as GetHandler)(c, access));
      // A stranger is not told that there is anything to be led to.
      const found = await findSession(c.var.deps, access);
      return found.ok ? elsewhere : forStaff(c, await refuseVisit(c, found.error));
    });
  }
  return app;
}

async function takePost(c: AppContext, permit: Permit, handler: PostHandler): Promise<Response> {
  const { deps } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  // Whatever happens to it, it can be given back.
  c.set("form", form);
  const session = await staffCookie(c);
  if (!session) return signedOut(c);
  const access: Access = { ...permit, session };
  const found = await findSession(deps, access);
  if (!found.ok) return kept(c, await refuseVisit(c, found.error));
  const visitor = found.value;
  const ours = await isOurForm(deps.keys, toHex(visitor.session), form["csrf"]);
  if (!ours) return formOfAnotherSession(c, visitor);
  return kept(c, await handler(c, { access, visitor, form }));
}

/** With what was written given back, or as a page for staff. */
async function kept(c: AppContext, reply: Response): Promise<Response> {
  const answer = await keepWords(c, reply);
  return answer === reply ? forStaff(c, reply) : answer;
}

/** Any other address of the staff pages. A stranger meets the same as at one that is there. */
export async function nothingHere(c: AppContext): Promise<Response> {
  if (!findLocale(c.req.param("locale"))) return refuse(c, "not-found");
  if (c.req.method === "POST") {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    c.set("form", form);
  }
  const visitor = await anybody(c);
  return visitor ? forStaff(c, await refuse(c, "not-found"), visitor) : signedOut(c);
}

/** Routes for whoever has no session yet. Each decides by itself whether it is there. */
export function openRoutes(handlers: OpenHandlers): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  for (const [route, handler] of Object.entries(handlers)) {
    app.on(...splitRoute(route), (c) =>
      findLocale(c.req.param("locale")) ? handler(c) : refuse(c, "not-found"),
    );
  }
  return app;
}
