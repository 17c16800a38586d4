import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SOURCE } from "../../src/core/i18n/locales.ts";
import { staffWords } from "../../src/locales/staff-words.ts";
import { openRenderer } from "../support/chart-render.ts";

let renderer: Awaited<ReturnType<typeof openRenderer>>;
beforeAll(async () => {
  renderer = await openRenderer();
}, 60_000);
afterAll(() => renderer?.close());

const options = [
  { value: "", label: "None" },
  { value: "AR", label: "Argentina" },
];

/** Value and words of each option, and which is chosen. */
async function shown(typed: Readonly<Record<string, string>>) {
  const form = { typed, problems: [] };
  const props = { t: staffWords(SOURCE), form, name: "region", label: "Country", options };
  const html = await renderer.render("/src/components/fields/SelectField.astro", { props });
  return [...html.matchAll(/<option value(?:="([^"]*)")?([^>]*)>([^<]*)</g)].map(
    ([, value = "", rest = "", words = ""]) => [value, words.trim(), /\sselected\b/.test(rest)],
  );
}

describe("SelectField.astro", () => {
  it("chooses what is kept", async () => {
    expect(await shown({ region: "AR" })).toEqual([
      ["", "None", false],
      ["AR", "Argentina", true],
    ]);
  });

  it("keeps what is not offered any more, so that no other value takes its place", async () => {
    expect(await shown({ region: "GR" })).toEqual([
      ["GR", "GR (not in this list)", true],
      ["", "None", false],
      ["AR", "Argentina", false],
    ]);
  });

  it("adds nothing where nothing is kept", async () => {
    expect(await shown({})).toHaveLength(2);
    expect(await shown({ region: "" })).toHaveLength(2);
  });
});
