import { type FormView, freshForm } from "../../../src/contract/form.ts";
import type { CheckInRow, LinkProblem, NewLinkView } from "../../../src/contract/staff-links.ts";
import type { ClientId, OccasionId } from "../../../src/core/brand.ts";
import { measureOfKey } from "../../../src/packs/find.ts";
import { usableMeasures } from "../../../src/packs/index.ts";
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
  readonly problem?: LinkProblem;
  readonly made?: { readonly link: NewLink; readonly occasionId: OccasionId };
}

const stateOf = ({ answeredAt, declinedAt, sheet, link }: CheckInEntry): CheckInRow["state"] => {
  if (answeredAt) return "answered";
  if (declinedAt) return "declined";
  if (link) return "open";
  return sheet ? "on-paper" : "ended";
};

function rowOf(entry: CheckInEntry): CheckInRow {
  const { occasionId, opensAt, measures, begun, answeredAt, link, endedAt, sheet } = entry;
  const at = answeredAt ?? entry.declinedAt ?? link?.expiresAt ?? endedAt;
  return {
    occasionId,
    opensAt,
    measures,
    begun,
    state: stateOf(entry),
    ...(at && { at }),
    ...(link && { linkId: link.id }),
    ...(sheet && !answeredAt && { sheet }),
  };
}

/** The one page on which a new link is shown, and the only time that it is. */
function madeView(
  c: AppContext,
  { token, expiresAt }: NewLink,
  { locale, measures }: { readonly locale: string; readonly measures: readonly string[] },
): NewLinkView {
  const { origin, host } = new URL(c.req.url);
  const path = `/${locale}/s`;
  return {
    code: token.text,
    url: `${origin}${path}#${token.text}`,
    typed: `${host}${path}`,
    expires: expiresAt,
    minutes: measures.reduce((sum, key) => sum + measureOfKey(key).minutes, 0),
  };
}

/** A client's check-ins: what is open, answered or over, and the ways to ask anew. */
export async function checkInsPage(
  c: AppContext,
  access: Access,
  clientId: ClientId,
  { status = 200, form, problem, made }: Shown = {},
): Promise<Response> {
  const { deps } = c.var;
  const loaded = await loadCheckIns(deps, access, clientId);
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const { visitor, client, active, entries, more } = loaded.value;
  const usable = usableMeasures(visitor.clinic.acceptedTerms ?? [])
    .filter(({ respondent }) => respondent === "self")
    .map(({ id }) => id);
  const planned = client.plan.filter((id) => usable.includes(id));
  const fresh = freshForm(Object.fromEntries(planned.map((id) => [`measure.${id}`, "yes"])));
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
      occasionId: newIdAt<string>(deps.now(), deps.random),
      planned,
      others: usable.filter((id) => !planned.includes(id)),
      form: form ?? fresh,
      ...(problem && { problem }),
      ...(made && {
        made: madeView(c, made.link, {
          locale: client.locale,
          measures: asked?.measures ?? [],
        }),
      }),
    },
    status,
  );
}
