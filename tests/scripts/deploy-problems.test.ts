import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deployProblems, originIn } from "../../scripts/local/deploy-problems.ts";

const DATABASE = [
  "[[d1_databases]]",
  'binding = "DB"',
  'database_id = "0b9f3f3e-1111-4222-8333-444455556666"',
].join("\n");
const ROUTES = 'routes = [{ pattern = "checkin.clinic.example", custom_domain = true }]';
const clean = { config: `${ROUTES}\n${DATABASE}`, variables: "", environment: {} };
const repositorys = readFileSync(join(import.meta.dirname, "../../wrangler.toml"), "utf8");

describe("deployProblems()", () => {
  it("finds nothing to mend in a configuration of a clinic's own", () => {
    expect(deployProblems(clean)).toEqual([]);
  });

  it.each([
    ["wrangler.toml", { ...clean, config: `LOCAL_SIGN_IN = "S1-AAAAA"\n${clean.config}` }],
    ["wrangler.toml", { ...clean, config: `vars = { LOCAL_SIGN_IN = "AAAAA" }\n${clean.config}` }],
    ["wrangler.toml", { ...clean, config: `${clean.config}\n[vars]\n"LOCAL_SIGN_IN" = "AAAAA"` }],
    [".dev.vars", { ...clean, variables: "LOCAL_SIGN_IN=S1-AAAAA" }],
    [".dev.vars", { ...clean, variables: "export LOCAL_SIGN_IN=S1-AAAAA" }],
    ["environment", { ...clean, environment: { LOCAL_SIGN_IN: "S1-AAAAA" } }],
  ])("refuses the local sign-in in %s and does not repeat its value", (place, found) => {
    const problems = deployProblems(found);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(place);
    expect(problems[0]).not.toContain("AAAAA");
  });

  it("refuses what the repository leaves open: the database and the address", () => {
    expect(deployProblems({ ...clean, config: repositorys })).toEqual([
      expect.stringContaining("wrangler d1 create"),
      expect.stringContaining('"# routes"'),
    ]);
  });

  it("refuses the example's address when only its mark was taken away", () => {
    const config = repositorys
      .replace("# routes", "routes")
      .replace(/^database_id = .*$/m, 'database_id = "0b9f3f3e-1111-4222-8333-444455556666"');
    expect(deployProblems({ ...clean, config })).toEqual([
      expect.stringContaining("https://checkin.example.org"),
    ]);
  });

  it("names the line that cannot be read, and what has a form of its own", () => {
    expect(deployProblems({ ...clean, config: `name = "a"\nroutes = [\n${DATABASE}` })).toEqual([
      expect.stringMatching(/line \d+/),
    ]);
    expect(deployProblems({ ...clean, config: `routes = 3\n${DATABASE}` })).toEqual([
      expect.stringContaining('"routes"'),
    ]);
  });

  it("never finds the local sign-in in the repository's own configuration", () => {
    expect(repositorys).not.toContain("LOCAL_SIGN_IN");
  });
});

describe("originIn()", () => {
  it.each([
    ["a table on one line", ROUTES],
    ["several lines", 'routes = [\n  {\n    pattern = "checkin.clinic.example",\n  },\n]'],
    ["single quotes", "routes = [{ pattern = 'checkin.clinic.example' }]"],
    ["a pattern alone", 'routes = ["checkin.clinic.example/*"]'],
    ["one route", 'route = "checkin.clinic.example/*"'],
    ["a capital letter", 'routes = [{ pattern = "Checkin.clinic.example" }]'],
    ["a table of its own", '[[routes]]\npattern = "checkin.clinic.example"'],
    ["behind a route of every name", 'routes = ["*.x.example/*", "checkin.clinic.example"]'],
  ])("reads %s", (_, config) => {
    expect(originIn(config)).toBe("https://checkin.clinic.example");
  });

  it.each([
    ["a comment", `# ${ROUTES}`],
    ["below another heading", `[assets]\n${ROUTES}`],
    ["every name of a domain", 'routes = ["*.clinic.example/*"]'],
    ["no name", "routes = []"],
    ["no TOML", "routes = ["],
  ])("finds no address in %s", (_, config) => {
    expect(originIn(config)).toBeUndefined();
  });
});
