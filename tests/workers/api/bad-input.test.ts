import { describe, expect, it } from "vitest";
import { LOCALES } from "../../../src/core/i18n/locales.ts";
import { dump, type Fields, FORM } from "../../support/http.ts";
import { answerAll, answersOf, formOf, MEASURES, sendingOf } from "../../support/http-check-in.ts";
import { clinicSite } from "../../support/http-clinic.ts";

const { site, enter } = await clinicSite();
const { device } = await enter();
const sending = sendingOf(await answerAll(device, { value: 1 }));
const part = formOf(await device.get("/en/check-in/1"), answersOf(MEASURES[0]!, 2));
const before = await dump(site.d1);

const JSON_ONLY = { accept: "application/json" };
/** Found in no page of ours, so that an echo is seen. */
const ODD = "zq-echo-zq";
const SCRIPT = `<script>${ODD}</script>`;

interface Bad {
  readonly what: string;
  readonly path?: string;
  readonly fields: () => Fields;
  readonly status: number;
  readonly names?: readonly string[];
}

const withPart = (more: Readonly<Record<string, string>>) => () => ({ ...part, ...more });
const twice = (name: string, value: string) => () => [
  ...Object.entries(part),
  [name, value] as const,
];
const withSending = (more: Readonly<Record<string, string>>) => () => ({ ...sending, ...more });
const ANSWERS = "/en/check-in/answers";
const onPart = (what: string, fields: Bad["fields"], ...names: readonly string[]): Bad => ({
  what,
  fields,
  status: 422,
  names,
});

const BAD: readonly Bad[] = [
  ...["4", "-1", "1.0", "01", " 1", "1e0", "true", "NaN", "", ODD, SCRIPT, "1\0", "٢"].map(
    (value) => onPart(`the answer ${JSON.stringify(value)}`, withPart({ "q-2": value }), "q-2"),
  ),
  onPart("an answer of absurd length", withPart({ "q-2": "1".repeat(50_000) }), "q-2"),
  onPart("two answers out of range", withPart({ "q-1": "9", "q-9": "-9" }), "q-1", "q-9"),
  onPart("a question that does not exist", withPart({ "q-77": "1" }), "q-77"),
  onPart(
    "a question with a name of absurd length",
    withPart({ ["q-".padEnd(999, "9")]: "1" }),
    "q-?",
  ),
  onPart("a question named like words", withPart({ [`q-${SCRIPT}`]: "1" }), "q-?"),
  onPart("a field that is no question", withPart({ 9: "3" }), "q-?"),
  ...["__proto__", "constructor", "toString", "q-__proto__", "q-constructor", "hasOwnProperty"].map(
    (name) =>
      onPart(
        `the field ${name}`,
        withPart({ [name]: "1" }),
        name === "q-constructor" ? name : "q-?",
      ),
  ),
  onPart("a question answered twice", twice("q-3", "0"), "q-3"),
  onPart("a question answered twice alike", twice("q-3", "2"), "q-3"),
  onPart("a csrf value that came twice", twice("csrf", "x"), "csrf"),
  onPart(
    "__proto__ twice",
    () => [...Object.entries(part), ["__proto__", "1"], ["__proto__", "1"]],
    "?",
  ),
  ...["phq-9@9.9.9", "phq-9", "gad-7@1.0.0", "", ODD, "__proto__", "constructor"].map((measure) =>
    onPart(`the measure "${measure}"`, withPart({ measure }), "measure"),
  ),
  ...["xx", "EN", "en-XA", "ar", "", ODD, "__proto__", "constructor", "../de"].map((tag) =>
    onPart(`questions in "${tag}", which has no proven wording`, withPart({ in: tag }), "in"),
  ),
  ...["short", "", "A".repeat(26), "0".repeat(27), `${"0".repeat(25)}\0`, "__proto__"].map(
    (submission) => ({
      ...onPart(`the submission "${submission}"`, withSending({ submission }), "submission"),
      path: ANSWERS,
    }),
  ),
  ...["", "f".repeat(63), "F".repeat(64), "f".repeat(9000), ODD, "f".repeat(64)].map((digest) => ({
    ...onPart(`the digest "${digest.slice(0, 70)}"`, withSending({ digest }), "digest"),
    path: ANSWERS,
  })),
  ...["0", "3", "9", "10", "-1", "1.5", "one", "%00", "1%2f2", "__proto__", "%E0%A4%A"].map(
    (at) => ({
      what: `part "${at}"`,
      path: `/en/check-in/${at}`,
      fields: withPart({}),
      status: 404,
    }),
  ),
  ...["xx", "EN", "pt", "__proto__", "constructor", "..%2f", "%00"].flatMap((tag) =>
    ["1", "answers", "close"].map((page) => ({
      what: `the locale "${tag}" for ${page}`,
      path: `/${tag}/check-in/${page}`,
      fields: page === "answers" ? withSending({}) : withPart({}),
      status: 404,
    })),
  ),
];

