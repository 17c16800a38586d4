import { describe, expect, it } from "vitest";
import { rejoined } from "../../../workers/api/staff/rules-form.ts";

describe("rejoined()", () => {
  const seen = { "a.use": "yes", "a.sessions": "4" };

  it("has what was typed, what somebody else saved, and a rule that came in meanwhile", () => {
    const form = { rev: "1", "a.use": "yes", "a.sessions": "5" };
    const now = { "a.use": "yes", "a.sessions": "8", "b.use": "no", "b.points": "" };
    expect(rejoined(form, seen, now)).toEqual({ ...now, rev: "1", "a.sessions": "5" });
    expect(rejoined({ ...form, "a.sessions": "4" }, seen, now)).toEqual({ ...now, rev: "1" });
  });

  it("keeps an edited rule in use, though somebody else took it out", () => {
    const now = { "a.use": "no", "a.sessions": "4" };
    expect(rejoined({ "a.use": "yes", "a.sessions": "5" }, seen, now)).toEqual({
      "a.use": "yes",
      "a.sessions": "5",
    });
  });
});
