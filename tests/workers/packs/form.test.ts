/** Every measure with wording, in every language it is offered in, as a client is asked it. */
import { afterAll, describe, expect, it } from "vitest";
import { isSlot } from "../../../src/core/measures/measure.ts";
import { findMeasure } from "../../../src/packs/find.ts";
import { localesOf, measures, textOf, usableMeasures } from "../../../src/packs/index.ts";
import { seedClinic } from "../../support/clinic.ts";
import { startSite } from "../../support/http.ts";
import { askFor, open } from "../../support/http-check-in.ts";
import { plainText } from "../../support/plain-text.ts";

const acceptedTerms = measures.flatMap(({ id, licence }) => (licence.mustAccept ? [id] : []));
const site = await startSite();
afterAll(() => site.stop());
const seed = await seedClinic(site.deps, { acceptedTerms });

const asked = usableMeasures(acceptedTerms).flatMap(({ id }) =>
  localesOf(id).map((tag) => ({ id, tag })),
);

/** Words of the page itself may stand between; each text of the measure is whole. */
const missingIn = (shown: string, texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).flatMap(([key, words]) => (shown.includes(plainText(words)) ? [] : [key]));

describe("the form of", () => {
  it("every measure that a clinic can use is looked at", () => {
    expect(new Set(asked.map(({ id }) => id)).size).toBe(
      measures.filter((one) => !isSlot(one)).length,
    );
  });

  it.each(asked)("$id in $tag shows every text, and the notice under it", async ({ id, tag }) => {
    const measure = findMeasure(id);
    const device = site.device();
    await open(device, await askFor(site.deps, seed.staffId, { asks: [measure] }));
    const page = await device.get(`/en/check-in/1?in=${tag}`);
    expect(page.status).toBe(200);
    const { title: _, ...texts } = textOf(id, tag)?.text ?? {};
    expect(missingIn(plainText(page.text), texts)).toEqual([]);
    const notice = /<aside class="notice"[^]*?<\/aside>/.exec(page.text)?.[0] ?? "";
    expect(plainText(notice)).toContain(plainText(measure.licence.notice));
  });
});
