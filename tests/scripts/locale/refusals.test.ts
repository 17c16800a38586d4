import { describe, expect, it } from "vitest";
import { check } from "../../../scripts/locale/check.ts";
import { done } from "../../../scripts/locale/done.ts";
import { newLocale } from "../../../scripts/locale/new.ts";
import { rowFor, rowText } from "../../../scripts/locale/registry-row.ts";
import { status } from "../../../scripts/locale/status.ts";
import type { Command } from "../../../scripts/measure/command.ts";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { read } from "../../docs/repository.ts";

/** Runs a subcommand where it finds no files; what it refuses it must refuse before it writes. */
async function refused(command: Command, ...args: readonly string[]) {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const root = "/nowhere";
  const code = await command.run(args, { root, today: "2026-11-28", say, complain: say });
  return { code, said: said.join("\n") };
}

describe("npm run locale -- new", () => {
  it.each([
    ["sv_SE", "Not a language tag"],
    ["SV", "Write the tag as sv"],
    ["pt-br", "Write the tag as pt-BR"],
    ["de", "in src/core/i18n/locales.ts already"],
    ["en-XA", "Only a language"],
    ["sv-u-nu-latn", "Only a language"],
    ["tlh", "no plural rules"],
    ["am", "Its script is Ethi"],
  ])("refuses %s: %s", async (tag, why) => {
    expect(await refused(newLocale, tag)).toEqual({
      code: 1,
      said: expect.stringContaining(why) as string,
    });
  });

  it("shows how it is called", async () => {
    for (const command of [newLocale, done])
      expect(await refused(command)).toEqual({
        code: 2,
        said: `npm run locale -- ${command.usage}`,
      });
    for (const command of [check, newLocale])
      expect((await refused(command, "de", "fr")).code).toBe(2);
    expect((await refused(status, "de")).code).toBe(2);
  });

  it("would write most rows as they stand in the registry", () => {
    const registry = read("src/core/i18n/locales.ts");
    const row = rowFor("sl");
    if (typeof row === "string") throw new Error(row);
    expect(rowText(row)).toContain('plurals: ["one", "two", "few", "other"]');
    expect(registry).toContain("  // Generated for testing");
    for (const { tag, endonym, script, plurals, review } of LOCALES) {
      if (review === "pseudo") continue;
      const made = rowFor(tag);
      if (typeof made === "string") throw new Error(made);
      expect([tag, made.script]).toEqual([tag, script]);
      expect([tag, made.endonym.toLowerCase()]).toEqual([tag, endonym.toLowerCase()]);
      expect([tag, made.plurals.toSorted()]).toEqual([tag, plurals.toSorted()]);
    }
  });

  it("knows the scripts of languages to come, from right to left and in Nastaliq", () => {
    expect(rowFor("ur")).toMatchObject({ endonym: "اردو", script: "Arab" });
    expect(rowFor("ur-Aran")).toMatchObject({ script: "Aran" });
    expect(rowFor("he")).toMatchObject({ endonym: "עברית", script: "Hebr" });
  });
});

describe("npm run locale -- check and done", () => {
  it("name the languages that there are", async () => {
    expect((await refused(check, "xx")).said).toMatch(/^xx: No such language.*de, es, fr/);
    expect((await refused(check, "en")).said).toContain("not translated from English");
    expect(await refused(done, "xx")).toEqual({ code: 1, said: "xx: No such translated language" });
  });

  it("name a text that is not there", async () => {
    expect(await refused(done, "de", "form.nowhere")).toEqual({
      code: 1,
      said: "form.nowhere: There is no such text in English",
    });
  });
});
