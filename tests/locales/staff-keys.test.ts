/** No word of the staff pages is kept that no page says. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { staff } from "../../src/locales/staff.ts";

const ROOT = join(import.meta.dirname, "../..");
const CATALOG = /^src\/locales\/staff(\/|\.ts)/;

const sources = ["src", "workers"]
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
      join(folder, file),
    ),
  )
  .filter((file) => /\.(ts|astro)$/.test(file) && !CATALOG.test(file))
  .map((file) => readFileSync(join(ROOT, file), "utf8"));

/** Keys written out: any text between quotation marks. */
const quoted = (code: string): readonly string[] =>
  [...code.matchAll(/"([a-z][a-z.-]*)"/g)].map(([, text = ""]) => text);

const GAP = "\u0000";

/** Keys put together: `band.${key}` stands for each key that fits between its fixed parts. */
const templates = (code: string): readonly RegExp[] =>
  [...code.matchAll(/`([a-z][a-z-]*\.(?:[a-z.-]|\$\{[^{}`]*\})*)`/g)]
    .map(([, text = ""]) => text.replaceAll(/\$\{[^{}`]*\}/g, GAP))
    .filter((text) => text.includes(GAP))
    .map((text) => new RegExp(`^${text.replaceAll(".", "\\.").replaceAll(GAP, "[a-z-]+")}$`));

/** Those of `keys` that no code says. */
function unsaid(keys: readonly string[], code: readonly string[]): readonly string[] {
  const whole = new Set(code.flatMap(quoted));
  const patterns = code.flatMap(templates);
  return keys.filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

describe("staff words", () => {
  it("are each said somewhere", () => {
    expect(unsaid(Object.keys(staff), sources)).toEqual([]);
  });

  it("are each said in one file: a second one would silence the first", () => {
    const folder = join(ROOT, "src/locales/staff");
    const keys = readdirSync(folder)
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        [...readFileSync(join(folder, file), "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map(
          ([, key]) => key,
        ),
      );
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("would be found if nobody said them", () => {
    const code = ['t("table.date")', "t(`band.${key}`)", 't(`points.${a ? "b" : "c"}.${d}`)'];
    const said = ["table.date", "band.moderately-severe", "points.lower.better"];
    const not = ["table.dates", "bands.mild", "points.same", "band.mild.long"];
    expect(unsaid([...said, ...not], code)).toEqual(not);
  });
});
