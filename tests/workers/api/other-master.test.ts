import { describe, expect, it } from "vitest";
import { Authenticator } from "../../support/authenticator.ts";
import { MASTER, OTHER_MASTER } from "../../support/deps.ts";
import { dump, startSite } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { showOn, STAFF } from "../../support/http-staff.ts";

const SIGN_IN = `${STAFF}/sign-in`;
const SAID = "the secret MASTER_1 of this Worker is missing, or is not the one";

/** A database of one master secret, and Workers that have this one and another. */
const right = await clinicSite();
const wrong = await clinicSite({ MASTER_1: OTHER_MASTER });

const show = (site: typeof right.site) =>
  showOn(site.device(), SIGN_IN, { authenticator: new Authenticator(), origin: site.url.origin });

describe("a database under a Worker with another master secret", () => {
  it("lets nobody in, writes nothing, and says why (threat 14)", async () => {
    const before = await dump(wrong.site.d1);
    const reply = await show(wrong.site);
    expect([reply.status, reply.text.includes(SAID)]).toEqual([422, true]);
    expect(await dump(wrong.site.d1)).toBe(before);
  });

  it("is not what is said of a passkey that is unknown, or of no clinic", async () => {
    const known = await show(right.site);
    expect([known.status, known.text.includes(SAID)]).toEqual([422, false]);
    const empty = await startSite({ MASTER_1: OTHER_MASTER });
    const none = await show(empty);
    await empty.stop();
    expect([none.status, none.text.includes(SAID)]).toEqual([422, false]);
  });

  it("is told from a secret that was mistyped, by name, in the log alone", async () => {
    const mistyped = await startSite({ MASTER_1: MASTER.slice(1) });
    const reply = await mistyped.device().get(SIGN_IN);
    await mistyped.stop();
    expect([reply.status, reply.text.includes("MASTER_1")]).toEqual([500, false]);
    expect(mistyped.log.join("\n")).toContain('"error":"MASTER_1-not-32-bytes"');
    expect(mistyped.log.join("\n")).not.toContain(MASTER.slice(1, 9));
  });
});
