import { describe, expect, it } from "vitest";
import { en } from "../../src/locales/en.ts";

describe("what the pages say of a client's link", () => {
  it("stays true once the client's own page is granted", () => {
    // After sending, the link leads to earlier results then. Before, it never does.
    expect(en["open.private"]).toContain("Until you send");
    expect(en["data.lead"]).not.toMatch(/\blink\b/);
  });
});
