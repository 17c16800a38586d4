/** What the pages about a client would send: for each route that takes a form, one that it takes. */
import type { ClientId, StaffId } from "../../src/core/brand.ts";
import { isoDay } from "../../src/core/i18n/format.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { newId, newIdAt, newTail } from "../../workers/crypto/id.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createAgreement } from "../../workers/db/agreement.ts";
import { createDaily } from "../../workers/db/daily-form.ts";
import { askClinic } from "../../workers/db/data-request.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addEvent } from "../../workers/db/event.ts";
import { addEntry } from "../../workers/db/support-entry.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import type { StaffRoute } from "../../workers/auth/policy.ts";
import { must } from "./clinic.ts";
import type { Site } from "./http.ts";
import { askFor, newClient, sendLongAgo } from "./http-check-in.ts";
import { printedSheet } from "./printed-sheet.ts";
import { addGoal, day, goalOf } from "./work.ts";

type Form = Readonly<Record<string, string>>;
type Where = Pick<Site, "deps" | "d1">;

const ZEROS = "0".repeat(26);
/** Things of a client that a form may be about. */
const THINGS = [
  "agreement",
  "alert",
  "daily_form",
  "data_request",
  "event",
  "goal",
  "signal",
  "support_entry",
] as const;
type Thing = (typeof THINGS)[number];

/** A client, and an id of everything of theirs that a form can name. */
export interface Whole {
  readonly clientId: ClientId;
  readonly label: string;
  readonly therapistId: StaffId;
  readonly ids: Readonly<Record<Thing, string>>;
}

const idsBy = async (idOf: (thing: Thing) => Promise<string> | string) =>
  Object.fromEntries(
    await Promise.all(THINGS.map(async (thing) => [thing, await idOf(thing)] as const)),
  ) as Whole["ids"];

/** A client who is not there. */
export const nobodys = async (): Promise<Whole> => ({
  clientId: ZEROS as ClientId,
  label: "Nobody",
  therapistId: ZEROS as StaffId,
  ids: await idsBy(() => ZEROS),
});

/** A client with one of each thing. Their second check-in is worse than chance allows. */
export async function wholeClient({ deps, d1 }: Where, therapistId: StaffId): Promise<Whole> {
  // A label of its own: nobody's form is refused because a client of theirs has it.
  const label = `Client ${newTail(deps.random)}`;
  const clientId = await newClient(deps, therapistId, label);
  const own = [deps, actingAs(therapistId)] as const;
  await sendLongAgo(deps, therapistId, { client: clientId, at: "2026-01-05T09:30Z", value: 0 });
  await sendLongAgo(deps, therapistId, { client: clientId, at: "2026-01-12T09:30Z", value: 2 });
  const idOf = async (thing: Thing): Promise<string> => {
    const find = d1.prepare(`SELECT id FROM ${thing} WHERE client_id = ? LIMIT 1`).bind(clientId);
    const id = await find.first<string>("id");
    if (id === null) throw new Error(`The client has no ${thing}`);
    return id;
  };
  const goal = goalOf("Sleep", { milestones: [{ text: "One night" }] });
  await addGoal(deps, therapistId, { clientId, goal });
  const entry = { kind: "life", on: day("2026-01-06"), text: "Moved" } as const;
  must(await addEvent(...own, { clientId, key: newTail(deps.random), entry }));
  const words = { client: "Come", therapist: "Listen", know: "Less worry" };
  const plan = { clientId, id: newId<string>(deps.random), after: "", madeOn: day("2026-01-06") };
  must(await createAgreement(...own, { ...plan, words }));
  const asked = { measure: measureKey(findMeasure("daily-mood")) };
  must(await createDaily(...own, { clientId, id: nowId(deps), asked, days: 7 }));
  const { token } = await askFor(deps, therapistId, { client: clientId });
  must(await askClinic(deps, { mac: await macOfToken(deps.keys, token) }, { kind: "copy" }));
  await logEntry(deps, { clientId, therapistId, signalId: await idOf("signal") });
  return { clientId, label, therapistId, ids: await idsBy(idOf) };
}

const nowId = ({ now, random }: Deps): string => newIdAt<string>(now(), random);

async function logEntry(
  deps: Deps,
  {
    clientId,
    therapistId,
    signalId,
  }: Pick<Whole, "clientId" | "therapistId"> & { readonly signalId: string },
): Promise<string> {
  const note = { areas: [], discussed: "A loss", agreed: "" };
  const entryId = nowId(deps);
  const act = { clientId, entryId, signalId, note };
  must(await addEntry(deps, actingAs(therapistId), act));
  return entryId;
}

/** A check-in that waits for its answers, made for this one request, and its link. */
async function openOf(deps: Deps, { clientId, therapistId }: Whole, field: "occasion" | "link") {
  if (clientId === ZEROS) return { [field]: ZEROS };
  const { occasionId, linkId } = await askFor(deps, therapistId, { client: clientId });
  return { [field]: field === "link" ? linkId : occasionId };
}

/** A sheet printed for this one request. */
const sheetOf = async (deps: Deps, { clientId, therapistId }: Whole, lost: boolean) => ({
  sheet:
    clientId === ZEROS ? "A".repeat(8) : await printedSheet(deps, therapistId, { clientId, lost }),
});

const asksNew = (deps: Deps, measure: string): Form => ({
  new: "yes",
  occasion: nowId(deps),
  [`measure.${measure}`]: "yes",
});

