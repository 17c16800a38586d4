import { eq, sql } from "drizzle-orm";
import type { ConsentStatement } from "../../src/core/consent/consent.ts";
import { err, ok, type Result } from "../../src/core/result.ts";
import { chainOfClient, headOf, selectHead } from "./audit.ts";
import type { AuditEntry } from "./audit-entry.ts";
import { answer, commit, type Write } from "./commit.ts";
import { consentChange, isSameConsent } from "./consent.ts";
import {
  clientIdOfDaily,
  type ClosedDaily,
  type DailyDoor,
  type OpenDaily,
  readDaily,
  selectDaily,
} from "./daily.ts";
import type { StoredForm } from "./daily-form.ts";
import type { Deps } from "./database.ts";
import { dailyForm } from "./schema-work.ts";
import { sealAt } from "./sealed.ts";

type Choice = Pick<AuditEntry, "action" | "object" | "detail"> & {
  readonly writes: readonly Write[];
};

/** Changes something for whoever holds a daily link, audited. Two round trips. */
const changeByDaily = (
  deps: Deps,
  door: DailyDoor,
  change: (open: OpenDaily, newestConsent: string | undefined) => Promise<Choice | "done">,
): Promise<Result<void, ClosedDaily | "try-again">> =>
  commit<void, ClosedDaily>(deps, async () => {
    const { db } = deps;
    const own = clientIdOfDaily(door);
    const [forms, clinics, clients, consents, heads] = await db.batch([
      ...selectDaily(db, door),
      selectHead(db, sql`'client:' || ${own}`),
    ]);
    const found = await readDaily(deps, door, [forms, clinics, clients, consents]);
    if (!found.ok) return answer(err(found.error));
    const step = await change(found.value, consents[0]?.id);
    if (step === "done") return answer(ok(undefined));
    const { writes, ...act } = step;
    const { clientId, formId } = found.value;
    return {
      kind: "write",
      head: headOf(chainOfClient(clientId), heads),
      entry: { at: deps.now(), actor: `link:${formId}`, ...act },
      writes,
      value: undefined,
    };
  });

/** Keeps what a client says before the first question. Saying the same again writes nothing. */
export const sayDailyConsent = (
  deps: Deps,
  door: DailyDoor,
  said: ConsentStatement,
): Promise<Result<void, ClosedDaily | "try-again">> =>
  changeByDaily(deps, door, async ({ clientId, dek, consent: before }, after) => {
    if (isSameConsent(before, said)) return "done";
    const change = await consentChange(deps, dek, { clientId, said, after });
    return { action: "consent.say", ...change };
  });

/** "I would rather not": the client ends their daily form, and the therapist sees who did. */
export const endDailyByClient = (
  deps: Deps,
  door: DailyDoor,
): Promise<Result<void, ClosedDaily | "try-again">> =>
  changeByDaily(deps, door, async ({ formId, asked, dek }) => {
    const stored: StoredForm = { ...asked, stoppedBy: "client" };
    const body = await sealAt(deps, dek, ["daily_form.body", formId], stored);
    return {
      action: "daily.stop",
      object: formId,
      writes: [
        deps.db
          .update(dailyForm)
          .set({ stoppedAt: deps.now(), body })
          .where(eq(dailyForm.id, formId)),
      ],
    };
  });
