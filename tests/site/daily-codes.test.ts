/** Daily codes over the audit trail, in each state that their page can be in. */
import { type SQL, sql } from "drizzle-orm";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { writeAnchor } from "../../workers/db/anchor.ts";
import { addDays } from "../../workers/db/instant.ts";
import { createStaff } from "../../workers/db/staff.ts";
import { startSession } from "../../workers/db/staff-session.ts";
import { must } from "../support/clinic.ts";
import { survey, THOROUGH } from "../support/site-survey.ts";
import { visitedSite } from "../support/site-visit.ts";

const { site, visit } = await visitedSite("demo");
const { deps } = site;
const LOCALES = ["en", "ar-XB"] as const;
const staffId = must(
  await createStaff(deps, {
    name: "Wolfeschlegelsteinhausenbergerdorff-Llan",
    roles: ["assistant"],
  }),
);
const chain = `staff:${staffId}`;

/** The daily run of some day. */
const anchor = async (daysAgo: number): Promise<void> => {
  const at = addDays(deps.now(), -daysAgo);
  must(await writeAnchor({ ...deps, now: () => at }));
};

async function without(what: SQL): Promise<void> {
  for (const table of ["audit", "anchor_head"]) {
    await deps.db.run(sql.raw(`DROP TRIGGER IF EXISTS ${table}_is_not_deleted`));
  }
  await deps.db.run(sql`DELETE FROM ${what}`);
}

const codeOn = (page: Page) => page.locator("#codes ~ p strong").innerText();

/** Looks at the page in each locale at the width of a small phone. */
async function looked(
  name: string,
  query: string,
  more: (page: Page, locale: string) => Promise<void>,
): Promise<void> {
  for (const locale of LOCALES) {
    const { context, page, seen } = await visit({
      viewport: { width: 360, height: 780 },
      reducedMotion: "reduce",
    });
    const { found, look } = survey(page, THOROUGH);
    await context.addCookies([await site.staffCookie()]);
    await page.goto(`${site.origin}/${locale}/staff/settings/audit${query}`);
    await more(page, locale);
    await look(name);
    await context.close();
    expect(found).toEqual({});
    expect(seen.problems).toEqual([]);
  }
}

const english =
  (...words: readonly (string | RegExp)[]) =>
  async (page: Page, locale: string): Promise<void> => {
    if (locale !== "en") return;
    const said = await page.locator("main").innerText();
    for (const one of words) expect(said).toMatch(one);
  };

describe("daily codes, at 360 px", () => {
  it("say that the daily job has never run", async () => {
    await looked("never", "", english(/There is none yet/));
  });

  describe("once it has run", () => {
    beforeAll(async () => {
      for (let time = 0; time < 3; time += 1) must(await startSession(deps, staffId));
      await anchor(4);
      for (let time = 0; time < 3; time += 1) must(await startSession(deps, staffId));
      await anchor(3);
    });

    it("say that it has not run since", async () => {
      await looked("old", "", english(/The daily job has written no daily code since/));
      await anchor(0);
      await looked("current", "", async (page, locale) => {
        expect(await codeOn(page)).toMatch(/^[0-9A-Z]{8}$/);
        if (locale === "en")
          await expect(page.locator("main").innerText()).resolves.not.toMatch(
            /no daily code since/,
          );
      });
    });

    it("are listed with their days, the latest first", async () => {
      await looked("list", "?chain=anchor&check=0", async (page, locale) => {
        const codes = await page.locator("tbody tr td:last-child").allInnerTexts();
        expect(codes.map((code) => code.trim().split(/\s/).at(-1))).toHaveLength(3);
        expect(codes[0]).toContain(await codeOn(page));
        await english(/Entries 1 to 3 are as they were written/, /outside Soundings/)(page, locale);
      });
    });

    it("say that nothing is missing, and up to where", async () => {
      await looked(
        "whole",
        `?chain=${chain}&check=0`,
        english(/covers those up to entry 7, if nobody/),
      );
      await looked("nothing lost", "?ends=1", english(/No list lacks an entry.* check them, too/));
    });

    it("name what was cut off, and the day until which it was there", async () => {
      await without(sql`audit WHERE chain = ${chain} AND seq > 5`);
      const words = [
        /Entry 7, which a daily code covers, is missing/,
        /entries up to number 4 are still/,
      ];
      await looked("cut", `?chain=${chain}&check=0`, english(...words));
    });

    it("name a list of which nothing is left, with its person", async () => {
      await without(sql`audit WHERE chain = ${chain}`);
      await deps.db.run(sql`DELETE FROM staff_session WHERE staff_id = ${staffId}`);
      await deps.db.run(sql`DELETE FROM staff WHERE id = ${staffId}`);
      await looked("gone", "?ends=1", async (page, locale) => {
        const link = page.locator(`#codes ~ div a[href*="${staffId}"]`);
        expect(await link.getAttribute("href")).toContain("check=0");
        await english(new RegExp(`${staffId}: entry 7`))(page, locale);
      });
      await looked("opened", `?chain=${chain}&check=0`, english(/Entry 7, which a daily code/));
    });

    it("are themselves found cut by what is left of them, else by a code that was noted", async () => {
      await without(sql`audit WHERE chain = 'anchor' AND seq > 1`);
      await looked(
        "codes cut",
        "?chain=anchor&check=0",
        english(/Entry 2 is not as it was written/),
      );
      await without(sql`anchor_head WHERE anchor > 1`);
      await looked("codes cut unseen", "?chain=anchor&check=0", english(/Entries 1 to 1/));
    });
  });
});
