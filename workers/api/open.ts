import { Hono } from "hono";
import { SOURCE, findLocale } from "../../src/core/i18n/locales.ts";
import { findByToken, parseToken } from "../crypto/token.ts";
import { loadCheckIn } from "../db/check-in.ts";
import { closedPage, startClientSession } from "./client-session.ts";
import type { AppEnv } from "./context.ts";
import { openDailyLink } from "./daily-session.ts";
import { readForm } from "./guard.ts";
import { isTooMany } from "./limits.ts";
import { refuse, wantsJson } from "./refuse.ts";
import { render } from "./render.ts";

const PROBLEMS = {
  malformed: "malformed-code",
  mistyped: "mistyped-code",
  "wrong-kind": "wrong-kind-code",
} as const;

/**
 * `POST /s/open`: turns the link's secret into a session. Opening changes nothing
 * that is stored, so a mail scanner that presses the button does no harm, and a
 * code that cannot be right is told from its check characters, without a read.
 */
export const open = new Hono<AppEnv>().post("/open", async (c) => {
  const { deps } = c.var;
  const form = await readForm(c);
  if (form instanceof Response) return form;
  const locale = findLocale(form["locale"]) ?? SOURCE;
  if (await isTooMany(c, "open")) return refuse(c, "too-many-links", [], locale);

  const daily = await openDailyLink(c, form["code"] ?? "", locale);
  if (daily) return daily;
  const token = await parseToken(form["code"] ?? "", "C");
  if (!token.ok) {
    if (wantsJson(c)) return refuse(c, "wrong-fields", ["code"]);
    return render(c, `/${locale.tag}/open`, { page: "open", problem: PROBLEMS[token.error] });
  }
  const found = await findByToken(
    deps.keys,
    token.value,
    (mac) => loadCheckIn(deps, { mac }),
    (one) => !one.ok && one.error.reason === "unknown",
  );
  if (!found.ok) return closedPage(c, found.error, locale);

  await startClientSession(c, found.value);
  return c.redirect(`/${locale.tag}/check-in`, 303);
});
