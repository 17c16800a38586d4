import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deployProblems } from "../../scripts/local/deploy-problems.ts";

const clean = {
  config: [
    'routes = [{ pattern = "checkin.clinic.example", custom_domain = true }]',
    'database_id = "0b9f3f3e-1111-4222-8333-444455556666"',
  ].join("\n"),
  variables: "",
  environment: {},
};

describe("deployProblems()", () => {
  it("finds nothing to mend in a configuration of a clinic's own", () => {
    expect(deployProblems(clean)).toEqual([]);
  });

  it.each([
    ["wrangler.toml", { ...clean, config: `${clean.config}\nLOCAL_SIGN_IN = "S1-AAAAA"` }],
    [".dev.vars", { ...clean, variables: "LOCAL_SIGN_IN=S1-AAAAA" }],
    ["environment", { ...clean, environment: { LOCAL_SIGN_IN: "S1-AAAAA" } }],
  ])("refuses the local sign-in in %s and does not repeat its value", (place, found) => {
    const problems = deployProblems(found);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(place);
    expect(problems[0]).not.toContain("AAAAA");
  });

  it("refuses what the repository leaves open: the database and the address", () => {
    const config = readFileSync(join(import.meta.dirname, "../../wrangler.toml"), "utf8");
    expect(deployProblems({ ...clean, config })).toEqual([
      expect.stringContaining("wrangler d1 create"),
      expect.stringContaining('"# routes"'),
    ]);
  });

  it("never finds the local sign-in in the repository's own configuration", () => {
    const config = readFileSync(join(import.meta.dirname, "../../wrangler.toml"), "utf8");
    expect(config).not.toContain("LOCAL_SIGN_IN");
  });
});
