import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actingAs } from "../../../workers/db/access.ts";
import { acknowledgeAlert } from "../../../workers/db/alert.ts";
import { openDb } from "../../../workers/db/database.ts";
import { loadReport } from "../../../workers/db/report.ts";
import { loadSubmission, submitCheckIn } from "../../../workers/db/submission.ts";
import { ask, attemptOf, flagOf, must, send, submissionOf } from "../../support/clinic.ts";
import { metered } from "../../support/d1.ts";
import { clinicStore } from "../../support/store.ts";

const { deps, real, rowsOf, seed, signIn } = await clinicStore();

describe("threat 17: a lost risk alert", () => {
  type Fault = "none" | "lost connection" | "alert refused" | "audit number taken";
  const flags = fc.array(fc.integer({ min: 1, max: 3 }).map(flagOf), { maxLength: 4 });
  const faults = fc.constantFrom<Fault>(
    "none",
    "lost connection",
    "alert refused",
    "audit number taken",
  );

  it("commits every flagged submission with its alert, or nothing at all", async () => {
    await fc.assert(
      fc.asyncProperty(
        flags,
        faults,
        fc.integer({ min: 0, max: 99 }),
        async (raised, fault, value) => {
          const asked = await ask(deps, seed.staffId);
          const meter = metered(real.d1, {
            before: (trip) => {
              const isLost = fault === "lost connection" && trip > 1;
              if (isLost) throw new Error("D1_ERROR: Network connection lost.");
            },
          });
          const mine = { ...deps, db: openDb(meter.d1) };
          const open = must(await loadSubmission(mine, asked.door, attemptOf(value)));
          if (fault === "audit number taken")
            must(await loadReport(deps, await signIn(), asked.clientId));
          if (fault === "alert refused") {
            await real.d1
              .prepare(
                "CREATE TRIGGER no_alert BEFORE INSERT ON alert BEGIN SELECT RAISE (ABORT, 'no'); END",
              )
              .run();
          }
          const submission = submissionOf(deps.now(), value, raised);
          const result = await submitCheckIn(mine, open, submission).catch(() => undefined);
          await real.d1.prepare("DROP TRIGGER IF EXISTS no_alert").run();

          const stored = await rowsOf(
            "SELECT seq FROM response WHERE client_id = ?",
            asked.clientId,
          );
          const alerts = await rowsOf("SELECT id FROM alert WHERE client_id = ?", asked.clientId);
          const acts = await rowsOf(
            "SELECT seq FROM audit WHERE action = 'check-in.submit' AND chain = ?",
            `client:${asked.clientId}`,
          );
          const [occasion] = await rowsOf(
            "SELECT status FROM occasion WHERE id = ?",
            asked.occasionId,
          );
          const fails =
            fault === "lost connection" || (fault === "alert refused" && raised.length > 0);
          expect(result?.ok === true).toBe(!fails);
          expect(stored).toHaveLength(fails ? 0 : 1);
          expect(acts).toEqual(stored);
          expect(alerts).toHaveLength(!fails && raised.length > 0 ? 1 : 0);
          expect(occasion?.["status"]).toBe(fails ? "open" : "answered");
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("acknowledgeAlert()", () => {
  it("takes an alert off the top, says who acted, and keeps to the first word", async () => {
    const asked = await ask(deps, seed.staffId);
    const raised = [flagOf(3), flagOf(2)];
    must(await send(deps, asked.door, attemptOf(3), { value: 3, flags: raised }));
    const session = await signIn();
    const before = must(await loadReport(deps, session, asked.clientId));
    expect(before.openAlerts).toMatchObject([{ flags: raised, occasionId: asked.occasionId }]);

    const act = {
      clientId: asked.clientId,
      alertId: before.openAlerts[0]?.id ?? "",
      note: "Called",
    };
    const refused = (error: string) => ({ ok: false, error });
    expect(await acknowledgeAlert(deps, actingAs(seed.otherId), act)).toEqual(refused("not-found"));
    must(await acknowledgeAlert(deps, actingAs(seed.staffId), act));
    must(await acknowledgeAlert(deps, actingAs(seed.staffId), act));
    const other = { ...act, note: "Not called" };
    expect(await acknowledgeAlert(deps, actingAs(seed.staffId), other)).toEqual(
      refused("already-acknowledged"),
    );

    const after = must(await loadReport(deps, session, asked.clientId));
    expect(after.openAlerts).toEqual([]);
    const acknowledged = { by: seed.staffId, at: deps.now(), note: "Called" };
    expect(after.recentAlerts).toMatchObject([{ flags: raised, acknowledged }]);
    const acts = await rowsOf(
      "SELECT seq FROM audit WHERE action = 'alert.acknowledge' AND object = ?",
      act.alertId,
    );
    expect(acts).toHaveLength(1);
  });
});
