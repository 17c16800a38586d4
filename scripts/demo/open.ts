import { EXTRAS } from "../../src/core/check-in/own-parts.ts";
import { deriveKeys } from "../../workers/crypto/keys.ts";
import { makeToken } from "../../workers/crypto/token.ts";
import { firstTherapist } from "../../workers/db/staff.ts";
import { newMaster } from "../local/deploy-secrets.ts";
import { depsOf, random } from "../local/deps.ts";
import { serve } from "../local/server.ts";
import { must } from "./must.ts";
import { newestInTherapy } from "./newcomer.ts";
import { askDemo, seedDemo } from "./seed.ts";

export interface DemoClinic {
  readonly origin: string;
  /** A fresh link for the newest client, if anybody can be asked. */
  readonly clientLink: string | undefined;
  /** Works once, on this machine only. */
  readonly staffLink: string;
  /** One more link for that client, to the pages in a language. */
  readonly ask: (tag: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Options {
  /** 0 picks a free port. */
  readonly port: number;
  /** Folder in which the clinic is kept; without it the clinic ends with the server. */
  readonly keepIn?: string;
  /** The master secret that the kept clinic was made with. */
  readonly master?: string;
}

const BEGIN_AGAIN = "Delete the folder .local, and start again.";

/** Serves the built site with the demo clinic, seeding it once. */
export async function openDemoClinic({
  port,
  keepIn,
  master = newMaster(),
}: Options): Promise<DemoClinic> {
  const keys = await deriveKeys(master, 1);
  if (!keys.ok) throw new Error(`Cannot use the master secret (${keys.error}). ${BEGIN_AGAIN}`);
  const signIn = await makeToken("S", random);
  const server = await serve({
    port,
    ...(keepIn !== undefined && { keepIn }),
    bindings: { MASTER_1: master, LOCAL_SIGN_IN: signIn.text },
    onLog: () => undefined,
  });
  const deps = depsOf(server.db, keys.value);
  await seedDemo(deps);
  // A laptop is off at night: what cron does once a day is done at each start.
  await server.daily();
  const therapist = await firstTherapist(deps);
  const newcomer = therapist && (await newestInTherapy(deps, therapist));
  const { origin } = server.url;
  const ask = async (tag: string): Promise<string> => {
    if (!newcomer) throw new Error("Cannot make a link: nobody in the demo clinic can be asked");
    const link = must(await askDemo(deps, therapist, newcomer, { extras: EXTRAS }));
    return `${origin}/${tag}/s#${link.token.text}`;
  };
  return {
    origin,
    clientLink: newcomer && (await ask("en")),
    staffLink: `${origin}/en/staff/sign-in#${signIn.text}`,
    ask,
    stop: server.stop,
  };
}
