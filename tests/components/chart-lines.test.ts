/** Which lines stand round a course: only those of what is drawn. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LocaleTag } from "../../src/core/brand.ts";
import { formatter } from "../../src/core/i18n/format.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { measureKey } from "../../src/core/measures/measure.ts";
import type { Score } from "../../src/core/scoring/score.ts";
import { factsOf } from "../../src/core/series/facts-of.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { findMeasure } from "../../src/packs/find.ts";
import { dayOf } from "../core/builders.ts";
import { openRenderer } from "../support/chart-render.ts";

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

const complete = (value: number): Score => ({ status: "complete", value });
const UNSCORABLE: Score = { status: "unscorable", missing: ["1", "2"] };

/** The panel of a measure's first scale, a week between two answers. */
async function panelOf(id: string, scores: readonly Score[], version?: string): Promise<string> {
  const measure = findMeasure(id);
  const [scale] = measure.scales;
  if (!scale) throw new Error(`${id} has no scale`);
  const points = scores.map((score, week) => ({
    at: dayOf(1 + 7 * week),
    measure: version === undefined ? measureKey(measure) : `${id}@${version}`,
    scale: scale.id,
    score,
    locale: "en" as LocaleTag,
    mode: "screen" as const,
    layout: "one-page-1",
  }));
  const now = dayOf(40);
  const html = await renderer.render("/src/components/report/MeasurePanel.astro", {
    props: {
      measure,
      scale,
      facts: factsOf({ measure, scale, points, gapDays: 60 }),
      place: 1,
      file: 1,
      now,
      voice: { t: staffWords(SOURCE), format: formatter(SOURCE, "UTC") },
      locale: SOURCE,
      view: {
        points,
        latest: [],
        now,
        clientId: "c",
        table: { sort: "date", order: "ascending", all: true, asked: false },
      },
    },
  });
  return html.replace(/<option[^>]*>/g, "").replace(/\s+/g, " ");
}

const THREE = [complete(12), complete(9), complete(8)];

describe("the lines round a course", () => {
  it("say how to read band, fills and choice where all are drawn", async () => {
    const html = await panelOf("phq-9", THREE);
    for (const words of [
      "Score that the band starts from",
      "A score outside the blue band",
      "The neutral fills",
      "Compare with",
    ]) {
      expect(html).toContain(words);
    }
  });

  it("speak of no band and offer no choice where no value judges a change", async () => {
    const html = await panelOf("phq-8", THREE);
    expect(html).not.toMatch(/Score that the band starts|blue band|Compare with/);
    expect(html).toContain("The neutral fills");
    // Why nothing is judged stands in the summary all the same.
    expect(html).toMatch(/not judged|cannot be judged|no threshold/i);
  });

  it("speak of no fills where the scale has no bands, and of no band with one score", async () => {
    expect(await panelOf("audit-c", THREE)).not.toMatch(/neutral fills|blue band/);
    expect(await panelOf("phq-9", [complete(12)])).not.toMatch(/blue band|band starts/);
  });

  it("say of answers without a score that there is none, and not that nobody answered", async () => {
    const unscored = await panelOf("phq-9", [UNSCORABLE, UNSCORABLE]);
    expect(unscored).toContain("No score yet");
    expect(unscored).not.toContain("No answers yet");
    expect(await panelOf("phq-9", [])).toContain("No answers yet");
    const older = await panelOf("phq-9", THREE, "9.0.0");
    expect(older).toContain("No score of this version yet");
  });
});
