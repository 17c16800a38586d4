import type { ClientId, Instant, LocaleTag, StaffId } from "../../src/core/brand.ts";
import { CONSENT_TEXT, type ConsentStatement } from "../../src/core/consent/consent.ts";
import { type Extra, EXTRAS } from "../../src/core/check-in/own-parts.ts";
import { OFFERED } from "../../src/core/i18n/locales.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { madeUp } from "../../src/core/practice/made-up.ts";
import type { Result } from "../../src/core/result.ts";
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
import { COURSES, NEWCOMER, type DemoCheckIn, type DemoCourse } from "./courses.ts";
import { seedWork } from "./seed-work.ts";
import { WORK } from "./work.ts";

export const DEMO_MEASURES = ["phq-9", "gad-7"].map(findMeasure);

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Cannot seed the demo clinic: ${JSON.stringify(result.error)}`);
  return result.value;
}

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

async function seedCourse(
  deps: Deps,
  therapist: StaffId,
  { label, locale, checkIns }: DemoCourse,
  today: Instant,
): Promise<void> {
  const began = addDays(today, -7 * ((checkIns[0]?.weeksAgo ?? 0) + 1));
  const clientId = must(
    await createClient({ ...deps, now: () => began }, therapist, {
      label,
      locale: locale as LocaleTag,
      plan: DEMO_MEASURES.map(({ id }) => id),
      extras: EXTRAS,
    }),
  );
  for (const checkIn of checkIns) {
    const at = addDays(today, -7 * checkIn.weeksAgo);
    await seedCheckIn({ ...deps, now: () => at }, therapist, clientId, { locale, ...checkIn });
  }
  const work = WORK[label];
  if (work) await seedWork(deps, { therapist, clientId, today }, work);
}

async function seedCheckIn(
  deps: Deps,
  therapist: StaffId,
  clientId: ClientId,
  wanted: DemoCheckIn & { readonly locale: string },
): Promise<void> {
  const at = deps.now();
  const opened = must(await askDemo(deps, therapist, clientId));
  const door = { mac: await macOfToken(deps.keys, opened.token) };
  const attempt = { submissionId: newId<string>(deps.random), digest: "0".repeat(64) };
  must(await sayConsent(deps, door, () => agreed(at, wanted.locale)));
  const open = must(await loadSubmission(deps, door, attempt));
  must(
    await submitCheckIn(deps, open, {
      sentAt: at,
      ...madeUp(DEMO_MEASURES, totalsOf(wanted), {
        locale: wanted.locale as LocaleTag,
        sentAt: at,
      }),
      summarise: standingsOf,
      rulebook,
    }),
  );
}

/** What each demo client but the newcomer has said at their first check-in. */
export const agreed = (at: Instant, locale: string): ConsentStatement => ({
  text: CONSENT_TEXT,
  at,
  given: { care: true, statistics: true, research: false },
  locale: locale as LocaleTag,
  how: "screen",
});

const totalsOf = ({ phq9, gad7, item9 }: DemoCheckIn) => ({
  totals: { "phq-9": phq9, "gad-7": gad7 },
  ...(item9 !== undefined && { risk: item9 }),
});

/** An occasion for both measures and what is asked beside them, and a link to it. */
export async function askDemo(
  deps: Deps,
  therapist: StaffId,
  clientId: ClientId,
  extras: readonly Extra[] = [],
) {
  const occasionId = must(
    await createOccasion(deps, actingAs(therapist), {
      clientId,
      opensAt: deps.now(),
      measures: DEMO_MEASURES.map(measureKey),
      extras,
      findUnusable,
    }),
  );
  return createLink(deps, actingAs(therapist), { clientId, occasionId });
}
