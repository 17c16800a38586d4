import { freshForm, type FormView } from "../../../src/contract/form.ts";
import type {
  NoticeView,
  PeopleView,
  PersonPageView,
  PersonView,
} from "../../../src/contract/staff-people.ts";
import type { Access } from "../../db/access.ts";
import { loadPeople, type Notice, type People, type Person } from "../../db/people.ts";
import type { AppContext } from "../context.ts";
import { localeOf, refuse } from "../refuse.ts";
import { render } from "../render.ts";
import { refuseVisit, staffFrame } from "./session.ts";

const personOf = (person: Person, { visitor }: People): PersonView => ({
  id: person.id,
  name: person.name,
  roles: person.roles,
  createdAt: person.createdAt,
  ...(person.endedAt && { endedAt: person.endedAt }),
  supervises: person.supervises,
  clients: person.clients,
  ...(person.recovery === "asked" && person.askedAt && { askedAt: person.askedAt }),
  isYou: person.id === visitor.staffId,
});

function noticeOf({ at, action, actor, object }: Notice, { people }: People): NoticeView {
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name;
  const by = nameOf(actor.replace("staff:", ""));
  const whom = nameOf(object);
  return { at, action, ...(by && { by }), ...(whom && { whom }) };
}

type Changes = Partial<Pick<PeopleView, "form" | "made" | "done" | "problem">>;

/** Everybody who works here, who is asked in, and what has changed. */
export async function peoplePage(
  c: AppContext,
  access: Access,
  changes: Changes = {},
  status = 200,
): Promise<Response> {
  const loaded = await loadPeople(c.var.deps, access);
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const all = loaded.value;
  const view: PeopleView = {
    page: "people",
    ...(await staffFrame(c, all.visitor)),
    people: all.people
      .map((person) => personOf(person, all))
      .toSorted(
        (a, b) =>
          Number(a.endedAt !== undefined) - Number(b.endedAt !== undefined) ||
          a.name.localeCompare(b.name),
      ),
    invitations: all.invitations,
    notices: all.notices.map((notice) => noticeOf(notice, all)),
    form: freshForm(),
    ...changes,
  };
  return render(c, `/${localeOf(c).tag}/staff/people`, view, status);
}

type PersonChanges = Partial<Pick<PersonPageView, "done" | "left" | "problem">> & {
  readonly form?: FormView;
};

/** One person: what they may do, whom they supervise, and how they leave. */
export async function personPage(
  c: AppContext,
  access: Access,
  changes: PersonChanges = {},
  status = 200,
): Promise<Response> {
  const loaded = await loadPeople(c.var.deps, access);
  if (!loaded.ok) return refuseVisit(c, loaded.error);
  const all = loaded.value;
  const person = all.people.find(({ id }) => id === c.req.param("person"));
  if (!person) return refuse(c, "not-found");
  const view: PersonPageView = {
    page: "person",
    ...(await staffFrame(c, all.visitor)),
    person: personOf(person, all),
    therapists: all.people
      .filter(
        ({ id, endedAt, roles }) => id !== person.id && !endedAt && roles.includes("therapist"),
      )
      .map(({ id, name }) => ({ id, name })),
    form: freshForm(typedOf(person)),
    ...changes,
  };
  return render(c, `/${localeOf(c).tag}/staff/people/${person.id}`, view, status);
}

const typedOf = ({ roles, supervises }: Person): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...roles.map((role) => [`role.${role}`, "yes"]),
    ...supervises.map((id) => [`therapist.${id}`, "yes"]),
  ]);
