import { describe, expect, it } from "vitest";
import { pageSize } from "../../src/contract/caseload-query.ts";
import { headings, read, textFiles } from "./repository.ts";

/** `process.env["X"]`, `process.env.X`, `import.meta.env.X`, and the Worker's `env.X`. */
const READ = /\benv(?:\.([A-Z][A-Z0-9_]+)|\["([A-Z][A-Z0-9_]+)"\])/g;
const CODE = /\.(ts|mjs|astro)$/;

const readIn = (text: string): readonly string[] =>
  [...text.matchAll(READ)].map(([, dotted, quoted]) => dotted ?? quoted ?? "");

/** Names in the interface that `wrangler.toml` and the secrets fill. */
const bindings = (): readonly string[] => {
  const [, body = ""] =
    /interface Bindings \{([^]*?)\n\}/.exec(read("workers/api/context.ts")) ?? [];
  return [...body.matchAll(/readonly ([A-Z][A-Z0-9_]*)\??:/g)].map(([, name = ""]) => name);
};

const inWrangler = (): readonly string[] =>
  [...read("wrangler.toml").matchAll(/^(?:binding|name) = "([A-Z]\w+)"/gm)].map(
    ([, name = ""]) => name,
  );

const used = new Set([
  ...["src", "workers", "scripts", "bench", "tests/support"]
    .flatMap(textFiles)
    .concat("astro.config.mjs", "vitest.config.ts")
    .filter((file) => CODE.test(file))
    .flatMap((file) => readIn(read(file))),
  ...bindings(),
  ...inWrangler(),
]);

const described = headings(read("docs/configuration.md")).flatMap(
  ({ words }) => /^`([A-Z][A-Z0-9_]*)`$/.exec(words)?.[1] ?? [],
);

describe("docs/configuration.md", () => {
  it("is compared with what the code reads", () => {
    expect(readIn('process.env["PORT"], env.DB, import.meta.env.PUBLIC_DEMO')).toEqual([
      "PORT",
      "DB",
      "PUBLIC_DEMO",
    ]);
    expect(bindings()).toEqual(expect.arrayContaining(["DB", "MASTER_1"]));
  });

  it("has a heading for every variable, binding and secret, and for no other", () => {
    expect(described.toSorted()).toEqual([...used].toSorted());
  });

  it("says how many clients a page of the caseload is made of, and what a supervisor sees of them", () => {
    const [all, week8] = [pageSize("all"), pageSize("eighth-week")];
    const row = `| Clients on a page of the caseload | ${all}; behind the filter of week 8, ${week8} `;
    expect(read("docs/configuration.md")).toContain(row);
    expect(read("docs/decisions/029-one-person-erases.md")).toContain(
      `up to ${week8} clients (${all} without the filter of week 8)`,
    );
  });

  it("names every setting of wrangler.toml", () => {
    const settings = [...read("wrangler.toml").matchAll(/^(\w+) = /gm)].map(([, key = ""]) => key);
    const text = read("docs/configuration.md");
    expect(settings.filter((key) => !text.includes(`\`${key}\``))).toEqual([]);
  });
});
