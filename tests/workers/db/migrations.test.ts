/** A clinic that upgrades keeps what it has: from every earlier schema to the newest. */
import { afterAll, describe, expect, it } from "vitest";
import type { ClientId, Instant, LocaleTag, StaffId } from "../../../src/core/brand.ts";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import type { Point } from "../../../src/core/series/point.ts";
import { newDek } from "../../../workers/crypto/envelope.ts";
import { newId, newTail } from "../../../workers/crypto/id.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { clientDek, createClient } from "../../../workers/db/client.ts";
import { CLINIC, loadClinic } from "../../../workers/db/clinic.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { idOfDay } from "../../../workers/db/day-entry.ts";
import { changeEvent } from "../../../workers/db/event-change.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { client } from "../../../workers/db/schema.ts";
import { sealAt } from "../../../workers/db/sealed.ts";
import { verifyChain } from "../../../workers/db/audit.ts";
import { must } from "../../support/clinic.ts";
import { migrate, migrations, startD1 } from "../../support/d1.ts";
import { testDeps } from "../../support/deps.ts";
import { sessionOf } from "../../support/store.ts";

/** From the first schema that had a clinic and a member of staff. */
const FIRST = 2;
/** From here on there were clients. */
const CLIENTS = 3;
/** From here on a person may have several roles, and the owner is no longer called admin. */
const ROLES = 9;
/** The last schema that did not tell case reviews from other events. */
const BEFORE_REVIEWS = 34;

const server = await startD1();
afterAll(() => server.dispose());

const SETTINGS = {
  name: "Old Clinic",
  contact: "Call.",
  region: "GB",
  timeZone: "Europe/London",
  locales: ["en"],
  quickExit: false,
};

interface Filled {
  readonly staffId: StaffId;
  readonly clientId: ClientId;
}

/** Rows as the program of that time wrote them; only the columns that were there then. */
async function fill(d1: D1Database, schema: number): Promise<Filled> {
  const deps = await testDeps(d1);
  const at = deps.now();
  const { dek, stored } = await newDek(deps.keys, CLINIC, deps.random);
  const settings = await sealAt(deps, dek, ["clinic.settings", CLINIC], SETTINGS);
  const staffId = newId<StaffId>(deps.random);
  const roles = schema < ROLES ? { role: "therapist" } : { roles: ["therapist"] };
  const sealed = await sealAt(deps, dek, ["staff.profile", staffId], { name: "Robin", ...roles });
  await d1
    .prepare(
      "INSERT INTO clinic (id, wrapped_dek, kek_id, dek_version, is_demo, settings, created_at) VALUES (1, ?, ?, ?, 0, ?, ?)",
    )
    .bind(stored.wrapped, stored.kekId, stored.version, settings, at)
    .run();
  const column = schema < ROLES ? "role" : "roles";
  await d1
    .prepare(`INSERT INTO staff (id, ${column}, profile, created_at) VALUES (?, 'therapist', ?, ?)`)
    .bind(staffId, sealed, at)
    .run();
  const clientId = newId<ClientId>(deps.random);
  if (schema >= CLIENTS) await fillClient(d1, { staffId, clientId });
  return { staffId, clientId };
}

/** Point by point, as series were sealed before they were packed. */
const OLD_POINTS: readonly Point[] = [
  {
    at: "2026-03-05T09:00Z" as Instant,
    measure: "phq-9@1.0.0",
    scale: "total",
    score: { status: "complete", value: 12 },
    locale: "en" as LocaleTag,
    mode: "screen",
    layout: "one-page-1",
  },
];

