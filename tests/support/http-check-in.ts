import type { ClientId, Instant, LocaleTag, OccasionId, StaffId } from "../../src/core/brand.ts";
import { checkInOf, flagsOf, pointsOf } from "../../src/core/check-in/check-in.ts";
import type { Extra } from "../../src/core/check-in/own-parts.ts";
import { withPart, EMPTY_DRAFT } from "../../src/core/check-in/draft.ts";
import { allItems, measureKey, type Measure } from "../../src/core/measures/measure.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { rulebook } from "../../workers/api/rulebook.ts";
import { standingsOf } from "../../workers/api/standings.ts";
import { newId } from "../../workers/crypto/id.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createClient } from "../../workers/db/client.ts";
import type { Deps } from "../../workers/db/database.ts";
import { createLink, type NewLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { loadSubmission, submitCheckIn } from "../../workers/db/submission.ts";
import { CANARY, must } from "./clinic.ts";
import { consented } from "./consented.ts";
import { chosenOn, type Device, hidden, type Reply } from "./http.ts";

/** Asked in this order; the first has a risk item. */
export const MEASURES: readonly Measure[] = ["phq-9", "gad-7"].map(findMeasure);
export const RISK_ITEM = "q-9";

export interface AskedFor extends NewLink {
  readonly clientId: ClientId;
  readonly occasionId: OccasionId;
}

/** Somebody who was never told what the questions are for. */
export const newStranger = async (deps: Deps, staffId: StaffId, label: string = CANARY.label) =>
  must(
    await createClient(deps, staffId, {
      label,
      locale: "en" as LocaleTag,
      plan: MEASURES.map(({ id }) => id),
    }),
  );

export const newClient = async (deps: Deps, staffId: StaffId, label?: string) =>
  consented(deps, await newStranger(deps, staffId, label));

/** A client with an open occasion for the real measures, and a link to it. */
export async function askFor(
  deps: Deps,
  staffId: StaffId,
  {
    client,
    days,
    asks = MEASURES,
    extras = [],
  }: {
    readonly client?: ClientId;
    readonly days?: number;
    readonly asks?: readonly Measure[];
    readonly extras?: readonly Extra[];
  } = {},
): Promise<AskedFor> {
  const clientId = client ?? (await newClient(deps, staffId));
  const measures = asks.map(measureKey);
  const occasionId = must(
    await createOccasion(deps, actingAs(staffId), {
      clientId,
      opensAt: deps.now(),
      measures,
      extras,
      findUnusable,
    }),
  );
  const link = must(
    await createLink(deps, actingAs(staffId), {
      clientId,
      occasionId,
      ...(days !== undefined && { days }),
    }),
  );
  return { ...link, clientId, occasionId };
}

interface Sending {
  readonly at: string;
  /** Every item is answered alike. */
  readonly value: number;
  readonly submissionId: string;
  readonly digest?: string;
  /** Language of the wording. */
  readonly locale?: string;
  readonly asks?: readonly Measure[];
  /** Items that are left out in every measure. */
  readonly blank?: readonly string[];
}

/** Stores a check-in as the route stores it. */
export async function sendInto(
  deps: Deps,
  { token }: Pick<AskedFor, "token">,
  {
    at,
    value,
    submissionId,
    digest = String(value).repeat(64),
    locale = "en",
    asks = MEASURES,
    blank = [],
  }: Sending,
): Promise<void> {
  const then: Deps = { ...deps, now: () => at as Instant };
  const draft = asks.reduce((sum, measure) => {
    const ids = allItems(measure).map(({ id }) => id);
    const answers = Object.fromEntries(
      ids.filter((id) => !blank.includes(id)).map((id) => [id, value]),
    );
    const skipped = ids.filter((id) => blank.includes(id));
    return withPart(sum, measureKey(measure), { locale, answers, skipped });
  }, EMPTY_DRAFT);
  const shown = {
    locale: locale as LocaleTag,
    mode: "screen" as const,
    layout: CANARY.layout,
    dir: "ltr",
    script: false,
    completedBy: "client",
  } as const;
  const checkIn = checkInOf(asks, draft, shown);
  const door = { mac: await macOfToken(deps.keys, token) };
  const attempt = { submissionId, digest };
  must(
    await submitCheckIn(then, must(await loadSubmission(then, door, attempt)), {
      sentAt: at as Instant,
      checkIn,
      points: pointsOf(checkIn, asks, at as Instant),
      flags: flagsOf(checkIn, asks),
      summarise: standingsOf,
      rulebook,
    }),
  );
}

/** A check-in of long ago. */
export async function sendLongAgo(
  deps: Deps,
  staffId: StaffId,
  { client, ...sent }: Omit<Sending, "submissionId"> & { readonly client: ClientId },
): Promise<void> {
  const then: Deps = { ...deps, now: () => sent.at as Instant };
  const { asks = MEASURES } = sent;
  const asked = await askFor(then, staffId, { client, asks });
  await sendInto(deps, asked, { ...sent, submissionId: newId<string>(deps.random) });
}

/** Presses Start on the landing page. */
export const open = (device: Device, { token }: Pick<AskedFor, "token">, locale = "en") =>
  device.post("/s/open", { locale, code: token.text });

/** What a page's form would send if these questions were answered; the rest as it stands. */
export const formOf = (page: Reply, answers: Readonly<Record<string, string>> = {}) => ({
  csrf: hidden(page, "csrf"),
  measure: hidden(page, "measure"),
  in: hidden(page, "in"),
  rev: hidden(page, "rev"),
  ...chosenOn(page),
  ...answers,
});

/** Every question of a part answered alike, but for the risk item. */
export const answersOf = (measure: Measure, value: number, risk = 0) =>
  Object.fromEntries(
    allItems(measure).map(({ id }) => {
      const isRisk = measure.risk.some(({ item }) => item === id);
      return [`q-${id}`, String(isRisk ? risk : value)];
    }),
  );

/** Answers every part, as a person going from page to page, and gives back the review page. */
export async function answerAll(
  device: Device,
  { value = 1, risk = 0, locale = "en" } = {},
): Promise<Reply> {
  for (const [index, measure] of MEASURES.entries()) {
    const path = `/${locale}/check-in/${index + 1}`;
    const page = await device.get(path);
    const reply = await device.post(path, formOf(page, answersOf(measure, value, risk)));
    if (reply.status !== 303) throw new Error(`Part ${index + 1}: ${reply.status} ${reply.text}`);
  }
  return device.get(`/${locale}/check-in/answers`);
}

export const sendingOf = (review: Reply) => ({
  csrf: hidden(review, "csrf"),
  submission: hidden(review, "submission"),
  digest: hidden(review, "digest"),
});

export const sendAs = (device: Device, review: Reply, locale = "en"): Promise<Reply> =>
  device.post(`/${locale}/check-in/answers`, sendingOf(review));
