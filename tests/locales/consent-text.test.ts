/** Who agrees, agrees to words: other words need a new number, and everybody is asked anew. */
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CONSENT_TEXT } from "../../src/core/consent/consent.ts";
import { agency } from "../../src/locales/client/agency.ts";
import { textsOf } from "./faults.ts";

/** What is agreed to; not the heading of the page, nor what is said of the page itself. */
const TERMS = /^consent\.(?:what|who|kept|watched|free|care|statistics|research|agree\.text)/;

const checksum = createHash("sha256")
  .update(JSON.stringify(textsOf(agency).filter(([place]) => TERMS.test(place))))
  .digest("hex")
  .slice(0, 16);

/** Every text that was ever agreed to, by its number. */
const TEXTS: Readonly<Record<number, string>> = {
  1: "9c7e37c90158a6f8",
};

describe("the text of the consent", () => {
  it("has a number of its own (raise CONSENT_TEXT and add the checksum if you changed what it says)", () => {
    expect({ [CONSENT_TEXT]: checksum }).toEqual({ [CONSENT_TEXT]: TEXTS[CONSENT_TEXT] });
  });

  it("is found by this test", () => {
    expect(textsOf(agency).filter(([place]) => TERMS.test(place)).length).toBeGreaterThan(12);
  });
});
