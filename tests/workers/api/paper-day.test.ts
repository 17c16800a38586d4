/** The day on a sheet, and the check line that its marks are read by: asked for, never filled in. */
import { describe, expect, it } from "vitest";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt, TODAY } from "../../support/http-paper.ts";
import { signedIn, wordsOf } from "../../support/http-record.ts";
import { storedOf } from "../../support/stored.ts";
import { instantOf } from "../../../workers/db/instant.ts";
import { isoDay } from "../../../src/core/i18n/format.ts";

const { site, seed } = await clinicSite();
const therapist = await signedIn(site, seed.staffId);
const dayBefore = (days: number) =>
  isoDay("Europe/Berlin")(instantOf(new Date(Date.now() - days * 864e5)));

/** A sheet that was printed nine days ago. */
async function printed(measure: string) {
  const client = await newClient(site.deps, seed.staffId);
  const [code = ""] = (await print(therapist, client, [measure])).codes;
  await site.d1
    .prepare("UPDATE paper_sheet SET created_at = ? WHERE code = ?")
    .bind(`${dayBefore(9)}T08:00Z`, code)
    .run();
  return { client, code, page: await therapist.get(sheetAt(code)) };
}

/** What a field begins with; nothing where the page has no such field. */
function valueOf(text: string, name: string): string | undefined {
  const field = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(text)?.[0];
  return field && (/value="([^"]*)"/.exec(field)?.[1] ?? "");
}

const marks = (check: string, more: Readonly<Record<string, string>> = {}) => ({
  completed: TODAY,
  ...Object.fromEntries(["mood", "rest", "tasks", "support"].map((id) => [`q-${id}`, "50"])),
  check,
  ...more,
});

describe("the day on a sheet", () => {
  it("begins empty, is asked first, and must be given", async () => {
    const { code, page } = await printed("phq-2");
    expect(valueOf(page.text, "completed")).toBe("");
    expect(page.text.indexOf('name="completed"')).toBeLessThan(page.text.indexOf('name="q-1"'));
    const sent = await therapist.post(sheetAt(code), {
      ...carried(page),
      ...phq2("1", "1"),
      completed: "",
    });
    expect(sent.status).toBe(422);
    expect(wordsOf(sent)).toContain("Day on the sheet: fill this in.");
  });

  it("is typed again the second time, and settled where the two differ", async () => {
    const { client, code, page } = await printed("phq-2");
    const first = { ...phq2("1", "1"), completed: dayBefore(6) };
    const second = await therapist.post(sheetAt(code), { ...carried(page), ...first });
    expect(wordsOf(second)).toContain("What you typed before is not shown");
    expect(valueOf(second.text, "completed")).toBe("");
    const forgotten = await therapist.post(sheetAt(code), {
      ...carried(second),
      ...phq2("1", "1"),
      completed: "",
    });
    expect([forgotten.status, wordsOf(forgotten)]).toEqual([
      422,
      expect.stringContaining("Day on the sheet: fill this in."),
    ]);
    const settle = await therapist.post(sheetAt(code), {
      ...carried(second),
      ...phq2("1", "1"),
      completed: dayBefore(3),
    });
    expect(wordsOf(settle)).toMatch(/1 field differs.*Day on the sheet First time: .*Second time/);
    expect(settle.text).not.toContain('name="q-1"');
    const none = await therapist.post(sheetAt(code), { ...carried(settle), completed: "" });
    expect(none.status).toBe(422);
    const saved = await therapist.post(sheetAt(code), {
      ...carried(settle),
      completed: dayBefore(3),
    });
    expect(saved.location).toContain("saved=");
    expect((await storedOf(site, client)).answeredAt).toContain(dayBefore(3));
  });

  it("is read back", async () => {
    const { client, code, page } = await printed("phq-2");
    const fields = { ...carried(page), ...phq2("1", "1"), completed: dayBefore(4), go: "read" };
    const back = await therapist.post(sheetAt(code), fields);
    const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
    expect(wordsOf(back)).toContain(`Day on the sheet ${day.format(new Date(dayBefore(4)))} 1.`);
    expect((await therapist.post(sheetAt(code), carried(back))).status).toBe(303);
    expect((await storedOf(site, client)).answeredAt).toContain(dayBefore(4));
  });
});

describe("the check line", () => {
  it("begins empty both times, and must be measured", async () => {
    const { code, page } = await printed("session-check");
    expect(valueOf(page.text, "check")).toBe("");
    const sent = await therapist.post(sheetAt(code), { ...carried(page), ...marks("") });
    expect([sent.status, wordsOf(sent)]).toEqual([
      422,
      expect.stringContaining("Check line: type its length in mm"),
    ]);
    // With a decimal: no code or address of the page holds it by chance.
    const second = await therapist.post(sheetAt(code), { ...carried(page), ...marks("97.5") });
    expect(valueOf(second.text, "check")).toBe("");
    expect(second.text.replace(/<input[^>]*name="first"[^>]*>/, "")).not.toContain("97.5");
    expect((await therapist.post(sheetAt(code), { ...carried(second), ...marks("") })).status).toBe(
      422,
    );
  });

  it("is settled by itself where it was measured differently: the marks were not", async () => {
    const { client, code, page } = await printed("session-check");
    const second = await therapist.post(sheetAt(code), { ...carried(page), ...marks("80") });
    const settle = await therapist.post(sheetAt(code), { ...carried(second), ...marks("100") });
    expect(wordsOf(settle)).toMatch(
      /1 field differs.*Check line.* First time: 80 mm\. Second time: 100 mm\./,
    );
    expect(settle.text).not.toContain('name="q-mood"');
    const saved = await therapist.post(sheetAt(code), { ...carried(settle), check: "100" });
    expect(saved.location).toContain("saved=");
    const { checkIn } = await storedOf(site, client);
    expect(checkIn.measures[0]?.answers).toMatchObject({ mood: 5, rest: 5 });
  });

  it("gives all back where the settled one puts a mark beyond its end", async () => {
    const { code, page } = await printed("session-check");
    const far = { "q-mood": "79" };
    const second = await therapist.post(sheetAt(code), { ...carried(page), ...marks("80", far) });
    const settle = await therapist.post(sheetAt(code), {
      ...carried(second),
      ...marks("100", far),
    });
    const back = await therapist.post(sheetAt(code), { ...carried(settle), check: "70" });
    expect(back.status).toBe(422);
    expect(wordsOf(back)).toContain("Question 1: the mark lies beyond the end of the line");
    expect(valueOf(back.text, "q-rest")).toBe("50");
  });

  it("is read back", async () => {
    const { code, page } = await printed("session-check");
    const fields = { ...carried(page), ...marks("97"), go: "read" };
    const back = await therapist.post(sheetAt(code), fields);
    expect(wordsOf(back)).toContain("Check line at the foot of the sheet, in mm 97 mm");
  });
});
