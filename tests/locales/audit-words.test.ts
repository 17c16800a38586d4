import { describe, expect, it } from "vitest";
import { sayAction, sayActor, sayObject } from "../../src/components/settings/audit-words.ts";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { staff } from "../../src/locales/staff.ts";
import { AUDIT_ACTIONS } from "../../workers/db/audit-entry.ts";

const t = staffWords(SOURCE);
const ID = "0123456789abcdefghjkmnpqrs";
const OTHER = "zzzzzzzzzzzzzzzzzzzzzzzzzz";
const people = [{ staffId: ID, name: "Dr. Example" }];

describe("words of the audit", () => {
  it("are there for every act, and for no other", () => {
    const known = Object.keys(staff).filter((key) => key.startsWith("audit.action."));
    expect(known.toSorted()).toEqual(AUDIT_ACTIONS.map((act) => `audit.action.${act}`).toSorted());
    expect(sayAction(t, "client.hand-over")).toBe("handed the client over");
  });

  it("let an act stand for itself that nobody knows any more", () => {
    expect(sayAction(t, "client.fax")).toBe("client.fax");
    expect(sayAction(t, "constructor")).toBe("constructor");
  });

  it("name staff who are known, and leave other ids as they are", () => {
    expect(sayActor(t, `staff:${ID}`, people)).toBe("Dr. Example");
    expect(sayActor(t, `staff:${OTHER}`, people)).toBe(OTHER);
    expect(sayActor(t, "system", people)).toBe("Soundings");
    expect(sayActor(t, `link:${OTHER}`, people)).toBe("a client's link");
    expect(sayObject({ object: OTHER, detail: `from ${ID} to ${OTHER}` }, people)).toBe(
      `${OTHER}, from Dr. Example to ${OTHER}`,
    );
  });
});
