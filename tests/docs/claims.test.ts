import { describe, expect, it } from "vitest";
import { markdownFiles, read, textFiles } from "./repository.ts";

/** What no seller of software may promise a clinic, in the languages of the pages. */
const PROMISES = new RegExp(
  [
    "(?:HIPAA|GDPR|DSGVO|RGPD|LGPD)[- ](?:complian|konform|ready|certified|approved)",
    "conforme (?:au RGPD|al RGPD|à LGPD)",
    "end[- ]to[- ]end[- ]encrypt|Ende-zu-Ende|de bout en bout|de extremo a extremo|de ponta a ponta",
    "zero[- ]knowledge|(?:military|bank)[- ]grade|100 ?% secure|unhackable",
    "FDA[- ](?:cleared|approved)|clinically (?:proven|validated)",
  ].join("|"),
  "iu",
);

/** Traces of one person's machine or network. */
const TRACES =
  /\.\.\/shared\b|\bshared\/reference\b|\/work\/|\/root\/|\/home\/[a-z]|\bregistry\.[a-z0-9-]+\.(?:org|com|io|net)\b|\bartifactory\b/i;

/** Everything a person may read: documents, words, pages, the package's own line. */
const published = [
  ...markdownFiles(),
  "package.json",
  "NOTICE",
  ...["src", "workers", "public"].flatMap(textFiles),
];

describe("threat 24: what is claimed", () => {
  it("would be found if it promised too much", () => {
    expect("Soundings is HIPAA-compliant").toMatch(PROMISES);
    expect("Answers are end-to-end encrypted.").toMatch(PROMISES);
    expect("works from one end to the other").not.toMatch(PROMISES);
  });

  it("is in no document, page or catalog more than we can keep", () => {
    const found = [...new Set(published)].flatMap((file) => {
      const promise = PROMISES.exec(read(file))?.[0];
      return promise === undefined ? [] : [`${file}: ${promise}`];
    });
    expect(found).toEqual([]);
  });

  it("says where a claim about links and about the audit trail ends", () => {
    const [, claims = ""] = /## What we claim([^]*?)\n## /.exec(read("SECURITY.md")) ?? [];
    for (const words of ["until answers are sent", "the client's own page", "newest entries"]) {
      expect(claims).toContain(words);
    }
  });

  it("says in SECURITY.md what is not protected, and when a clinic may not use it", () => {
    const text = read("SECURITY.md").replace(/\s+/g, " ");
    for (const words of [
      "Cloudflare itself",
      "hijacked account",
      "malware",
      "business associate agreement",
      "not a medical device",
    ]) {
      expect(text).toContain(words);
    }
  });
});

describe("the repository", () => {
  it("names nobody's machine, folder or registry", () => {
    const found = textFiles().flatMap((file) => {
      const trace = TRACES.exec(read(file))?.[0];
      return trace === undefined ? [] : [`${file}: ${trace}`];
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["TOKEN", "workers/crypto/token.ts"],
    ["MASTER", "workers/crypto/master.ts"],
  ])("publishes the pattern %s that the code uses", (name, file) => {
    const [, pattern = ""] = new RegExp(`${name}_PATTERN = /(.+)/;`).exec(read(file)) ?? [];
    expect(pattern.length).toBeGreaterThan(10);
    expect(read("SECURITY.md")).toContain(`\n${pattern}\n`);
  });

  it("gives LOINC its notice, and every measure its own", () => {
    const notice = read("NOTICE").replace(/\s+/g, " ");
    const [, loinc = ""] = /LOINC_NOTICE =\s+"([^"]+)"/.exec(read("src/packs/loinc.ts")) ?? [];
    expect(loinc).toContain("Regenstrief");
    expect(notice).toContain(loinc);
    const measures = textFiles("src/packs").filter((file) => file.endsWith("/measure.json"));
    for (const file of measures) {
      const { licence } = JSON.parse(read(file)) as { licence: { notice: string } };
      expect(notice, file).toContain(licence.notice.replace(/\s+/g, " "));
    }
  });
});
