import { describe, expect, it } from "vitest";
import type { Instant } from "../../../src/core/brand.ts";
import { actingAs } from "../../../workers/db/access.ts";
import { rebuildCaches } from "../../../workers/db/caches.ts";
import { loadCheckIn } from "../../../workers/db/check-in.ts";
import { openDb } from "../../../workers/db/database.ts";
import { createLink, endLinkSessions } from "../../../workers/db/link.ts";
import { loadSubmission, submitCheckIn } from "../../../workers/db/submission.ts";
import {
  ask,
  attemptOf,
  must,
  seedClient,
  send,
  submissionOf,
  summarise,
  NO_RULES,
} from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { openSeries, openSummary } from "../../../workers/db/client.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, real, run, seed } = await clinicStore();

describe("loadCheckIn()", () => {
  const reason = async (door: Parameters<typeof loadCheckIn>[1]) => {
    const result = await loadCheckIn(deps, door);
    return result.ok ? "open" : result.error.reason;
  };

  it("shows today's questions in one round trip", async () => {
    const asked = await ask(deps, seed.staffId);
    const meter = metered(real.d1);
    const open = must(await loadCheckIn({ ...deps, db: openDb(meter.d1) }, asked.door));
    expect(meter.trips).toBe(1);
    expect(open).toMatchObject({
      measures: ["canary-measure@1.0.0"],
      locale: "de",
      draft: { rev: 0 },
    });
  });

  it("tells why a link is closed, with the clinic but without a stranger's locale", async () => {
    const asked = await ask(deps, seed.staffId);
    expect(await reason(asked.door)).toBe("open");
    expect(await reason({ mac: new Uint8Array(32) })).toBe("unknown");
    const unknown = await loadCheckIn(deps, { mac: new Uint8Array(32) });
    expect(!unknown.ok && unknown.error).toMatchObject({ clinic: { region: "DE" } });
    expect(!unknown.ok && unknown.error.locale).toBeUndefined();
    clock.forward(14 * 24 * 60);
    expect(await reason(asked.door)).toBe("expired");
    expect(await reason({ linkId: asked.linkId, epoch: 0 })).toBe("open");
    clock.forward(3 * 24 * 60);
    expect(await reason({ linkId: asked.linkId, epoch: 0 })).toBe("expired");
  });

  it("ends a link when a new one is issued, and a session when it is finished", async () => {
    const asked = await ask(deps, seed.staffId);
    const { linkId } = must(await createLink(deps, actingAs(seed.staffId), asked));
    expect(await reason(asked.door)).toBe("revoked");
    expect(await reason({ linkId, epoch: 0 })).toBe("open");
    await endLinkSessions(deps, linkId);
    expect(await reason({ linkId, epoch: 0 })).toBe("session-ended");
    expect(await reason({ linkId, epoch: 1 })).toBe("open");
  });

  it("closes every link and session of a discharged client, and of nobody else", async () => {
    const [leaving, staying] = [await ask(deps, seed.staffId), await ask(deps, seed.staffId)];
    const sent = await ask(deps, seed.staffId, leaving.clientId);
    const attempt = attemptOf(2);
    const receipt = must(await send(deps, sent.door, attempt, { value: 2 }));
    await run("UPDATE client SET discharged_at = ? WHERE id = ?", deps.now(), leaving.clientId);
    expect(await reason(leaving.door)).toBe("revoked");
    expect(await reason({ linkId: leaving.linkId, epoch: 0 })).toBe("revoked");
    expect(await reason(staying.door)).toBe("open");
    // Nothing new is taken, and what was sent in time still gets its receipt.
    expect(await send(deps, leaving.door, attemptOf(1), { value: 1 })).toEqual({
      ok: false,
      error: "revoked",
    });
    expect(await reason(sent.door)).toBe("answered");
    expect(must(await send(deps, sent.door, attempt, { value: 2 }))).toEqual(receipt);
  });
});

describe("rebuildCaches()", () => {
  it("makes the same summary and series from the rows as the submissions made one by one", async () => {
    const clientId = await seedClient(deps, seed.staffId);
    const caches = async () =>
      must(
        await loadSubmission(deps, (await ask(deps, seed.staffId, clientId)).door, attemptOf(0)),
      );
    const sentAt = [
      "2026-04-01T10:00Z",
      "2026-03-01T10:00Z",
      "2026-04-01T10:00Z",
      "2026-05-01T10:00Z",
    ];
    for (const [at, when] of sentAt.entries()) {
      const asked = await ask(deps, seed.staffId, clientId);
      const open = must(await loadSubmission(deps, asked.door, attemptOf(at)));
      must(await submitCheckIn(deps, open, submissionOf(when as Instant, at)));
    }
    const kept = await caches();
    const series = await openSeries(kept.dek, kept.caches);
    const summary = await openSummary(kept.dek, kept.caches);
    expect(series.points.map((point) => point.at)).toEqual([...sentAt].sort());
    expect(must(await rebuildCaches(deps, clientId, { summarise, rulebook: NO_RULES }))).toEqual({
      series,
      summary,
    });
  });
});