const today = ({ now }: Deps): string => isoDay("UTC")(now());

/** A part of the address that is no id of the client has its field here, too. */
type Fill = (deps: Deps, whole: Whole, heir: StaffId) => Form | Promise<Form>;

export const FORMS: Readonly<Partial<Record<StaffRoute, Fill>>> = {
  "POST /clients/:id/alerts": (_, { ids: { alert } }) => ({
    alert,
    [`note-${alert}`]: "Called.",
  }),
  "POST /clients/:id/signals": (_, { ids: { signal } }) => ({
    signal,
    [`signal-note-${signal}`]: "Talked about it.",
  }),
  "POST /clients/:id/check-ins": (deps, whole) => openOf(deps, whole, "occasion"),
  "POST /clients/:id/check-ins/end": (deps, whole) => openOf(deps, whole, "link"),
  "POST /clients/:id/check-ins/hand-over": (deps, whole) => openOf(deps, whole, "occasion"),
  "POST /clients/:id/check-ins/read-aloud": (deps, whole) => openOf(deps, whole, "occasion"),
  "POST /clients/:id/check-ins/informant": (deps) => ({
    ...asksNew(deps, "session-check-other"),
    relation: "partner",
    locale: "en",
    agreed: "yes",
  }),
  "POST /clients/:id/check-ins/own-rating": (deps) => asksNew(deps, "alliance-check-therapist"),
  "POST /clients/:id/check-ins/paper": (deps) => asksNew(deps, "phq-9"),
  "POST /clients/:id/check-ins/paper/take-back": (deps, whole) => sheetOf(deps, whole, false),
  "POST /clients/:id/check-ins/paper/use-again": (deps, whole) => sheetOf(deps, whole, true),
  "POST /clients/:id/sessions": (deps) => ({
    key: newTail(deps.random),
    on: today(deps),
    attended: "yes",
    mode: "video",
  }),
  "POST /clients/:id/events": (deps) => ({
    key: newTail(deps.random),
    "event-on": today(deps),
    "event-kind": "life",
    "event-text": "A new job",
  }),
  "POST /clients/:id/events/remove": (_, { ids: { event } }) => ({ event }),
  "POST /clients/:id/goals": (deps) => ({
    goal: nowId(deps),
    rev: "0",
    text: "Eat at noon",
    status: "active",
  }),
  "POST /clients/:id/goals/milestone": (_, { ids: { goal } }) => ({ goal, place: "1", rev: "1" }),
  "POST /clients/:id/goals/ratings": (deps, { ids: { goal } }) => ({
    key: newTail(deps.random),
    [`value-${goal}`]: "4",
  }),
  "POST /clients/:id/agreement": (deps, { ids: { agreement } }) => ({
    plan: nowId(deps),
    after: agreement,
    client: "Come",
    therapist: "Listen",
    know: "More sleep",
  }),
  "POST /clients/:id/agreement/confirm": (_, { ids: { agreement } }) => ({
    plan: agreement,
    yes: "therapist-screen",
  }),
  "POST /clients/:id/agreement/shown": (_, { ids: { agreement } }) => ({
    plan: agreement,
    initials: "M. L.",
  }),
  "POST /clients/:id/progress/grant": () => ({ granted: "yes", agreed: "yes" }),
  "POST /clients/:id/progress/shown": (deps) => ({ key: nowId(deps), fit: "fits" }),
  "POST /clients/:id/daily": (deps) => ({
    id: nowId(deps),
    measure: "daily-mood",
    length: "one-week",
  }),
  "POST /clients/:id/daily/stop": (_, { ids }) => ({ form: ids.daily_form }),
  "POST /clients/:id/data/answer": (_, { ids: { data_request: request } }) => ({
    request,
    [`note-${request}`]: "Given by hand.",
  }),
  "POST /clients/:id/data/paper": (deps) => ({ signedOn: today(deps), care: "yes" }),
  "POST /clients/:id/data/erase": (_, { label }) => ({ label }),
  "POST /clients/:id/details": (_, { label }) => ({
    rev: "0",
    label,
    locale: "en",
    plan: "own",
    "measures.phq-9": "yes",
    "measures.gad-7": "yes",
  }),
  "POST /clients/:id/discharge": () => ({}),
  "POST /clients/:id/readmit": () => ({}),
  "POST /clients/:id/restrict": () => ({}),
  "POST /clients/:id/lift": () => ({}),
  "POST /clients/:id/hand-over": (_, { therapistId }, heir) => ({ from: therapistId, to: heir }),
  "POST /clients/:id/support": (deps, { ids: { signal } }) => ({
    entry: nowId(deps),
    signal,
    discussed: "A loss",
    agreed: "A call",
  }),
  "POST /clients/:id/support/:entry": async (deps, { ids, ...whole }) => ({
    // Each follow-up makes the entry a newer one.
    entry:
      whole.clientId === ZEROS ? ZEROS : await logEntry(deps, { ...whole, signalId: ids.signal }),
    rev: "1",
    text: "Better since.",
  }),

  // These are about the clinic's people.
  "POST /people/invitations": () => ({ name: "Kim Example", "role.therapist": "yes" }),
  "POST /people/:person/roles": () => ({ was: "supervisor", "role.supervisor": "yes" }),
  "POST /people/:person/supervision": () => ({ supervised: "" }),
  "POST /people/:person/clients": (_, _whole, heir) => ({ to: heir }),
};