async function fillClient(d1: D1Database, { staffId, clientId }: Filled): Promise<void> {
  const deps = await testDeps(d1);
  const { dek, stored } = await newDek(deps.keys, clientId, deps.random);
  const profile = { label: "OLD", locale: "en", plan: ["phq-9"], therapistId: staffId };
  const seal = (column: "profile" | "summary" | "series", value: unknown) =>
    sealAt(deps, dek, [`client.${column}`, clientId], value);
  await d1
    .prepare(
      "INSERT INTO client (id, therapist_id, wrapped_dek, kek_id, dek_version, profile, summary, series, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(
      clientId,
      staffId,
      stored.wrapped,
      stored.kekId,
      stored.version,
      await seal("profile", profile),
      await seal("summary", { standings: [] }),
      await seal("series", { points: OLD_POINTS }),
      deps.now(),
    )
    .run();
}

describe("migrations/", () => {
  const newest = migrations().length;
  const starts = Array.from({ length: newest - FIRST }, (_, at) => FIRST + at);

  it.each(starts)("a clinic of schema %i upgrades and still opens its records", async (schema) => {
    const d1 = await server.another({ upTo: schema });
    const { staffId, clientId: old } = await fill(d1, schema);
    await migrate(d1, { after: schema });
    const deps = await testDeps(d1);
    expect(await loadClinic(deps)).toMatchObject({ name: "Old Clinic", isDemo: false });
    const profile = { label: "AB", locale: "en" as LocaleTag, plan: ["phq-9"] };
    const clientId = must(await createClient(deps, staffId, profile));
    const access = await sessionOf(deps, staffId);
    const caseload = must(await loadCaseload(deps, access));
    expect(caseload.visitor).toMatchObject({ name: "Robin", roles: ["therapist"] });
    const known = schema >= CLIENTS ? [old, clientId] : [clientId];
    expect(caseload.entries.map(({ id }) => id).toSorted()).toEqual(known.toSorted());
    if (schema >= CLIENTS) {
      const report = must(await loadReport(deps, access, old));
      expect(report.client.label).toBe("OLD");
      expect(report.series.points).toEqual(OLD_POINTS);
    }
    expect(must(await loadReport(deps, access, clientId)).client.label).toBe("AB");
    const chain = await verifyChain(deps.db, deps.keys, `client:${clientId}`);
    expect(chain.status).toBe("intact");
  });

  it("keeps events of before case reviews; one becomes a case review when its kind is changed", async () => {
    const d1 = await server.another({ upTo: BEFORE_REVIEWS });
    const { staffId, clientId } = await fill(d1, BEFORE_REVIEWS);
    const deps = await testDeps(d1);
    const access = await sessionOf(deps, staffId);
    const { id: own, wrapped, kekId, version } = client;
    const [row] = await deps.db.select({ id: own, wrapped, kekId, version }).from(client);
    if (!row) throw new Error("no client");
    const entry = { kind: "other", on: "2026-03-04" as PlainDate, text: "With Dr. Two" } as const;
    const id = idOfDay(entry.on, newTail(deps.random));
    const dek = await clientDek(deps.keys, row);
    const body = await sealAt(deps, dek, ["event.body", id], { ...entry, by: staffId });
    const put = d1.prepare("INSERT INTO event (client_id, id, body) VALUES (?, ?, ?)");
    await put.bind(clientId, id, body).run();
    await migrate(d1, { after: BEFORE_REVIEWS });
    const last = async () => must(await loadCaseload(deps, access)).entries[0]?.lastReview;
    expect(await last()).toBeUndefined();
    const change = { clientId, id, rev: 0, entry: { ...entry, kind: "case-review" } } as const;
    must(await changeEvent(deps, actingAs(staffId), change));
    expect(await last()).toBe("2026-03-04");
  });

  it("keeps who was an owner when owners were called admin", async () => {
    const d1 = await server.another({ upTo: FIRST });
    const { staffId } = await fill(d1, FIRST);
    await d1.prepare("UPDATE staff SET role = 'admin' WHERE id = ?").bind(staffId).run();
    await migrate(d1, { after: FIRST });
    const roles = await d1.prepare("SELECT roles FROM staff").first<string>("roles");
    expect(roles).toBe("owner");
  });
});
