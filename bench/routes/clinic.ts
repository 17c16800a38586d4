import { DEMO_MEASURES } from "../../scripts/demo/courses.ts";
import { agreed, askDemo } from "../../scripts/demo/seed.ts";
import { depsOf } from "../../scripts/local/deps.ts";
import { answersFor } from "../../scripts/replay/check-in-way.ts";
import type { ClientId, LocaleTag, StaffId } from "../../src/core/brand.ts";
import { checkInOf, flagsOf, pointsOf } from "../../src/core/check-in/check-in.ts";
import { EMPTY_DRAFT, withPart } from "../../src/core/check-in/draft.ts";
import { measureKey, type Measure } from "../../src/core/measures/measure.ts";
import type { Result } from "../../src/core/result.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { rulebook } from "../../workers/api/rulebook.ts";
import { standingsOf } from "../../workers/api/standings.ts";
import { newId } from "../../workers/crypto/id.ts";
import { deriveKeys } from "../../workers/crypto/keys.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { createClient } from "../../workers/db/client.ts";
import { createClinic } from "../../workers/db/clinic.ts";
import { sayConsent } from "../../workers/db/consent.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addDays } from "../../workers/db/instant.ts";
import { createLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { loadSubmission, submitCheckIn } from "../../workers/db/submission.ts";

const EN = "en" as LocaleTag;

export const TWO_MEASURES: readonly Measure[] = DEMO_MEASURES;
/** Mood, worry, distress, trauma (twenty items, five scales) and the alliance: much for one client. */
export const FIVE_MEASURES: readonly Measure[] = [
  ...TWO_MEASURES,
  ...["core-10", "pcl-5", "alliance-check"].map(findMeasure),
];

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Cannot fill the clinic: ${JSON.stringify(result.error)}`);
  return result.value;
}

export const benchDeps = async (d1: D1Database, master: string): Promise<Deps> =>
  depsOf(d1, must(await deriveKeys(master, 1)));

export const makeClinic = async (deps: Deps): Promise<void> =>
  void must(
    await createClinic(deps, {
      name: "Bench Clinic",
      contact: "This clinic does not exist.",
      region: "GB",
      timeZone: "Europe/London",
      locales: [EN],
      isDemo: false,
      quickExit: false,
    }),
  );

export const makeTherapist = async (deps: Deps): Promise<StaffId> =>
  must(await createStaff(deps, { name: "Bench therapist", roles: ["therapist"] }));

/** The value of a signed-in therapist's cookie. */
export const signIn = async (deps: Deps, therapist: StaffId): Promise<string> =>
  must(await startSession(deps, therapist)).secret;

/** The code of a link to a new check-in of both measures, for a client who has said yes before. */
export async function makeCode(deps: Deps, therapist: StaffId, client: ClientId): Promise<string> {
  const { token } = must(await askDemo(deps, therapist, client));
  const door = { mac: await macOfToken(deps.keys, token) };
  must(await sayConsent(deps, door, () => agreed(deps.now(), EN)));
  return token.text;
}

interface Course {
  readonly label: string;
  readonly sessions: number;
  readonly measures?: readonly Measure[];
}

/** A client who has sent each measure `sessions` times, once a week, up to last week. */
export async function makeClient(
  deps: Deps,
  therapist: StaffId,
  { label, sessions, measures = TWO_MEASURES }: Course,
): Promise<ClientId> {
  const today = deps.now();
  const daysAgo = (weeks: number): Deps => {
    const at = addDays(today, -7 * weeks);
    return { ...deps, now: () => at };
  };
  const plan = measures.map(({ id }) => id);
  const client = must(
    await createClient(daysAgo(sessions + 1), therapist, { label, locale: EN, plan }),
  );
  for (let week = sessions; week > 0; week -= 1)
    await sendOne(daysAgo(week), { therapist, client, measures, week });
  return client;
}

interface Sent {
  readonly therapist: StaffId;
  readonly client: ClientId;
  readonly measures: readonly Measure[];
  readonly week: number;
}

async function sendOne(deps: Deps, sent: Sent): Promise<void> {
  const { measures, week } = sent;
  const sentAt = deps.now();
  const draft = measures.reduce(
    (sum, measure) =>
      withPart(sum, measureKey(measure), {
        locale: EN,
        answers: answersFor(measure, week),
        skipped: [],
      }),
    EMPTY_DRAFT,
  );
  const checkIn = checkInOf(measures, draft, {
    locale: EN,
    mode: "screen",
    layout: "bench",
    dir: "ltr",
    script: false,
    completedBy: "client",
  });
  const attempt = { submissionId: newId<string>(deps.random), digest: "0".repeat(64) };
  const mac = await macOfToken(deps.keys, await askFor(deps, sent));
  const open = must(await loadSubmission(deps, { mac }, attempt));
  must(
    await submitCheckIn(deps, open, {
      sentAt,
      checkIn,
      points: pointsOf(checkIn, measures, sentAt),
      flags: flagsOf(checkIn, measures),
      summarise: standingsOf,
      rulebook,
    }),
  );
}

/** A link to a check-in of these measures. */
async function askFor(deps: Deps, { therapist, client, measures }: Sent) {
  const actor = actingAs(therapist);
  const occasionId = must(
    await createOccasion(deps, actor, {
      clientId: client,
      opensAt: deps.now(),
      measures: measures.map(measureKey),
      extras: [],
      findUnusable,
    }),
  );
  return must(await createLink(deps, actor, { clientId: client, occasionId })).token;
}
