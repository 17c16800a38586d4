/** Questions of our own: plain, short, blaming nobody, and never more than they are. */
import { describe, expect, it } from "vitest";
import { lengthFaults, stemFaults } from "../locales/faults.ts";
import { ANYWHERE } from "../locales/forbidden.ts";
import { packs } from "./read-packs.ts";

const own = packs.filter(({ measure }) => !measure.validated);

describe("questions of our own", () => {
  it("are the open packs", () => {
    expect(own.map(({ id }) => id)).toEqual(
      "alliance-check alliance-check-therapist daily-mood fit goal-attainment goal-rating idiographic practice session-check session-check-other session-impact techniques".split(
        " ",
      ),
    );
  });

  it.each(own)("$id is free, and says that it is not validated", ({ measure: { licence } }) => {
    expect(licence).toMatchObject({ status: "free", spdx: "CC0-1.0", mayShipItems: true });
    expect(licence.notice).toMatch(/not a validated instrument/);
  });

  it.each(own)("$id has no norms, no bands and no verdict", ({ measure }) => {
    for (const scale of measure.scales) {
      expect(scale).toMatchObject({ bands: [], cutoffs: [], reliableChange: [] });
      expect([scale.norms, scale.reliability, scale.minimalDifference]).toEqual(
        Array.from({ length: 3 }),
      );
    }
    expect(measure.risk).toEqual([]);
  });

  it.each(own)("$id is in sentences of at most 20 words, of which none blames", ({ locales }) => {
    const english = locales.find(({ tag }) => tag === "en")?.file.text ?? {};
    const faults = Object.entries(english).flatMap(([key, words]) =>
      [...lengthFaults(words, 20), ...stemFaults(words, ANYWHERE["en"] ?? [])].map(
        (fault) => `${key}: ${fault}`,
      ),
    );
    expect(faults).toEqual([]);
  });
});
