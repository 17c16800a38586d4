/** Practice clients are made as real ones are, stand in no list, and go without a trace but the audit. */
import { describe, expect, it } from "vitest";
import type { ClientId, Instant, LocaleTag } from "../../../src/core/brand.ts";
import { madeUp } from "../../../src/core/practice/made-up.ts";
import { PRACTICE_COURSES, PRACTICE_MEASURES, PRACTICE_TASKS } from "../../../src/data/practice.ts";
import { measureKey } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { rulebook } from "../../../workers/api/rulebook.ts";
import { standingsOf } from "../../../workers/api/standings.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { chainOfStaff, verifyChain } from "../../../workers/db/audit.ts";
import { loadCaseload } from "../../../workers/db/caseload.ts";
import { openDb, type Deps } from "../../../workers/db/database.ts";
import { addDays } from "../../../workers/db/instant.ts";
import { clearPractice, keepPractised, loadPractice } from "../../../workers/db/practice.ts";
import { createPracticeClient } from "../../../workers/db/practice-create.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { createOccasion } from "../../../workers/db/occasion.ts";
import { findUnusable } from "../../../src/packs/index.ts";
import { createLink } from "../../../workers/db/link.ts";
import { must } from "../../support/clinic.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real, rowsOf, seed, signIn } = await clinicStore();
const measures = PRACTICE_MEASURES.map(findMeasure);

const courseOf = (index: number, now: Instant = deps.now()) => {
  const { id, checkIns } = PRACTICE_COURSES[index] as (typeof PRACTICE_COURSES)[number];
  return {
    profile: {
      label: `Practice ${index}`,
      locale: "en" as LocaleTag,
      plan: PRACTICE_MEASURES,
      course: id,
    },
    checkIns: checkIns.map((one) => {
      const sentAt = addDays(now, -7 * one.weeksAgo);
      return { sentAt, ...madeUp(measures, one, { locale: "en" as LocaleTag, sentAt }) };
    }),
    summarise: standingsOf,
    rulebook,
  };
};

const all = PRACTICE_COURSES.map((_course, index) => index);
const begin = async (staffId = seed.staffId, using: Deps = deps) => {
  for (const index of all) must(await createPracticeClient(using, staffId, courseOf(index)));
};
const mine = async (staffId = seed.staffId) =>
  must(await loadPractice(deps, { ...(await signIn(staffId)), reach: "none" }));

/** Tables that name a client, as the database has them. */
const clientTables = async (): Promise<readonly string[]> => {
  const tables = await rowsOf<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%client_id%'",
  );
  return tables.map(({ name }) => name);
};

describe("practice clients", () => {
  it("have courses, signals and an alert, and are made once however often they are asked for", async () => {
    await begin();
    await begin();
    const { clients } = await mine();
    expect(clients.map(({ profile }) => profile.course)).toEqual(
      PRACTICE_COURSES.map(({ id }) => id),
    );
    const of = (course: string) => clients.find(({ profile }) => profile.course === course);
    expect(clients.map(({ openAlerts }) => openAlerts)).toEqual([0, 0, 1, 0, 0]);
    const fired = (of("worsens")?.summary.signals ?? []).map(
      ({ kind, strength }) => `${kind} ${strength}`,
    );
    expect(fired).toContain("deterioration hard");
    expect(of("improves")?.summary.standings.map(({ change }) => change)).toEqual([
      "reliable-improvement",
      "reliable-improvement",
    ]);
    expect(of("wavers")?.summary.standings[0]?.change).toBe("no-reliable-change");
  });

  it("open as a report, marked as made up", async () => {
    const { clients } = await mine();
    const id = clients[0]?.id as ClientId;
    const report = must(await loadReport(deps, await signIn(), id));
    expect(report.visitor.practice).toBe(true);
    expect(report.series.points.length).toBe(4 * 2);
    expect(report.latest.length).toBeGreaterThan(1);
    expect((await loadReport(deps, await signIn(seed.otherId), id)).ok).toBe(false);
  });

  it("stand in no caseload, and are nobody else's", async () => {
    const { entries } = must(await loadCaseload(deps, await signIn()));
    expect(entries.filter(({ profile }) => profile.course)).toEqual([]);
    expect((await mine(seed.otherId)).clients).toEqual([]);
  });

  it("fit into a request of the free plan: few statements a batch, few values each", async () => {
    const sizes: number[] = [];
    const counted: D1Database = new Proxy(real.d1, {
      get: (target, name) => {
        if (name === "batch") {
          return (statements: D1PreparedStatement[]) => {
            sizes.push(statements.length);
            return target.batch(statements);
          };
        }
        const member: unknown = Reflect.get(target, name);
        return typeof member === "function" ? member.bind(target) : member;
      },
    });
    must(await clearPractice(deps, seed.staffId));
    for (const index of all) {
      sizes.length = 0;
      must(
        await createPracticeClient({ ...deps, db: openDb(counted) }, seed.staffId, courseOf(index)),
      );
      expect(Math.max(...sizes)).toBeLessThanOrEqual(40);
      // Ten more find out who asks and what is there.
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(40);
    }
  });

  it("go with everything that hangs on them; what was done stays in the audit", async () => {
    const { clients } = await mine();
    const id = clients[3]?.id as ClientId;
    const actor = actingAs(seed.staffId);
    const occasionId = must(
      await createOccasion(deps, actor, {
        clientId: id,
        opensAt: deps.now(),
        measures: measures.map(measureKey),
        findUnusable,
      }),
    );
    must(await createLink(deps, actor, { clientId: id, occasionId }));
    must(await keepPractised(deps, seed.staffId, PRACTICE_TASKS[0].id));
    must(await keepPractised(deps, seed.staffId, PRACTICE_TASKS[0].id));
    expect((await mine()).visitor.practised).toEqual([PRACTICE_TASKS[0].id]);
    const tables = await clientTables();
    expect(tables.length).toBeGreaterThan(10);
    const before = (await rowsOf("SELECT * FROM audit WHERE chain = ?", `client:${id}`)).length;

    must(await clearPractice(deps, seed.staffId));
    must(await clearPractice(deps, seed.staffId));
    const after = await mine();
    expect([after.clients, after.visitor.practised]).toEqual([[], undefined]);
    for (const table of tables) {
      const left = await rowsOf(
        `SELECT client_id FROM ${table} WHERE client_id NOT IN (SELECT id FROM client)`,
      );
      expect([table, left]).toEqual([table, []]);
    }
    expect(await rowsOf("SELECT id FROM client WHERE practice = 1")).toEqual([]);
    expect(await rowsOf("SELECT * FROM audit WHERE chain = ?", `client:${id}`)).toHaveLength(
      before,
    );
    const verdict = await verifyChain(deps.db, deps.keys, chainOfStaff(seed.staffId));
    expect(verdict.status).toBe("intact");
  });
});
