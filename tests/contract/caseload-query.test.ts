import { describe, expect, it } from "vitest";
import { readCaseloadQuery, writeCaseloadQuery } from "../../src/contract/caseload-query.ts";

describe("readCaseloadQuery()", () => {
  it("takes what is not understood as not asked", () => {
    const nothing = { show: "all", labelsHidden: false, view: "needs", page: 0 };
    expect(readCaseloadQuery({})).toEqual(nothing);
    const odd = { show: "worst", labels: "no", view: "ranking", page: "-1" };
    expect(readCaseloadQuery(odd)).toEqual(nothing);
  });

  it("reads again what it wrote", () => {
    const asked = {
      show: "silent",
      labelsHidden: true,
      view: "registry",
      page: 3,
    } as const;
    const written = Object.fromEntries(new URLSearchParams(writeCaseloadQuery(asked)));
    expect(readCaseloadQuery(written)).toEqual(asked);
    expect(writeCaseloadQuery(readCaseloadQuery({}))).toBe("");
  });
});
