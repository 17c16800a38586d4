import { describe, expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { createClient } from "../../../workers/db/client.ts";
import { must } from "../../support/clinic.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const therapist = await signedIn(site, seed.staffId);
/** What makes an engine keep a text in two bytes a character. */
const WIDE = /[\u0100-\uffff]/;

describe("a page in Latin letters", () => {
  it.each(["en", "de"])("leaves the Worker without a wide character: %s", async (tag) => {
    const { served, text } = await therapist.get(`/${tag}/staff/settings/rules`);
    expect(text).toMatch(/[“„]/);
    expect(text).toMatch(/[–—]/);
    expect(WIDE.exec(served)?.[0]).toBeUndefined();
  });

  it("says what somebody typed as it was typed", async () => {
    const client = await createClient(site.deps, seed.staffId, {
      label: "A “b” &#8211; c",
      locale: "en" as LocaleTag,
      plan: [],
    });
    const { served } = await therapist.get(`/en/staff/clients/${must(client)}`);
    expect(served).toContain("<bdi>A &#8220;b&#8221; &amp;#8211; c</bdi>");
  });
});
