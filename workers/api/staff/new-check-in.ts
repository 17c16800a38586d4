import type { FieldProblem } from "../../../src/contract/form.ts";
import type { LinkProblem } from "../../../src/contract/staff-links.ts";
import type { ClientId, LocaleTag, OccasionId } from "../../../src/core/brand.ts";
import { EXTRAS } from "../../../src/core/check-in/own-parts.ts";
import { type Relation, respondentFor } from "../../../src/core/informants/relation.ts";
import { type Measure, measureKey } from "../../../src/core/measures/measure.ts";
import { err, ok, type Result } from "../../../src/core/result.ts";
import { findUnusable, measures } from "../../../src/packs/index.ts";
import { isMadeBetween } from "../../crypto/id.ts";
import { addMinutes } from "../../db/instant.ts";
import { createLink, type LinkUse, type NewLink } from "../../db/link.ts";
import { createOccasion } from "../../db/occasion.ts";
import type { AppContext } from "../context.ts";
import { refuse } from "../refuse.ts";
import { checkInsPage } from "./check-in-page.ts";
import type { StaffPost } from "./routes.ts";
import { refuseVisit } from "./session.ts";

/** No page of a session is older. */
const SESSION_MINUTES = 12 * 60;
const TICK = /^measure\.([a-z0-9-]{2,40})$/;

type Form = Readonly<Record<string, string>>;

/** Keys of the measures that were ticked, in the order of the page: the plan's own order first. */
export function tickedMeasures(
  form: Form,
  respondent: Measure["respondent"] = "self",
): Result<readonly string[], FieldProblem> {
  const ids = Object.keys(form).flatMap((field) => TICK.exec(field)?.[1] ?? []);
  const chosen = ids.flatMap((id) => measures.find((measure) => measure.id === id) ?? []);
  if (ids.length === 0) return err({ field: "measure", problem: "none-chosen" });
  const fitting = chosen.filter((measure) => measure.respondent === respondent);
  if (fitting.length < ids.length) return err({ field: "measure", problem: "not-offered" });
  return ok(chosen.map(measureKey));
}

/** Whether an id is one that a page of this session made. */
export function isFreshOccasion(c: AppContext, id: string): boolean {
  const at = c.var.deps.now();
  return isMadeBetween(id, addMinutes(at, -SESSION_MINUTES), at);
}

/** What a press of one of the page's buttons is for. */
interface Press extends StaffPost {
  readonly clientId: ClientId;
}

export interface Made {
  readonly link: NewLink;
  readonly occasionId: OccasionId;
}

/**
 * A link for the occasion that the form names: one that is there, or a new one for the measures
 * that were ticked. A response says why there is none, with all that was typed.
 */
export async function makeLink(
  c: AppContext,
  { access, visitor, form, clientId }: Press,
  {
    use,
    days,
    informant,
    locale,
  }: {
    readonly use: LinkUse;
    readonly days?: number;
    readonly informant?: Relation;
    readonly locale?: LocaleTag;
  },
): Promise<Made | Response> {
  const { deps } = c.var;
  const again = (problem: LinkProblem) =>
    checkInsPage(c, access, clientId, { status: 409, problem });
  const at = deps.now();
  const occasionId = (form["occasion"] ?? "") as OccasionId;

  if (form["new"] === "yes") {
    if (!isFreshOccasion(c, occasionId)) return refuse(c, "wrong-fields", ["occasion"]);
    const ticked = tickedMeasures(form, informant && respondentFor(informant));
    const refused = (problem: FieldProblem) => {
      const again = { typed: form, problems: [problem] };
      const shown = informant ? { informants: again } : { form: again };
      return checkInsPage(c, access, clientId, { status: 422, ...shown });
    };
    if (!ticked.ok) return refused(ticked.error);
    // Goals and own words are the client's alone.
    const extras = EXTRAS.filter((extra) => !informant && form[`also.${extra}`] !== undefined);
    const ask = {
      clientId,
      opensAt: at,
      measures: ticked.value,
      extras,
      findUnusable,
      ...(informant && { informant }),
      ...(locale && { locale }),
    };
    const asked = await createOccasion(deps, visitor, { ...ask, id: occasionId });
    if (!asked.ok) {
      const { error } = asked;
      if (error === "not-active" || error === "taken") return again(error);
      if (typeof error === "object" && "measures" in error) {
        return refused({ field: "measure", problem: "not-offered" });
      }
      return refuseVisit(c, error);
    }
  }
  const which = { clientId, occasionId, use, ...(days !== undefined && { days }) };
  const link = await createLink(deps, visitor, which);
  if (link.ok) return { link: link.value, occasionId };
  const { error } = link;
  const isVisit = typeof error === "object" || error === "not-found" || error === "try-again";
  return isVisit ? refuseVisit(c, error) : again(error);
}
