import { type FormView, freshForm } from "../../../src/contract/form.ts";
import type { CheckInRow, LinkProblem, NewLinkView } from "../../../src/contract/staff-links.ts";
import type { ClientId, OccasionId } from "../../../src/core/brand.ts";
import { minutesIn } from "../../../src/core/check-in/minutes.ts";
import { measureOfPart, ownPartsOf } from "../../../src/core/check-in/own-parts.ts";
import type { Measure } from "../../../src/core/measures/measure.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import { textOf, usableMeasures } from "../../../src/packs/index.ts";
import { newIdAt } from "../../crypto/id.ts";
import type { Access } from "../../db/access.ts";
import { type CheckInEntry, loadCheckIns } from "../../db/check-ins.ts";
import type { NewLink } from "../../db/link.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { refuseVisit, staffFrame } from "./session.ts";

/** What the page says beyond what is kept. */
interface Shown {
  readonly status?: number;
  readonly form?: FormView;
  /** The form that asks somebody else, as it was sent. */
  readonly informants?: FormView;
  readonly problem?: LinkProblem;
  readonly made?: { readonly link: NewLink; readonly occasionId: OccasionId };
}

/** How a check-in stands, and the moment that this is about. */
function standOf(entry: CheckInEntry): Pick<CheckInRow, "state" | "at"> {
  const { answeredAt, declinedAt, sheet, link, endedAt } = entry;
  if (answeredAt) return { state: "answered", at: answeredAt };
  if (declinedAt) return { state: "declined", at: declinedAt };
  if (link) return { state: "open", at: link.expiresAt };
  if (sheet && !sheet.takenBackAt) return { state: "on-paper" };
  // The same may have been asked anew since, by a link that has ended, too.
  if (sheet?.takenBackAt && sheet.takenBackAt >= (endedAt ?? "")) {
    return { state: "taken-back", at: sheet.takenBackAt };
  }
  return { state: "ended", ...(endedAt && { at: endedAt }) };
}

function rowOf(entry: CheckInEntry): CheckInRow {
  const { occasionId, opensAt, measures, extras, informant, begun } = entry;
  const { answeredAt, declinedAt, link, sheet } = entry;
  return {
    occasionId,
    opensAt,
    measures,
    extras: ownPartsOf(extras).map(({ kind }) => kind),
    ...(informant && { informant }),
    begun,
    ...standOf(entry),
    ...(link && { linkId: link.id }),
    ...(sheet &&
      !answeredAt &&
      !declinedAt && { sheet: sheet.code, ...(sheet.takenBackAt && { lost: true }) }),
  };
}

/** The one page on which a new link is shown, and the only time that it is. */
function madeView(
  c: AppContext,
  { token, expiresAt }: NewLink,
  locale: string,
  { measures, extras, informant }: Pick<CheckInEntry, "measures" | "extras" | "informant">,
): NewLinkView {
  const { origin } = new URL(c.req.url);
  const path = `/${locale}/s`;
  return {
    locale,
    code: token.text,
    url: `${origin}${path}#${token.text}`,
    typed: `${origin}${path}`,
    expires: expiresAt,
    ...(informant && { informant }),
    minutes: minutesIn([
      ...measures
        .map(measureOfKey)
        .map((measure) => ({ measure, text: textOf(measure.id, locale) })),
      ...ownPartsOf(extras).map((part) => ({ measure: measureOfPart(part) })),
    ]),
  };
}

/** A client's check-ins: what is open, answered or over, and the ways to ask anew. */
export async function checkInsPage(
  c: AppContext,
  access: Access,
  clientId: ClientId,
  { status = 200, form, informants, problem, made }: Shown = {},
): Promise<Response> {
  const { deps } = c.var;
  const loaded = await loadCheckIns(deps, access, clientId);
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, client, active, entries, more } = loaded.value;
  const usableBy = (who: Measure["respondent"]) =>
    usableMeasures(visitor.clinic.acceptedTerms ?? [])
      .filter(({ respondent }) => respondent === who)
      .map(({ id }) => id);
  const usable = usableBy("self");
  const newOccasion = () => newIdAt<string>(deps.now(), deps.random);
  const planned = client.plan.filter((id) => usable.includes(id));
  const ticked = [
    ...planned.map((id) => `measure.${id}`),
    ...(client.extras ?? []).map((extra) => `also.${extra}`),
  ];
  const fresh = freshForm(Object.fromEntries(ticked.map((field) => [field, "yes"])));
  const asked = entries.find(({ occasionId }) => occasionId === made?.occasionId);
  return render(
    c,
    `/${localeOf(c).tag}/staff/clients/${clientId}/check-ins`,
    {
      page: "check-ins",
      ...(await staffFrame(c, visitor)),
      clientId,
      label: client.label,
      locale: client.locale,
      active,
      rows: entries.map(rowOf),
      more,
      occasionId: newOccasion(),
      planned,
      others: usable.filter((id) => !planned.includes(id)),
      asksGoals: client.therapistId === visitor.staffId,
      form: form ?? fresh,
      informants: {
        form: informants ?? freshForm({ locale: client.locale }),
        ids: { others: newOccasion(), own: newOccasion() },
        others: usableBy("caregiver"),
        locales: visitor.clinic.locales,
        own: visitor.roles.includes("therapist") ? usableBy("therapist") : [],
      },
      ...(problem && { problem }),
      ...(made && {
        made: madeView(
          c,
          made.link,
          asked?.locale ?? client.locale,
          asked ?? { measures: [], extras: {} },
        ),
      }),
    },
    status,
  );
}