describe("bad input", () => {
  it.each(BAD)("$what: is refused by name and not repeated", async (bad) => {
    const { path = "/en/check-in/1", fields, status, names } = bad;
    const page = await device.post(path, fields());
    expect(page.status).toBe(status);
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(page.text).toContain('<html lang="en"');
    expect(page.text).not.toContain(ODD);

    const json = await device.post(path, fields(), JSON_ONLY);
    expect(json.status).toBe(status);
    expect(json.headers["content-type"]).toBe("application/problem+json");
    const problem = JSON.parse(json.text) as Record<string, unknown>;
    expect(problem).toMatchObject({ status, type: expect.any(String), title: expect.any(String) });
    expect(problem["fields"]).toEqual(names);
    expect(json.text).not.toContain(ODD);
    expect(json.text.length).toBeLessThan(300);
  });

  it("changed nothing that is stored, the draft least of all", async () => {
    expect(await dump(site.d1)).toBe(before);
  });

  it.each([
    "/xx/check-in",
    "/xx/check-in/1",
    "/xx/check-in/answers",
    "/xx/check-in/sent",
    "/xx/check-in/support",
    "/en/check-in/0",
    "/en/check-in/3",
    "/en/check-in/9",
    "/en/check-in/one",
    "/en/check-in/1/2",
    "/en/check-in/%00",
    "/en/check-in/",
    "//en/check-in",
  ])("GET %s leads nowhere", async (path) => {
    expect((await device.get(path)).status).toBe(404);
  });

  it("of a page of questions in a language without proven wording asks for another first", async () => {
    for (const { tag } of LOCALES) {
      const reply = await device.get(`/${tag}/check-in/1?in=${ODD}&check=${ODD}`);
      expect([tag, reply.status]).toEqual([tag, 200]);
      expect(reply.text).not.toContain(ODD);
    }
  });

  const ours = { "sec-fetch-site": "same-origin" };
  it.each([
    ["JSON", "application/json", '{"csrf":"x"}'],
    [
      "multipart",
      "multipart/form-data; boundary=x",
      '--x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nx\r\n--x--',
    ],
    ["text", "text/plain", "csrf=x"],
    ["a form by another name", "application/x-www-form-urlencodedx", "csrf=x"],
    ["nothing", "", "csrf=x"],
  ])("sent as %s is refused with 415", async (_what, type, body) => {
    for (const path of ["/s/open", "/en/check-in/1", ANSWERS, "/en/check-in/close"]) {
      const headers = { ...ours, ...JSON_ONLY, ...(type && { "content-type": type }) };
      const reply = await device.ask(path, { method: "POST", headers, body });
      expect([path, reply.status]).toEqual([path, 415]);
      expect(JSON.parse(reply.text)).toMatchObject({ fields: ["content-type"] });
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it.each([
    { path: "/s/open", bytes: 4 * 1024 },
    { path: "/en/check-in/1", bytes: 192 * 1024 },
    { path: ANSWERS, bytes: 192 * 1024 },
    { path: "/en/daily/close", bytes: 64 * 1024 },
  ])("$path takes $bytes bytes and not one more, said or unsaid", async ({ path, bytes }) => {
    const start = `${new URLSearchParams(part).toString()}&q-1=`;
    for (const chunked of [false, true]) {
      for (const more of [0, 1, 200_000]) {
        const body = start.padEnd(bytes + more, "1");
        const headers = { ...ours, "content-type": FORM, ...JSON_ONLY };
        const reply = await device.ask(path, { method: "POST", headers, body, chunked });
        const expected = more === 0 ? 422 : 413;
        expect([chunked, more, reply.status]).toEqual([chunked, more, expected]);
        if (more > 0) expect(JSON.parse(reply.text)).toMatchObject({ fields: ["body"] });
      }
    }
    expect(await dump(site.d1)).toBe(before);
  });

  it("with a body that is not text, not a form, or not there changes nothing", async () => {
    const headers = { ...ours, "content-type": FORM };
    for (const body of [
      "",
      "&&&===",
      "%",
      "%zz=%",
      "\0",
      "\u{1F600}=\u{1F600}",
      "=",
      "a".repeat(60_000),
    ]) {
      const reply = await device.ask("/en/check-in/1", { method: "POST", headers, body });
      expect([body.slice(0, 9), reply.status]).toEqual([body.slice(0, 9), 403]);
    }
    expect(await dump(site.d1)).toBe(before);
  });
});
