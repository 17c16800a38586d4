/** What was built holds no code and no host that nobody has looked at. Runs on `dist`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packagesPage } from "../../scripts/docs-packages.ts";

const ROOT = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(ROOT, file), "utf8");

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  /** Comes inside the package that it belongs to. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}
const lockOf = (file: string): readonly (readonly [string, Locked])[] => {
  const { packages } = JSON.parse(read(file)) as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([path, { inBundle }]) => path !== "" && !inBundle);
};
const LOCKS = ["package-lock.json", "bench/package-lock.json"];

/** Built scripts below a folder, by their names without the digest. */
const scripts = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(join(ROOT, "dist", folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.m?js$/.test(file))
    .map((file) => [
      file.replace(/^.*\//, "").replace(/[._-][\w-]{8}(?=\.m?js$)/, ""),
      read(`dist/${folder}/${file}`),
    ]);
const holding = (folder: string, pattern: RegExp): readonly string[] =>
  scripts(folder)
    .filter(([, code]) => pattern.test(code))
    .map(([name]) => name)
    .toSorted();

describe("what runs that others wrote", () => {
  it("is listed, package by package (threat 21)", () => {
    expect(packagesPage(), "See docs/packages.md").toBe(read("docs/packages.md"));
  });

  it.each(LOCKS)("%s: comes from npm, with a digest (threat 21)", (file) => {
    const strange = lockOf(file).filter(
      ([, { resolved = "", integrity = "" }]) =>
        !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved) ||
        !integrity.startsWith("sha512-"),
    );
    expect(strange).toEqual([]);
  });

  it("runs a script at its installation only if it is named (threat 21)", () => {
    const { allowScripts } = JSON.parse(read("package.json")) as {
      allowScripts: Record<string, boolean>;
    };
    const wanting = lockOf("package-lock.json")
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(wanting.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  });
});

/** Code that asks an address for something. */
const ASKS = /(?:^|[^.\w$#])fetch\(|\bnew (?:WebSocket|EventSource)\(/m;
/** Code of others that could ask, and why it never does. */
const NEVER_CALLED: Readonly<Record<string, string>> = {
  "esm.mjs": "Lists of devices, for the library of passkeys: nothing initialises that service.",
  "helpers.mjs": "Lists of certificates called back: `checkCreation` reads no certificate.",
  "server.mjs": "Astro's server islands: a text for a page that has one, and none has.",
};

const REPORT = "_id_.astro_astro_type_script_index_0_lang.js";

describe("where what was built connects to", () => {
  it("from the Worker: to a mail server and nothing else (threat 21)", () => {
    expect(scripts("server").length).toBeGreaterThan(50);
    expect(holding("server", ASKS)).toEqual(Object.keys(NEVER_CALLED));
    expect(
      holding("server", /from "(?:node:)?(?:net|tls|https?|dns|dgram)"|cloudflare:sockets/),
    ).toEqual(["entry.mjs", "smtp-connection.mjs"]);
  });

  it("from a page: to its own address (threat 21)", () => {
    expect(scripts("client").length).toBeGreaterThan(10);
    const asking = /\b(?:WebSocket|EventSource|sendBeacon|importScripts)\b/;
    expect(holding("client", asking)).toEqual([]);
    // A report asks for its panels, at the addresses that its page has for them.
    expect(holding("client", /\bXMLHttpRequest\b/)).toEqual([REPORT]);
    const report = scripts("client").find(([name]) => name === REPORT)?.[1] ?? "";
    expect(report.match(/\.open\([^)]*\)/g)).toEqual([expect.stringMatching(/^\.open\([`"']GET/)]);
    // The library for passkeys names the page that explains an error.
    const hosts = scripts("client").flatMap(
      ([, code]) => code.match(/\b(?:https?|wss?):\/\/[\w.-]+/g) ?? [],
    );
    expect([...new Set(hosts)]).toEqual(["https://simplewebauthn.dev"]);
  });
});
