/** The letter with a link for somebody who is asked about the client. */
import { describe, expect, it } from "vitest";
import { hidden } from "../../support/http.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { others } from "../../support/http-informants.ts";
import { checkInsAt, wordsOf } from "../../support/http-record.ts";

const { asked } = others(await clinicSite());

describe("the letter to somebody else", () => {
  it("is in their language and says neither therapy nor about whom it asks (threat 1)", async () => {
    const { made } = await asked("teacher", { locale: "de" });
    const letter = made.text.split('<article class="letter')[1]?.split("</article>")[0] ?? "";
    const words = wordsOf({ text: letter });
    expect(words).toContain("einige Fragen zu einem Menschen zu beantworten, den Sie kennen");
    expect(words).toContain("Sie müssen nicht antworten");
    expect(letter).toContain('lang="de"');
    expect(letter).toContain("/de/s");
    expect(words).not.toMatch(/[Tt]herap|Session|Sitzung|CANARY|teacher/);
  });

  it("is refused in a language that nobody offers, with all that was chosen", async () => {
    const { made } = await asked("partner", { locale: "xx" });
    expect(made.status).toBe(422);
    expect(made.text).toContain('href="#locale"');
    expect(made.text).toMatch(/value="partner"[^>]*checked/);
  });

  it("keeps its language when the link is made anew", async () => {
    const { clientId, staff } = await asked("partner", { locale: "de" });
    const page = await staff.get(checkInsAt(clientId));
    const row = page.text.split('class="row-ways"')[1] ?? "";
    const fields = { csrf: hidden(page, "csrf"), occasion: hidden({ text: row }, "occasion") };
    const again = await staff.post(checkInsAt(clientId), fields);
    expect(again.text).toContain("den Sie kennen");
  });
});
