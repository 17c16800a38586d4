import { describe, expect, it } from "vitest";
import type { PlainDate } from "../../../src/core/plain-date.ts";
import type { SessionEntry } from "../../../src/core/sessions/entry.ts";
import { newTail } from "../../../workers/crypto/id.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { openDb } from "../../../workers/db/database.ts";
import { addEvent, addFit } from "../../../workers/db/event.ts";
import { removeEvent } from "../../../workers/db/event-change.ts";
import { openLane, selectLane } from "../../../workers/db/lane.ts";
import { readReached } from "../../../workers/db/reached-record.ts";
import { loadSessionLog, saveSession } from "../../../workers/db/session-log.ts";
import { must, seedClient } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real, rowsOf, seed, signIn } = await clinicStore();
const actor = actingAs(seed.staffId);
const key = () => newTail(deps.random);

const sessionOn = (on: string, changes: Partial<SessionEntry> = {}): SessionEntry => ({
  on: on as PlainDate,
  attended: "yes",
  mode: "in-person",
  tags: ["feelings"],
  practiceAgreed: "",
  practiceDone: "not-agreed",
  note: "",
  ...changes,
});

const dayOf = (at: number) => new Date(Date.UTC(2022, 0, 1 + at * 7)).toISOString().slice(0, 10);

describe("the session log", () => {
  it("stands newest first and is paged: 200 sessions in pages of 20, each in two trips", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    for (let at = 0; at < 200; at += 1) {
      must(await saveSession(deps, actor, { clientId, key: key(), entry: sessionOn(dayOf(at)) }));
    }
    must(
      await addEvent(deps, actor, {
        clientId,
        key: key(),
        entry: { kind: "life", on: dayOf(150) as PlainDate, text: "moved house" },
      }),
    );
    const access = await signIn();
    const meter = metered(real.d1);
    const first = must(
      await loadSessionLog({ ...deps, db: openDb(meter.d1) }, access, { clientId }),
    );
    expect([meter.trips, meter.rowsWritten]).toEqual([2, 1]);
    expect(meter.rowsRead).toBeLessThan(120);
    const days: string[] = [];
    const events: string[] = [];
    let page = first;
    for (let pages = 1; ; pages += 1) {
      days.push(...page.sessions.map(({ on }) => on));
      events.push(...page.events.map(({ text }) => text));
      if (page.older === undefined) {
        expect(pages).toBe(10);
        break;
      }
      page = must(await loadSessionLog(deps, access, { clientId, before: page.older }));
    }
    expect(days).toEqual(Array.from({ length: 200 }, (_, at) => dayOf(199 - at)));
    expect(events).toEqual(["moved house"]);
  });

  it("writes an entry once, however often its form is sent", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const once = { clientId, key: key(), entry: sessionOn("2026-03-01") };
    must(await saveSession(deps, actor, once));
    must(await saveSession(deps, actor, once));
    const other = { ...once, entry: sessionOn("2026-03-01", { note: "second thoughts" }) };
    expect(await saveSession(deps, actor, other)).toEqual({
      ok: false,
      error: "changed-elsewhere",
    });
    // The reply was lost, only the day was corrected, and the form was sent again.
    const otherDay = { ...once, entry: sessionOn("2026-03-02") };
    expect(await saveSession(deps, actor, otherDay)).toEqual({
      ok: false,
      error: "changed-elsewhere",
    });
    const log = must(await loadSessionLog(deps, await signIn(), { clientId }));
    expect(log.sessions.map(({ on }) => on)).toEqual(["2026-03-01"]);
  });

  it("moves with its day, and believes no form that is older than what is kept", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    must(await saveSession(deps, actor, { clientId, key: key(), entry: sessionOn("2026-03-01") }));
    const log = async () => must(await loadSessionLog(deps, await signIn(), { clientId })).sessions;
    const [before] = await log();
    const change = { clientId, key: "", id: before?.id ?? "", rev: 1 };
    const moved = { ...change, entry: sessionOn("2026-02-20", { note: "moved" }) };
    must(await saveSession(deps, actor, moved));
    must(await saveSession(deps, actor, moved));
    const [after, ...more] = await log();
    expect(more).toEqual([]);
    expect(after).toMatchObject({ on: "2026-02-20", note: "moved", rev: 2 });
    expect(after?.id.slice(6)).toBe(before?.id.slice(6));
    for (const entry of [sessionOn("2026-03-02"), sessionOn("2026-03-01")]) {
      const late = await saveSession(deps, actor, { ...change, entry });
      expect(late).toEqual({ ok: false, error: "changed-elsewhere" });
    }
    expect(await log()).toEqual([after]);
  });

  it("lets an entry be taken away, unless it was changed meanwhile", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    must(await saveSession(deps, actor, { clientId, key: key(), entry: sessionOn("2026-03-01") }));
    const log = async () => must(await loadSessionLog(deps, await signIn(), { clientId })).sessions;
    const id = (await log())[0]?.id ?? "";
    const gone = { clientId, key: "", id, rev: 1 };
    expect(await saveSession(deps, actor, { ...gone, rev: 2 })).toMatchObject({ ok: false });
    must(await saveSession(deps, actor, gone));
    must(await saveSession(deps, actor, gone));
    expect(await log()).toEqual([]);
  });
});

describe("the lane of a report", () => {
  it("has sessions, missed ones and events in order of time, and apart from them what the client said", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const sessions = [
      sessionOn("2026-01-02"),
      sessionOn("2026-01-09", { attended: "missed" }),
      sessionOn("2026-01-16", { attended: "cancelled" }),
    ];
    for (const entry of sessions) {
      must(await saveSession(deps, actor, { clientId, key: key(), entry }));
    }
    const event = { kind: "medication", on: "2026-01-05" as PlainDate, text: "more" } as const;
    must(await addEvent(deps, actor, { clientId, key: key(), entry: event }));
    const fit = { clientId, id: `${"z".repeat(26)}`, answer: "not-sure", text: "tired" } as const;
    must(await addFit(deps, actor, fit));
    must(await addFit(deps, actor, fit));
    const lane = must(
      await readReached(deps, await signIn(), {
        clientId,
        action: "record.view",
        select: (own) => selectLane(deps.db, own),
        read: ({ dek }, rows) => openLane(dek, rows, "Europe/Berlin"),
      }),
    );
    expect(lane.entries).toEqual([
      { at: "2026-01-02T11:00Z", kind: "session" },
      { at: "2026-01-05T11:00Z", kind: "medication", text: "more" },
      { at: "2026-01-09T11:00Z", kind: "missed" },
    ]);
    expect(lane.fits).toEqual([{ at: deps.now(), answer: "not-sure", text: "tired" }]);
    const removed = await removeEvent(deps, actor, { clientId, id: fit.id });
    expect(removed).toEqual({ ok: false, error: "not-found" });
  });
});

describe("threat 10: the session log of another therapist's client", () => {
  it("is not found, read or written, and a supervisor only reads", async () => {
    const clientId = await seedClient(deps, seed.otherId);
    const entry = sessionOn("2026-03-01");
    const act = { clientId, key: key(), entry };
    expect(await saveSession(deps, actor, act)).toEqual({ ok: false, error: "not-found" });
    const reading = { staffId: seed.staffId, reach: "none" } as const;
    expect(await saveSession(deps, reading, act)).toEqual({ ok: false, error: "not-found" });
    const read = await loadSessionLog(deps, await signIn(), { clientId });
    expect(read).toEqual({ ok: false, error: "not-found" });
    expect(await rowsOf("SELECT 1 FROM therapy_session WHERE client_id = ?", clientId)).toEqual([]);
  });
});
