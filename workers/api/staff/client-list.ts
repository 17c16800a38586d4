import {
  type ClientListQuery,
  type ClientListRow,
  writeListQuery,
} from "../../../src/contract/staff-clients.ts";
import type { StaffId } from "../../../src/core/brand.ts";
import { MAX_LABEL } from "../../../src/core/clients/label.ts";
import { CLIENT_STATES } from "../../../src/core/clients/state.ts";
import { isId } from "../../crypto/id.ts";
import { listClients, LOOKED_THROUGH } from "../../db/client-list.ts";
import { therapistsOf } from "../../db/named-people.ts";
import { findSession, type Visitor } from "../../db/staff-session.ts";
import type { AppContext } from "../context.ts";
import { localeOf } from "../refuse.ts";
import { render } from "../render.ts";
import { staffRoutes } from "./routes.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const idOr = (text: string | undefined, otherwise: string): string =>
  text !== undefined && isId(text) ? text : otherwise;

/** Whoever sees the clients of all therapists may ask for those of one. */
const seesAll = ({ roles }: Visitor): boolean =>
  roles.includes("owner") || roles.includes("assistant");

/** What is not understood counts as not asked. Assistants are not shown restricted records. */
function queryOf(asked: Readonly<Record<string, string>>, visitor: Visitor): ClientListQuery {
  const state = CLIENT_STATES.find((one) => one === asked["state"]) ?? "active";
  const own = visitor.roles.includes("therapist") ? visitor.staffId : "";
  return {
    state,
    text: (asked["text"] ?? "").trim().slice(0, MAX_LABEL),
    // A therapist's own clients come first to hand, even if they see everybody's.
    therapist: seesAll(visitor)
      ? asked["therapist"] === "all"
        ? ""
        : idOr(asked["therapist"], own)
      : visitor.staffId,
    after: idOr(asked["after"], ""),
  };
}

async function page(c: AppContext, visitor: Visitor, query: ClientListQuery): Promise<Response> {
  const { therapist, state, text, after } = query;
  const list = await listClients(c.var.deps, visitor, {
    state,
    text,
    after,
    ...(therapist !== "" && { therapistId: therapist as StaffId }),
  });
  const nameOf = (id: string) => list.people.find(({ staffId }) => staffId === id)?.name ?? "";
  const isOwner = visitor.roles.includes("owner");
  const leadsTo = (therapistId: StaffId): ClientListRow["leads"] =>
    therapistId === visitor.staffId ? "report" : isOwner ? "details" : undefined;
  const rows = list.entries.map(({ id, label, therapistId, checkInOpen }) => {
    const leads = leadsTo(therapistId);
    const row = { clientId: id, label, therapist: nameOf(therapistId), checkInOpen };
    return leads ? { ...row, leads } : row;
  });
  return render(c, `/${localeOf(c).tag}/staff/clients`, {
    page: "clients",
    ...(await staffFrame(c, visitor)),
    query,
    therapists: seesAll(visitor)
      ? therapistsOf(list.people).map(({ staffId, name }) => ({ staffId, name }))
      : [],
    rows,
    looked: list.looked,
    lookedThrough: LOOKED_THROUGH,
    ...(list.next !== undefined && { next: list.next }),
  });
}

/**
 * Who is a client here: labels and states, no scores. A label that is looked for stands in no
 * address: a search is a form that is posted, though it changes nothing.
 */
export const clientList = staffRoutes({
  "GET /clients": async (c, access) => {
    const found = await findSession(c.var.deps, access);
    if (!found.ok) return refuseVisit(c, found.error);
    return page(c, found.value, { ...queryOf(c.req.query(), found.value), text: "" });
  },

  "POST /clients": (c, { visitor, form }) => {
    const query = queryOf(form, visitor);
    if (query.text !== "") return page(c, visitor, query);
    return c.redirect(`/${localeOf(c).tag}/staff/clients${writeListQuery(query)}`, 303);
  },
});
