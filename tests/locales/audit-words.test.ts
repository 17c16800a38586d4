import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sayAction, sayActor, sayObject } from "../../src/components/settings/audit-words.ts";
import { PURPOSES } from "../../src/core/consent/consent.ts";
import { REQUEST_KINDS } from "../../src/core/consent/request.ts";
import { localeOfPage, SOURCE } from "../../src/core/i18n/locales.ts";
import { STAFF_ROLES } from "../../src/core/staff/roles.ts";
import { readStaffWords, staffWords } from "../../src/locales/staff-words.ts";
import { staff } from "../../src/locales/staff.ts";
import { AUDIT_ACTIONS } from "../../workers/db/audit-entry.ts";

await readStaffWords(localeOfPage({ locale: "de" }));
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
    expect(sayObject(t, { object: OTHER, detail: `from ${ID} to ${OTHER}` }, people)).toBe(
      `${OTHER}, from Dr. Example to ${OTHER}`,
    );
  });

  it("say on what it was done in the reader's words, and leave no raw word in German", () => {
    const german = staffWords(localeOfPage({ locale: "de" }));
    const on = (object: string, detail = "") => sayObject(german, { object, detail }, people);
    expect(on("anchor")).toBe("tägliche Codes");
    expect(on("clinic", "safety")).toBe("Praxis, Vorgehen bei Risiken");
    expect(on(ID, "owner therapist")).toBe("Dr. Example, Leitung, Therapie");
    expect(on(ID, `from ${ID} to ${OTHER}`)).toBe(`Dr. Example, von Dr. Example an ${OTHER}`);
    expect(on("clinic", "12 to second")).toBe("Praxis, 12 auf second");
    expect(on("b1", "14 clients")).toBe("b1, 14 Personen");
    expect(sayObject(t, { object: "b1", detail: "1 clients" }, people)).toBe("b1, 1 client");
    expect(on(ID, "practice cleared")).toBe("Dr. Example, Übungspersonen gelöscht");
    expect(on("constructor")).toBe("constructor");
  });

  it("know every word that the routes write into the column", () => {
    const folder = join(import.meta.dirname, "../../workers/db");
    const written = readdirSync(folder).flatMap((file) =>
      [
        ...readFileSync(join(folder, file), "utf8").matchAll(/\bdetail: (?!blob|text)(.*),$/gm),
      ].flatMap(([, code = ""]) =>
        [...code.matchAll(/"([a-z -]+)"/g)].map(([, text = ""]) => text),
      ),
    );
    expect(written).toContain("practice cleared");
    const given = [...STAFF_ROLES, ...PURPOSES, ...REQUEST_KINDS, "nothing"];
    const parts = ["clinic", "measures", "safety", "retention", "recovery-sheet"];
    const all = [...written, ...given, ...parts].flatMap((text) => text.split(" "));
    expect(all.filter((word) => !Object.hasOwn(staff, `audit.detail.${word}`))).toEqual([]);
  });
});
