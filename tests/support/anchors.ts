import { expect } from "vitest";
import { writeAnchor } from "../../workers/db/anchor.ts";
import { findLostEnds } from "../../workers/db/anchor-heads.ts";
import { auditRows, type Chain, chainOfStaff, headOf, selectHead } from "../../workers/db/audit.ts";
import type { AuditEntry } from "../../workers/db/audit-entry.ts";
import { checkChain } from "../../workers/db/audit-check.ts";
import { audit } from "../../workers/db/schema.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { must } from "./clinic.ts";
import type { clinicStore } from "./store.ts";

type Store = Awaited<ReturnType<typeof clinicStore>>;

/** What tests of anchors do with a clinic: acts, daily runs, and an owner with Wrangler. */
export function anchorsOn({ clock, deps, run, rowsOf, seed }: Store) {
  /** The daily run, a day later. */
  async function anchor(how: Parameters<typeof writeAnchor>[1] = {}): Promise<number> {
    clock.forward(24 * 60);
    return must(await writeAnchor(deps, how));
  }
  /** Entries of a member of staff. */
  async function act(times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) must(await startSession(deps, seed.staffId));
  }
  async function tamper(sql: string, ...values: unknown[]): Promise<void> {
    const kept = await rowsOf<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    );
    for (const { name } of kept) await run(`DROP TRIGGER ${name}`);
    expect((await run(sql, ...values)).meta.changes).toBeGreaterThan(0);
    for (const trigger of kept) await run(trigger.sql);
  }
  const headNow = async (chain: Chain) => headOf(chain, await selectHead(deps.db, chain));
  /** Entries of the clinic. */
  async function ofClinic(times: number): Promise<void> {
    const entry = { at: clock.now(), actor: "system", action: "clinic.change", object: "x" };
    const entries = Array.from({ length: times }, () => entry as AuditEntry);
    const rows = await auditRows(deps.keys, await headNow("clinic"), entries);
    await deps.db.insert(audit).values(rows);
  }
  /** A trail of nothing but two anchored days of a member of staff, with three entries each. */
  async function begin(): Promise<void> {
    await act();
    await anchor();
    await tamper("DELETE FROM audit");
    await tamper("DELETE FROM anchor_head");
    for (let day = 0; day < 2; day += 1) {
      await act(3);
      await anchor();
    }
  }
  return {
    anchor,
    act,
    begin,
    tamper,
    staff: chainOfStaff(seed.staffId),
    cut: (chain: Chain, from: number) =>
      tamper("DELETE FROM audit WHERE chain = ? AND seq >= ?", chain, from),
    headNow,
    ofClinic,
    check: (chain: Chain) => checkChain(deps, chain, 0),
    lostEnds: async () => (await findLostEnds(deps.db, 9)).map(({ chain }) => chain),
  };
}
