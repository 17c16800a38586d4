import { describe, expect, it } from "vitest";
import { en } from "../../src/locales/en.ts";
import { publicEn } from "../../src/locales/public/en.ts";
import { staff } from "../../src/locales/staff.ts";
import { read, textFiles } from "../docs/repository.ts";

const LISTS = /^src\/locales\//;

/** Keys that stand in a text as they are, and patterns of those that are put together: `error.${…}`. */
function mentions(code: string): { readonly whole: Set<string>; readonly built: RegExp[] } {
  const whole = new Set(
    [...code.matchAll(/["'`]([a-z][a-z\d.-]*)["'`]/g)].map(([, key]) => key ?? ""),
  );
  const built = [...code.matchAll(/`([a-z][a-z-]*\.(?:[a-z\d.-]|\$\{[^}]+\})*)`/g)]
    .map(([, key = ""]) => key)
    .filter((key) => key.includes("${"))
    .map((key) => key.replaceAll(".", "\\.").replace(/\$\{[^}]+\}/g, "[^.]+"))
    .map((pattern) => new RegExp(`^${pattern}$`));
  return { whole, built };
}

const unusedIn = (code: string, keys: readonly string[]): readonly string[] => {
  const { whole, built } = mentions(code);
  return keys.filter((key) => !whole.has(key) && !built.some((pattern) => pattern.test(key)));
};

describe("words for clients and staff", () => {
  it("would be found if nothing showed them", () => {
    const code = 't("form.next"); t(`error.${kind}`); t(`problem.${kind}.title`); // form.back';
    const keys = ["form.next", "error.busy", "problem.busy.title", "problem.busy", "form.back"];
    expect(unusedIn(code, keys)).toEqual(["problem.busy", "form.back"]);
  });

  it("are all shown somewhere", () => {
    const code = ["src", "workers"]
      .flatMap(textFiles)
      .filter((file) => /\.(ts|astro)$/.test(file) && !LISTS.test(file))
      .map(read)
      .join("\n");
    expect(unusedIn(code, Object.keys({ ...en, ...publicEn, ...staff }))).toEqual([]);
  });
});
