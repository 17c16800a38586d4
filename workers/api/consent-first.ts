import {
  CONSENT_TEXT,
  type ConsentNeed,
  type ConsentText,
} from "../../src/core/consent/consent.ts";
import { isFilledIn } from "../../src/contract/held.ts";
import type { ClinicView } from "../../src/contract/views.ts";
import type { DoorClinic } from "../db/door.ts";
import type { AppContext } from "./context.ts";
import { heldFromClient, problemDocument, problemPage, wantsJson } from "./refuse.ts";
import { goTo } from "./render.ts";

/** What a client is asked to agree to in this clinic, as it stands now. */
export const consentText = ({ keepYears }: Pick<DoorClinic, "keepYears">): ConsentText => ({
  text: CONSENT_TEXT,
  ...(keepYears !== undefined && { keepYears }),
});

const TITLE = "Consent was taken back and has to be given first; nothing was taken";

/**
 * First a client says yes. What they filled in before it was taken back is given back with the way
 * there. A script is told that nothing was taken, and then sends its form as a browser does.
 */
export function toConsent(
  c: AppContext,
  consent: string,
  { need, clinic }: { readonly need: ConsentNeed | undefined; readonly clinic: ClinicView },
): Response | Promise<Response> {
  const held = heldFromClient(c);
  const isGivenBack = need === "stopped" && held && isFilledIn(held);
  if (!isGivenBack) return goTo(c, consent);
  if (wantsJson(c)) return problemDocument(c, { kind: "consent", title: TITLE, status: 409 });
  return problemPage(c, { page: "problem", kind: "agree", clinic, consent }, 403);
}
