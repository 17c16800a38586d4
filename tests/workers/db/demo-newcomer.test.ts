/** `npm start` prints a client's link whatever was tried in the demo clinic before. */
import { expect, it } from "vitest";
import type { LocaleTag } from "../../../src/core/brand.ts";
import { newestInTherapy } from "../../../scripts/demo/newcomer.ts";
import { createClient } from "../../../workers/db/client.ts";
import { must } from "../../support/clinic.ts";
import { clinicStore } from "../../support/store.ts";

const { clock, deps, run, seed } = await clinicStore();

const add = async (label: string) => {
  clock.forward(1);
  const profile = { label, locale: "en" as LocaleTag, plan: ["phq-9"] };
  return must(await createClient(deps, seed.staffId, profile));
};

it("is of the newest client who is in therapy, and of nobody where there is none", async () => {
  const [first, second] = [await add("First"), await add("Second")];
  const newest = () => newestInTherapy(deps, seed.staffId);
  expect(await newest()).toBe(second);
  await run("UPDATE client SET restricted_at = ? WHERE id = ?", deps.now(), second);
  expect(await newest()).toBe(first);
  await run("UPDATE client SET practice = 1 WHERE id = ?", first);
  expect(await newest()).not.toBe(first);
  await run("UPDATE client SET discharged_at = ?", deps.now());
  expect(await newest()).toBeUndefined();
});
