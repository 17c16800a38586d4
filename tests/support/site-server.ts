import type { ClientId, Instant, LocaleTag, OccasionId, StaffId } from "../../src/core/brand.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import { findUnusable } from "../../src/packs/index.ts";
import { DEMO_MEASURES } from "../../scripts/demo/courses.ts";
import { seedDemo } from "../../scripts/demo/seed.ts";
import { serve } from "../../scripts/local/server.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { actingAs } from "../../workers/db/access.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { readerOf } from "./store.ts";
import { loadCaseload } from "../../workers/db/caseload.ts";
import { createClient } from "../../workers/db/client.ts";
import { createClinic, type Clinic } from "../../workers/db/clinic.ts";
import { type Deps, openDb } from "../../workers/db/database.ts";
import { addDays, instantOf } from "../../workers/db/instant.ts";
import { createLink, type NewLink } from "../../workers/db/link.ts";
import { createOccasion } from "../../workers/db/occasion.ts";
import { createStaff, firstTherapist } from "../../workers/db/staff.ts";
import { must } from "./clinic.ts";
import { consented } from "./consented.ts";
import { chance, MASTER, testKeys } from "./deps.ts";

export const CLINIC: Clinic = {
  name: "Harbour Practice",
  contact: "Ask at the desk.",
  region: "GB",
  timeZone: "Europe/London",
  locales: ["en", "de", "ar"] as LocaleTag[],
  quickExit: true,
  isDemo: false,
};

export interface Ask {
  /** Whose; a new client without it. */
  readonly clientId?: ClientId;
  readonly label?: string;
  readonly daysAgo?: number;
}

export interface Asked extends NewLink {
  readonly clientId: ClientId;
  readonly occasionId: OccasionId;
  readonly code: string;
}

export type Site = Awaited<ReturnType<typeof startSite>>;

/**
 * The built site and Worker under workerd, with a clinic in a real D1 that lives as
 * long as the server. `demo` fills it with the demo clinic; else it is an empty one.
 */
export async function startSite(clinic: "demo" | Partial<Clinic> = {}) {
  const logs: string[] = [];
  const signIn = await makeToken("S", chance);
  const server = await serve({
    port: 0,
    bindings: { MASTER_1: MASTER, LOCAL_SIGN_IN: signIn.text },
    onLog: (line) => void logs.push(line),
  });
  const now = (): Instant => instantOf(new Date());
  const deps: Deps = { db: openDb(server.db), keys: await testKeys(), now, random: chance };
  if (clinic === "demo") await seedDemo(deps);
  else {
    must(await createClinic(deps, { ...CLINIC, ...clinic }));
    must(await createStaff(deps, { name: "Dr. Example", roles: ["therapist"] }));
  }
  const therapist = (await firstTherapist(deps)) as StaffId;

  /** Somebody new, who has not been told yet what the questions are for. */
  const addStranger = async (label = "Client A"): Promise<ClientId> =>
    must(
      await createClient(deps, therapist, {
        label,
        locale: "en" as LocaleTag,
        plan: DEMO_MEASURES.map(({ id }) => id),
      }),
    );
  const addClient = async (label?: string): Promise<ClientId> =>
    consented(deps, await addStranger(label));

  /** A new occasion for both measures with a link to it, made as the clinic makes them. */
  async function ask({ clientId, label, daysAgo = 0 }: Ask = {}): Promise<Asked> {
    const at = addDays(now(), -daysAgo);
    const then = { ...deps, now: () => at };
    const who = clientId ?? (await addClient(label));
    const occasionId = must(
      await createOccasion(then, actingAs(therapist), {
        clientId: who,
        opensAt: at,
        measures: DEMO_MEASURES.map(measureKey),
        findUnusable,
      }),
    );
    const link = must(await createLink(then, actingAs(therapist), { clientId: who, occasionId }));
    return { ...link, clientId: who, occasionId, code: link.token.text };
  }

  /** A link that a newer one for the same occasion has ended. */
  async function askAndReplace(): Promise<Asked> {
    const asked = await ask();
    must(await createLink(deps, actingAs(therapist), asked));
    return asked;
  }

  const count = async (table: "response" | "alert" | "link"): Promise<number> =>
    Number(await server.db.prepare(`SELECT count(*) AS n FROM ${table}`).first("n"));

  return {
    origin: server.url.origin,
    signInCode: signIn.text,
    deps,
    therapist,
    logs,
    ask,
    askAndReplace,
    addClient,
    addStranger,
    count,
    /** Whether what was answered so far is still kept for an occasion. */
    hasDraft: async (id: string): Promise<boolean> =>
      Number(
        await server.db
          .prepare("SELECT draft IS NOT NULL AS kept FROM occasion WHERE id = ?")
          .bind(id)
          .first("kept"),
      ) === 1,
    linkRow: (id: string) =>
      server.db
        .prepare("SELECT * FROM link WHERE id = ?")
        .bind(id)
        .first<Record<string, unknown>>(),
    /** A code with correct check characters that no link has. */
    strangersCode: async () => (await makeToken("C", chance)).text,
    /** The cookie of a member of staff who has signed in. */
    async staffCookie() {
      const { secret } = must(await startSession(deps, therapist, { steppedUp: true }));
      return { name: "snd_s", value: secret, url: server.url.origin };
    },
    async clients(): Promise<readonly { readonly id: ClientId; readonly label: string }[]> {
      const { secret } = must(await startSession(deps, therapist));
      const loaded = must(await loadCaseload(deps, await readerOf(deps, secret)));
      return loaded.entries.map(({ id, profile }) => ({ id, label: profile.label }));
    },
    stop: server.stop,
  };
}
