import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Recording } from "../../workers/start/first-requests.ts";
import { deriveKeys } from "../../workers/crypto/keys.ts";
import { macOfToken } from "../../workers/crypto/token.ts";
import { sayConsent } from "../../workers/db/consent.ts";
import type { Deps } from "../../workers/db/database.ts";
import { firstTherapist } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { DEMO_MEASURES } from "../demo/courses.ts";
import { must } from "../demo/must.ts";
import { newestInTherapy } from "../demo/newcomer.ts";
import { agreed, askDemo, seedCourse, seedDemo } from "../demo/seed.ts";
import { newMaster } from "../local/deploy-secrets.ts";
import { depsOf } from "../local/deps.ts";
import { walkCheckIn } from "../replay/check-in-way.ts";
import { ask, type Ask, panelsIn, type Recorded } from "../replay/replay.ts";
import { startProbed } from "../replay/server.ts";
import { MUCH } from "./much.ts";

export const FILE = join(import.meta.dirname, "../../workers/start/first-requests.json");

/** Asks the built Worker of a demo clinic what is asked most, and keeps what D1 answered. */
export async function recordFirstRequests(): Promise<Recording> {
  const master = newMaster();
  const server = await startProbed({ master, database: true });
  try {
    const recorded: Recorded[] = [];
    const walk = async (route: Ask, status = 200): Promise<Recorded> => {
      const one = await ask(server, route, status);
      recorded.push(one);
      return one;
    };
    const deps = depsOf(await server.db(), must(await deriveKeys(master, 1)));
    await seedDemo(deps);
    await walkDemo(deps, walk);
    return {
      at: Math.max(...recorded.map(({ tape }) => tape.at)),
      master,
      ...pagesOf(recorded),
    };
  } finally {
    await server.stop();
  }
}

async function walkDemo(deps: Deps, walk: (route: Ask, status?: number) => Promise<Recorded>) {
  const therapist = await firstTherapist(deps);
  if (therapist) await seedCourse(deps, therapist, MUCH, deps.now());
  const newcomer = therapist && (await newestInTherapy(deps, therapist));
  if (!newcomer) throw new Error("The demo clinic has nobody to ask");
  const { token } = must(await askDemo(deps, therapist, newcomer));
  const door = { mac: await macOfToken(deps.keys, token) };
  must(await sayConsent(deps, door, () => agreed(deps.now(), "en")));
  await walkCheckIn(walk, token.text, DEMO_MEASURES);
  const cookie = `snd_s=${must(await startSession(deps, therapist)).secret}`;
  const caseload = await walk({ name: "caseload", path: "/en/staff", cookie });
  const path = new RegExp(
    `href="(/en/staff/clients/\\w+)"[^>]*>(?:\\s|<[^>]*>)*${MUCH.label}`,
  ).exec(caseload.answer.text)?.[1];
  if (path === undefined) throw new Error(`"${MUCH.label}" is not on the caseload`);
  const report = await walk({ name: "report", path, cookie });
  for (const at of panelsIn(report.answer.text)) {
    await walk({ name: `panel of a report, ${at}`, path: at, cookie });
  }
}

/** The pages, with what playing and testing them needs. A Worker that starts can make no POST. */
function pagesOf(recorded: readonly Recorded[]): Pick<Recording, "requests" | "answers"> {
  const answers: string[] = [];
  const placeOf = (answer: string): number => {
    const text = JSON.stringify(JSON.parse(answer, shortened));
    // The panels of a report all ask the same.
    const place = answers.indexOf(text);
    return place < 0 ? answers.push(text) - 1 : place;
  };
  const requests = recorded.flatMap(({ path, cookie, form, tape }) =>
    form || cookie === undefined
      ? []
      : [{ path, cookie, asked: digestOf(tape.asked), answered: tape.answers.map(placeOf) }],
  );
  return { requests, answers };
}

/** Of what a page asks: another digest means that it asks for other things. */
export const digestOf = (asked: readonly string[]): string =>
  createHash("sha256").update(asked.join("\n\n")).digest("base64url").slice(0, 22);

const shortened = (key: string, value: unknown): unknown => (key === "meta" ? {} : value);
