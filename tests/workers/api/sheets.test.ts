/** Sheets of paper, printed with a code that opens them again. */
import { describe, expect, it } from "vitest";
import { newClient } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";
import { carried, phq2, print, sheetAt } from "../../support/http-paper.ts";
import { askFields, auditOf, checkInsAt, newStaff, signedIn } from "../../support/http-record.ts";

const { site, seed } = await clinicSite();
const therapist = await signedIn(site, seed.staffId);

describe("a printed sheet", () => {
  it("has a code and no name, one for each measure, in the client's language", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const { sent, codes } = await print(therapist, client, ["phq-9", "gad-7"]);
    expect(sent.status).toBe(303);
    expect(codes).toHaveLength(2);
    const page = await therapist.get(sent.location ?? "");
    for (const code of codes) expect(page.text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    const sheets = [...page.text.matchAll(/<article[^]*?<\/article>/g)].map(([one]) => one);
    expect(sheets).toHaveLength(2);
    for (const sheet of sheets) expect(sheet).not.toMatch(/CANARY|Canary|Penguin/);
    expect((await therapist.get(`${sent.location}&letters=large`)).text).toContain("paper--large");
    expect(await auditOf(site, client)).toContain(`staff:${seed.staffId} paper.print`);
    const list = await therapist.get(checkInsAt(client));
    expect(list.text).toContain(`/staff/paper/${codes[0]}`);
  });

  it("is printed once by a form that is sent twice, and not in a language without wording", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const page = await therapist.get(checkInsAt(client));
    const fields = askFields(page, ["phq-2"]);
    expect((await therapist.post(`${checkInsAt(client)}/paper`, fields)).status).toBe(303);
    expect((await therapist.post(`${checkInsAt(client)}/paper`, fields)).status).toBe(409);
    const none = await therapist.post(
      `${checkInsAt(client)}/paper`,
      askFields(await therapist.get(checkInsAt(client)), ["ors"]),
    );
    expect(none.status).toBe(422);
  });

  it("is printed by an assistant, who may not type it in; nobody else's client is found (threat 10)", async () => {
    const client = await newClient(site.deps, seed.staffId);
    const assistant = await signedIn(site, await newStaff(site.deps, "assistant"));
    const { sent, codes } = await print(assistant, client, ["phq-2"]);
    expect(sent.status).toBe(303);
    expect((await assistant.get(sent.location ?? "")).status).toBe(200);
    expect((await assistant.get(sheetAt(codes[0]))).status).toBe(404);
    const other = await signedIn(site, seed.otherId);
    expect((await other.get(sheetAt(codes[0]))).status).toBe(404);
    expect((await other.get(sent.location ?? "")).status).toBe(404);
    const own = await print(other, await newClient(site.deps, seed.otherId), ["phq-2"]);
    const fields = carried(await other.get(sheetAt(own.codes[0])));
    expect((await other.post(sheetAt(codes[0]), { ...fields, ...phq2("1", "1") })).status).toBe(
      404,
    );
    expect((await site.device().get(sheetAt(codes[0]))).location).toMatch(/\/sign-in/);
  });
});

describe("the code", () => {
  it("opens its sheet however it is typed, and says what is wrong with it", async () => {
    const { codes } = await print(therapist, await newClient(site.deps, seed.staffId), ["phq-2"]);
    const [code = ""] = codes;
    const { csrf } = carried(await therapist.get("/en/staff/paper")) as { csrf: string };
    const typed = ` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    const opened = await therapist.post("/en/staff/paper", { csrf, code: typed });
    expect(opened.location).toBe(sheetAt(code));
    const page = await therapist.get(sheetAt(code));
    expect(page.text).toContain("PHQ-2 of CANARY-LABEL-ZK");
    const wrong = code.slice(0, 7) + (code.endsWith("A") ? "B" : "A");
    for (const [bad, words] of [
      ["", "it has 8 signs"],
      ["O0I1ABCD", "it has 8 signs"],
      [wrong, "one sign is different"],
      ["AAAAAAAA", "nobody printed"],
    ] as const) {
      const reply = await therapist.post("/en/staff/paper", { csrf, code: bad });
      expect(reply.status).toBe(422);
      expect(reply.text).toContain(words);
      expect(reply.text).toContain('id="code-problem"');
      expect(reply.text).toMatch(bad ? new RegExp(`value="${bad}"`) : /id="code"/);
    }
  });
});
