import { Hono } from "hono";
import { newId } from "../crypto/id.ts";
import { checkIn } from "./check-in.ts";
import type { AppEnv, Deps } from "./context.ts";
import { guard, headers } from "./guard.ts";
import { open } from "./open.ts";
import { refuse } from "./refuse.ts";
import { send } from "./send.ts";
import { signIn } from "./sign-in.ts";
import { staff } from "./staff.ts";

/** The whole Worker behind its dependencies. */
export function makeApp(depsOf: (env: AppEnv["Bindings"]) => Promise<Deps>): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(headers);
  app.use(async (c, next) => {
    const deps = await depsOf(c.env);
    c.set("deps", deps);
    c.set("requestId", newId<string>(deps.random).slice(0, 8));
    await next();
    deps.log({ requestId: c.get("requestId"), route: c.req.routePath, status: c.res.status });
  });
  app.use(guard);

  app.route("/s", open);
  app.route("/:locale/check-in", send);
  app.route("/:locale/check-in", checkIn);
  app.route("/:locale/staff/sign-in", signIn);
  app.route("/:locale/staff", staff);

  app.notFound((c) => refuse(c, "not-found"));
  app.onError((cause, c) => {
    // The message may hold what was sent, so only the class of the error is logged.
    c.var.deps?.log({
      requestId: c.get("requestId") ?? "none",
      route: c.req.routePath,
      status: 500,
      error: cause.name,
    });
    return refuse(c, "internal");
  });
  return app;
}
