import type { Instant } from "../../src/core/brand.ts";
import { newId } from "../../workers/crypto/id.ts";
import { type ClientSession, signSession, verifySession } from "../../workers/crypto/signed.ts";
import type { Deps } from "../../workers/db/database.ts";
import { addMinutes } from "../../workers/db/instant.ts";
import { must } from "./clinic.ts";
import type { Device } from "./http.ts";
import type { AskedFor } from "./http-check-in.ts";

/** The cookie that opening the link gives, changed at will and signed with the given keys. */
export const startSessionCookie = (
  deps: Pick<Deps, "keys" | "now" | "random">,
  { linkId }: Pick<AskedFor, "linkId">,
  changes: Partial<ClientSession> = {},
): Promise<string> =>
  signSession(deps.keys, {
    v: 1,
    linkId,
    epoch: 0,
    keyId: deps.keys.id,
    sid: newId<string>(deps.random),
    exp: addMinutes(deps.now(), 60) as Instant,
    ...changes,
  });

/** The cookie of a device that has opened a check-in, changed at will. */
export async function keepAs(
  { keys, now }: Pick<Deps, "keys" | "now">,
  device: Device,
  change: (session: ClientSession) => ClientSession,
): Promise<void> {
  const session = must(await verifySession(keys, device.cookies.get("snd_c") ?? "", now()));
  device.cookies.set("snd_c", await signSession(keys, change(session)));
}
