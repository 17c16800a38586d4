import type { ClientId, Instant, StaffId } from "../../src/core/brand.ts";
import { timeOfEntry } from "../../src/core/daily/entry.ts";
import { wallClock } from "../../src/core/i18n/wall-clock.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { type PlainDate, plusDays } from "../../src/core/plain-date.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { newId, newIdAt } from "../../workers/crypto/id.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { addEntry, openDaily } from "../../workers/db/daily.ts";
import { createDaily } from "../../workers/db/daily-form.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addDays, instantOf } from "../../workers/db/instant.ts";
import type { DemoDay } from "./days.ts";
import { must } from "./must.ts";

const ASKED = { measure: measureKey(findMeasure("daily-mood")) };
const LASTS = 14;

/** A daily form that began before its first entry and still runs, answered as from a device. */
export async function seedDays(
  deps: Deps,
  {
    therapist,
    clientId,
    today,
  }: { readonly therapist: StaffId; readonly clientId: ClientId; readonly today: Instant },
  days: readonly DemoDay[],
): Promise<void> {
  const began = addDays(today, -1 - Math.max(...days.map(({ daysAgo }) => daysAgo)));
  const then: Deps = { ...deps, now: () => began };
  const act = { clientId, id: newIdAt<string>(began, deps.random), asked: ASKED, days: LASTS };
  const { token } = must(await createDaily(then, actingAs(therapist), act));
  const door = { mac: await macOfToken(deps.keys, token) };
  const open = must(await openDaily(deps, door));
  const zone = open.clinic.timeZone;
  for (const { daysAgo, time, answers } of days) {
    const day = plusDays(today.slice(0, 10) as PlainDate, -daysAgo);
    const reading = Date.parse(`${day}T${time}Z`);
    const now = wallClock(zone).moment(reading);
    const said = { at: `${day}T${time}`, offset: String((reading - now) / 60_000), zone };
    const entry = {
      ...ASKED,
      locale: open.locale,
      answers,
      ...timeOfEntry(said, { now, zone, reading }),
      receivedAt: instantOf(new Date(now)),
    };
    const attempt = { submissionId: newId<string>(deps.random), digest: "0".repeat(64) };
    must(await addEntry(deps, open, { attempt, entry }));
  }
}
