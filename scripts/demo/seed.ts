import type { ClientId, Instant, LocaleTag, StaffId } from "../../src/core/brand.ts";
import { CONSENT_TEXT, type ConsentStatement } from "../../src/core/consent/consent.ts";
import { type Extra, EXTRAS } from "../../src/core/check-in/own-parts.ts";
import type { Relation } from "../../src/core/informants/relation.ts";
import { OFFERED } from "../../src/core/i18n/locales.ts";
import { type Measure, measureKey } from "../../src/core/measures/measure.ts";
import { type MadeUpCheckIn, madeUp } from "../../src/core/practice/made-up.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { rulebook } from "../../workers/api/rulebook.ts";
import { standingsOf } from "../../workers/api/standings.ts";
import { newId } from "../../workers/crypto/id.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createClient } from "../../workers/db/client.ts";
import { createClinic, loadClinic } from "../../workers/db/clinic.ts";
import { sayConsent } from "../../workers/db/consent.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addDays } from "../../workers/db/instant.ts";
import { createLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { loadSubmission, submitCheckIn } from "../../workers/db/submission.ts";
import { COURSES, DEMO_MEASURES, type DemoCourse, NEWCOMER } from "./courses.ts";
import { seedDays } from "./seed-days.ts";
import { seedWork } from "./seed-work.ts";
import { must } from "./must.ts";

const SEEN_BY_OTHERS = ["session-check-other"].map(findMeasure);

/**
 * Fills an empty database with the demo clinic, through the same functions that
 * real check-ins use, as if each had happened at its own time. Does nothing when
 * there is a clinic already.
 */
export async function seedDemo(deps: Deps): Promise<void> {
  if (await loadClinic(deps)) return;
  const today = deps.now();
  must(
    await createClinic(deps, {
      name: "Demo Clinic",
      contact: "This clinic does not exist.",
      region: "GB",
      timeZone: "Europe/London",
      locales: OFFERED.map(({ tag }) => tag),
      quickExit: true,
      isDemo: true,
    }),
  );
  const therapist = must(
    await createStaff(deps, { name: "Demo therapist", roles: ["owner", "therapist"] }),
  );
  for (const course of [...COURSES, NEWCOMER]) await seedCourse(deps, therapist, course, today);
}

/** One demo client, with all that they have sent. */
export async function seedCourse(
  deps: Deps,
  therapist: StaffId,
  course: DemoCourse,
  today: Instant,
): Promise<void> {
  const { label, locale, careStatus, measures = DEMO_MEASURES, checkIns } = course;
  const { byPartner = [], days, work } = course;
  const began = addDays(today, -7 * ((checkIns[0]?.weeksAgo ?? 0) + 1));
  const clientId = must(
    await createClient({ ...deps, now: () => began }, therapist, {
      label,
      locale: locale as LocaleTag,
      plan: measures.map(({ id }) => id),
      extras: EXTRAS,
      ...(careStatus && { careStatus }),
    }),
  );
  const sent = { therapist, clientId, locale };
  for (const checkIn of checkIns) {
    const at = addDays(today, -7 * checkIn.weeksAgo);
    await seedCheckIn({ ...deps, now: () => at }, { ...sent, measures }, checkIn);
  }
  for (const checkIn of byPartner) {
    const at = addDays(today, -7 * checkIn.weeksAgo);
    const asked = { measures: SEEN_BY_OTHERS, informant: "partner" } as const;
    await seedCheckIn({ ...deps, now: () => at }, { ...sent, ...asked }, checkIn);
  }
  if (days) await seedDays(deps, { therapist, clientId, today }, days);
  if (work) await seedWork(deps, { therapist, clientId, today }, work);
}

/** What one occasion asks, and of whom if not of the client. */
interface Asking {
  readonly measures?: readonly Measure[];
  readonly extras?: readonly Extra[];
  readonly informant?: Relation;
}

interface Sent extends Asking {
  readonly therapist: StaffId;
  readonly clientId: ClientId;
  readonly locale: string;
  readonly measures: readonly Measure[];
}

async function seedCheckIn(
  deps: Deps,
  { therapist, clientId, locale: own, measures, informant }: Sent,
  { locale = own, ...wanted }: MadeUpCheckIn,
): Promise<void> {
  const at = deps.now();
  const asking = { measures, ...(informant && { informant }) };
  const opened = must(await askDemo(deps, therapist, clientId, asking));
  const door = { mac: await macOfToken(deps.keys, opened.token) };
  const attempt = { submissionId: newId<string>(deps.random), digest: "0".repeat(64) };
  if (!informant) must(await sayConsent(deps, door, () => agreed(at, locale)));
  const open = must(await loadSubmission(deps, door, attempt));
  const { checkIn, ...made } = madeUp(measures, wanted, {
    locale: locale as LocaleTag,
    sentAt: at,
  });
  const by = informant && ({ completedBy: "informant", informant } as const);
  const sent = { sentAt: at, ...made, checkIn: { ...checkIn, ...by } };
  must(await submitCheckIn(deps, open, { ...sent, summarise: standingsOf, rulebook }));
}

/** What each demo client but the newcomer has said at their first check-in. */
export const agreed = (at: Instant, locale: string): ConsentStatement => ({
  text: CONSENT_TEXT,
  at,
  given: { care: true, statistics: true, research: false },
  locale: locale as LocaleTag,
  how: "screen",
});

/** An occasion, for both measures unless others are named, and a link to it. */
export async function askDemo(
  deps: Deps,
  therapist: StaffId,
  clientId: ClientId,
  { measures = DEMO_MEASURES, ...more }: Asking = {},
) {
  const occasionId = must(
    await createOccasion(deps, actingAs(therapist), {
      clientId,
      opensAt: deps.now(),
      measures: measures.map(measureKey),
      ...more,
      findUnusable,
    }),
  );
  return createLink(deps, actingAs(therapist), { clientId, occasionId });
}
