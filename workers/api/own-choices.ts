import {
  type ConsentStatement,
  type Given,
  NOTHING_GIVEN,
} from "../../src/core/consent/consent.ts";
import type { ClientSession } from "../crypto/signed.ts";
import type { Clinic } from "../db/clinic.ts";
import type { SaidAnew } from "../db/consent.ts";
import type { ClosedLink } from "../db/door.ts";
import { closedPage } from "./client-session.ts";
import { consentText } from "./consent-first.ts";
import type { AppContext } from "./context.ts";
import { localeOf, refuse } from "./refuse.ts";

/** Why a choice was not kept, as a page. */
export const closedOr = (
  c: AppContext,
  why: ClosedLink | "try-again",
): Response | Promise<Response> => (why === "try-again" ? refuse(c, "busy") : closedPage(c, why));

/** In whose hands something was said. */
export const howOf = ({ way }: ClientSession): ConsentStatement["how"] =>
  way === undefined || way.kind === "own-rating" ? "screen" : way.kind;

/** What a form of consent says. Its button is the yes to care; a box that is not ticked is no yes. */
export const statementFrom = (
  c: AppContext,
  clinic: Clinic,
  form: Readonly<Record<string, string>>,
  { locale, how }: Pick<ConsentStatement, "locale" | "how">,
): ConsentStatement => ({
  ...consentText(clinic),
  at: c.var.deps.now(),
  given: {
    care: true,
    statistics: form["statistics"] === "yes",
    research: form["research"] === "yes",
  },
  locale,
  how,
});

/**
 * The statement that follows when some purposes are answered anew. A yes needs the text of now
 * before one's eyes, and this page shows it only in part: the text that was agreed to stays.
 */
export const sayAnew =
  (c: AppContext, session: ClientSession, changed: Partial<Given>): SaidAnew =>
  (before, clinic) => ({
    ...(before
      ? {
          text: before.text,
          ...(before.keepYears !== undefined && { keepYears: before.keepYears }),
        }
      : consentText(clinic)),
    at: c.var.deps.now(),
    given: { ...NOTHING_GIVEN, ...before?.given, ...changed },
    locale: localeOf(c).tag,
    how: howOf(session),
  });
