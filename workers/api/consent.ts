import { Hono } from "hono";
import { consentNeed } from "../../src/core/consent/consent.ts";
import { sayConsent } from "../db/consent.ts";
import { clinicView, doorOf, enter, visitWithForm, wayOf } from "./client-session.ts";
import { consentText } from "./consent-first.ts";
import type { AppEnv } from "./context.ts";
import { readClientForm } from "./guard.ts";
import { closedOr, howOf, statementFrom } from "./own-choices.ts";
import { refuse } from "./refuse.ts";
import { render } from "./render.ts";

/** What a client is told before the first question, and what they agree to. */
export const consent = new Hono<AppEnv>()
  .get("/consent", async (c) => {
    const visited = await enter(c);
    if (visited instanceof Response) return visited;
    const { open, csrf, locale, session } = visited;
    if (open.informant) return refuse(c, "not-found");
    const text = consentText(open.clinic);
    const need = consentNeed(open.consent, text);
    return render(c, `/${locale.tag}/check-in/consent`, {
      page: "consent",
      clinic: clinicView(open.clinic),
      csrf,
      ...wayOf(session),
      ...(need && { need }),
      ...(text.keepYears !== undefined && { keepYears: text.keepYears }),
    });
  })

  .post("/consent", async (c) => {
    const form = await readClientForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form, enter);
    if (visited instanceof Response) return visited;
    const { open, locale, session } = visited;
    const how = howOf(session);
    const said = statementFrom(c, open.clinic, form, { locale: locale.tag, how });
    const kept = await sayConsent(c.var.deps, doorOf(session), () => said);
    return kept.ok ? c.redirect(`/${locale.tag}/check-in`, 303) : closedOr(c, kept.error);
  });
