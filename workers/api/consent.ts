import { Hono } from "hono";
import { consentNeed, type ConsentStatement, type Given } from "../../src/core/consent/consent.ts";
import { sayConsent } from "../db/consent.ts";
import { clinicView, consentText, doorOf, enter, visitWithForm, wayOf } from "./client-session.ts";
import type { AppEnv } from "./context.ts";
import { readForm } from "./guard.ts";
import { closedOr, howOf } from "./own-choices.ts";
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

  // The button itself is the yes to care; a box that is not ticked is no yes.
  .post("/consent", async (c) => {
    const form = await readForm(c);
    if (form instanceof Response) return form;
    const visited = await visitWithForm(c, form, enter);
    if (visited instanceof Response) return visited;
    const { open, locale, session } = visited;
    const given: Given = {
      care: true,
      statistics: form["statistics"] === "yes",
      research: form["research"] === "yes",
    };
    const said: ConsentStatement = {
      ...consentText(open.clinic),
      at: c.var.deps.now(),
      given,
      locale: locale.tag,
      how: howOf(session),
    };
    const kept = await sayConsent(c.var.deps, doorOf(session), () => said);
    return kept.ok ? c.redirect(`/${locale.tag}/check-in`, 303) : closedOr(c, kept.error);
  });
