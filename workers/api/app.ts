import { Hono } from "hono";
import { routePath } from "hono/route";
import { findLocale } from "../../src/core/i18n/locales.ts";
import { newId } from "../crypto/id.ts";
import { after } from "./after.ts";
import { checkIn } from "./check-in.ts";
import { consent } from "./consent.ts";
import { daily } from "./daily.ts";
import { dailyChoice } from "./daily-choice.ts";
import type { AppEnv, Deps, LogLine } from "./context.ts";
import { decline } from "./decline.ts";
import { guard, headers } from "./guard.ts";
import { open } from "./open.ts";
import { ownProgress } from "./own-progress.ts";
import { refuse } from "./refuse.ts";
import { send } from "./send.ts";
import { keepWords } from "./staff/session.ts";
import { staff } from "./staff/staff.ts";
import { yourData } from "./your-data.ts";

/** The whole Worker behind its dependencies. */
export function makeApp(
  depsOf: (env: AppEnv["Bindings"]) => Promise<Deps>,
  log: (line: LogLine) => void,
): Hono<AppEnv> {
  const app = new Hono<AppEnv>();

  app.use(headers);
  app.use(async (c, next) => {
    const deps = await depsOf(c.env);
    c.set("deps", deps);
    c.set("requestId", newId<string>(deps.random).slice(0, 8));
    await next();
    log({ requestId: c.get("requestId"), route: routePath(c), status: c.res.status });
  });
  app.use(guard);

  app.route("/s", open);
  app.use("/:locale/check-in/*", async (c, next) =>
    findLocale(c.req.param("locale")) ? next() : refuse(c, "not-found"),
  );
  app.route("/:locale/check-in", send);
  app.route("/:locale/check-in", after);
  app.route("/:locale/check-in", ownProgress);
  app.route("/:locale/check-in", consent);
  app.route("/:locale/check-in", decline);
  app.route("/:locale/check-in", yourData);
  app.route("/:locale/check-in", checkIn);
  app.route("/:locale/daily", daily);
  app.route("/:locale/daily", dailyChoice);
  app.route("/:locale/staff", staff);

  app.notFound((c) => refuse(c, "not-found"));
  app.onError(async (cause, c) => {
    // Before a session or a key is known, too: a wrong secret must leave a trace.
    // The message may hold what was sent, so only the class of the error is logged.
    log({
      requestId: c.get("requestId") ?? "none",
      route: routePath(c),
      status: 500,
      error: cause.name,
    });
    return keepWords(c, await refuse(c, "internal"));
  });
  return app;
}
