import { describe, expect, it } from "vitest";
import type { ClientId } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { acknowledgeAlert } from "../../../workers/db/alert.ts";
import { createInvitation } from "../../../workers/db/invitation.ts";
import { addPasskey } from "../../../workers/db/passkey.ts";
import { makeRecoveryCode } from "../../../workers/db/recovery-act.ts";
import { loadCheckIn } from "../../../workers/db/check-in.ts";
import { saveDraft } from "../../../workers/db/draft.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { changeRules } from "../../../workers/db/rule-set.ts";
import { acknowledgeSignal } from "../../../workers/db/signal.ts";
import { addEntry } from "../../../workers/db/support-entry.ts";
import { newId } from "../../../workers/crypto/id.ts";
import { startSession } from "../../../workers/db/staff-session.ts";
import { ask, type Asked, attemptOf, CANARY, flagOf, must, send } from "../../support/clinic.ts";
import { OTHER_MASTER, testKeys } from "../../support/deps.ts";
import { rulebookOf, WORSE } from "../../support/rules.ts";
import { clinicStore, readerOf } from "../../support/store.ts";
import { writeEverything } from "../../support/work.ts";

const SEALED = [
  "clinic.settings",
  "staff.profile",
  "client.profile",
  "client.summary",
  "client.series",
  "occasion.plan",
  "occasion.draft",
  "response.answers",
  "alert.detail",
  "alert.note",
  "therapy_session.body",
  "event.body",
  "goal.body",
  "goal_rating.body",
  "agreement.body",
  "rule_set.body",
  "signal.detail",
  "signal.note",
  "support_entry.body",
];

const { deps, real, rowsOf, seed, signIn } = await clinicStore();

async function draftOf(asked: Asked): Promise<void> {
  const open = must(await loadCheckIn(deps, asked.door));
  const value = { text: CANARY.draft };
  must(await saveDraft(deps, open, { rev: 0, value, merge: (_theirs, mine) => mine }));
}

/** A rule of the clinic, a signal that it raised, and what somebody wrote about it. */
async function signalOf(clientId: ClientId): Promise<void> {
  must(await changeRules(deps, seed.staffId, { from: 0, rules: [WORSE] }));
  const asked = await ask(deps, seed.staffId, clientId);
  must(await send(deps, asked.door, attemptOf(99), { value: 102, rulebook: rulebookOf(WORSE) }));
  const report = must(await loadReport(deps, await signIn(), clientId));
  const signalId = report.openSignals[0]?.id ?? "";
  const act = { clientId, signalId, note: CANARY.acknowledgement };
  must(await acknowledgeSignal(deps, actingAs(seed.staffId), act));
  const entryId = newId<string>(deps.random);
  const said = { areas: [], discussed: CANARY.acknowledgement, agreed: "" };
  const entry = { clientId, entryId, signalId, note: said };
  must(await addEntry(deps, actingAs(seed.staffId), entry));
}

/** Something in every sealed column; gives back more words that must not be found. */
async function fillEverything(): Promise<readonly string[]> {
  const asked = await ask(deps, seed.staffId);
  await draftOf(asked);
  await draftOf(await ask(deps, seed.staffId));
  const attempt = attemptOf(97);
  must(await send(deps, asked.door, attempt, { value: 97, flags: [flagOf(97)] }));
  const { secret } = must(await startSession(deps, seed.staffId));
  const session = await readerOf(deps, secret);
  const report = must(await loadReport(deps, session, asked.clientId));
  const alertId = report.openAlerts[0]?.id ?? "";
  const act = { clientId: asked.clientId, alertId, note: CANARY.acknowledgement };
  must(await acknowledgeAlert(deps, actingAs(seed.staffId), act));
  await writeEverything(deps, seed.staffId, { clientId: asked.clientId, word: "canary" });
  await signalOf(asked.clientId);
  const guest = { name: CANARY.staff, roles: ["therapist"] } as const;
  const invited = must(await createInvitation(deps, seed.staffId, guest));
  const recovery = must(await makeRecoveryCode(deps, seed.staffId));
  const key = { id: "0123456789-credential-id", publicKey: "AAAA", counter: 0 };
  const passkey = { ...key, transports: [], synced: false };
  const named = { staffId: seed.staffId, key: passkey, name: CANARY.staff };
  must(await addPasskey(deps, named, "a challenge"));
  return [attempt.digest, asked.token.body, secret, invited.body, recovery.body];
}

/** Every cell of every table: bytes as Latin-1, so that words in them can be found. */
async function dump(): Promise<readonly { readonly column: string; readonly text: string }[]> {
  const cells = [];
  const tables = await rowsOf(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '_cf_%'",
  );
  for (const { name } of tables) {
    for (const row of await rowsOf(`SELECT * FROM "${String(name)}"`)) {
      for (const [column, value] of Object.entries(row)) {
        if (value === null) continue;
        const text = Array.isArray(value)
          ? Buffer.from(value as number[]).toString("latin1")
          : String(value);
        cells.push({ column: `${String(name)}.${column}`, text });
      }
    }
  }
  return cells;
}

/** Shannon entropy; 300 random bytes have about 7.3, padded JSON in the clear about 3. */
function bitsPerByte(text: string): number {
  const counts = new Map<string, number>();
  for (const byte of text) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / text.length);
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
}

describe("threat 11: a stolen database", () => {
  it("holds no clinical word, measure, name, answer or secret, and its blobs look random", async () => {
    const more = await fillEverything();
    const secrets = [...Object.values(CANARY), "canary", "penguin", "canary-rule", ...more];
    const cells = await dump();
    expect(cells.length).toBeGreaterThan(100);
    for (const { column, text } of cells) {
      const lower = text.toLowerCase();
      const found = secrets.filter((secret) => lower.includes(secret.toLowerCase()));
      expect(found, column).toEqual([]);
    }
    const columns = new Set(cells.map((cell) => cell.column));
    expect([...columns]).toEqual(expect.arrayContaining(SEALED));
    for (const { column, text } of cells) {
      if (SEALED.includes(column)) expect(bitsPerByte(text), column).toBeGreaterThan(6.9);
    }
  });

  it("would be found out by these very checks if a word were in the clear", async () => {
    const { staffId } = seed;
    const clear = Buffer.from(JSON.stringify({ name: CANARY.staff }).padEnd(286));
    expect(bitsPerByte(clear.toString("latin1"))).toBeLessThan(6.9);
    const put = "UPDATE staff SET profile = ? WHERE id = ?";
    const kept = await real.d1
      .prepare("SELECT profile FROM staff WHERE id = ?")
      .bind(staffId)
      .first<number[]>("profile");
    await real.d1.prepare(put).bind(new Uint8Array(clear), staffId).run();
    expect((await dump()).some(({ text }) => text.includes(CANARY.staff))).toBe(true);
    await real.d1
      .prepare(put)
      .bind(Uint8Array.from(kept ?? []), staffId)
      .run();
  });

  it("does not open under another master key", async () => {
    const asked = await ask(deps, seed.staffId);
    const thief = { ...deps, keys: await testKeys(OTHER_MASTER, 1) };
    await expect(loadCheckIn(thief, asked.door)).rejects.toThrow("Cannot unwrap a data key");
  });
});
