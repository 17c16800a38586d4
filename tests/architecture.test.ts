/** The first test of the house: who may import whom, how large a file may be, and what core never asks. */
import { readFileSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");

interface Room {
  /** Rooms it may import from; itself always. */
  readonly rooms: readonly string[];
  readonly npm: readonly string[];
}

const CRYPTO_FREE = ["src/core", "src/packs", "src/contract"];

/** Who may import whom. The longest matching path is a file's room. */
const FLOORS: Readonly<Record<string, Room>> = {
  "src/core": { rooms: [], npm: [] },
  "src/packs": { rooms: ["src/core", "licensed"], npm: ["zod"] },
  licensed: { rooms: [], npm: [] },
  "src/data": { rooms: ["src/core"], npm: [] },
  "src/help-lines": { rooms: ["src/core"], npm: ["zod"] },
  "src/locales": { rooms: ["src/core"], npm: [] },
  "src/contract": { rooms: ["src/core"], npm: ["zod"] },
  "src/content": { rooms: ["src/core"], npm: ["zod"] },
  "src/content.config.ts": { rooms: ["src/content"], npm: ["astro", "astro:content"] },
  "src/charts": { rooms: ["src/core"], npm: ["d3"] },
  "src/styles": { rooms: ["src/charts"], npm: [] },
  "src/islands": { rooms: ["src/core", "src/charts"], npm: ["@simplewebauthn/browser"] },
  "src/components": {
    rooms: ["src/core", "src/packs", "src/data", "src/locales", "src/help-lines", "src/contract", "src/content", "src/charts", "src/layouts", "src/islands", "src/styles"],
    npm: ["astro", "qr"],
  },
  "src/layouts": {
    rooms: ["src/core", "src/locales", "src/contract", "src/components", "src/styles", "src/islands"],
    npm: ["astro", "virtual:page-styles"],
  },
  "src/pages": {
    rooms: ["src/core", "src/packs", "src/data", "src/locales", "src/help-lines", "src/contract", "src/content", "src/charts", "src/components", "src/layouts", "src/islands", "src/styles"],
    npm: ["astro", "astro:content"],
  },
  "workers/crypto": { rooms: ["src/core"], npm: [] },
  "workers/auth": { rooms: ["src/core", "workers/crypto"], npm: ["@simplewebauthn/server", "reflect-metadata"] },
  "workers/db": { rooms: ["src/core", "workers/crypto", "workers/auth"], npm: ["drizzle-orm"] },
  "workers/api": {
    rooms: [...CRYPTO_FREE, "src/data", "src/help-lines", "src/locales", "workers/crypto", "workers/auth", "workers/db", "workers/mail"],
    npm: ["hono", "zod", "astro", "papaparse", "virtual:page-styles"],
  },
  // Letters go out over sockets, and the library that writes them speaks Node's.
  "workers/mail": { rooms: ["src/core", "src/locales", "workers/db"], npm: ["nodemailer", "node:net", "node:tls"] },
  "workers/jobs": { rooms: ["src/core", "workers/db", "workers/mail"], npm: [] },
  "workers/start": { rooms: ["workers/api", "workers/crypto", "workers/db", "workers/mail"], npm: [] },
  "workers/index.ts": {
    rooms: ["src/core", "workers/api", "workers/crypto", "workers/db", "workers/jobs", "workers/mail", "workers/start"],
    npm: [],
  },
}; // prettier-ignore

const files = (folder: string, endings = /\.(ts|astro|css)$/): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => endings.test(file) && !file.includes("node_modules"))
    .map((file) => join(folder, file));

const roomOf = (file: string): string | undefined =>
  Object.keys(FLOORS)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

const IMPORT =
  /(?:^|[\s;])(?:import|export)\s[^"';]*?from\s+["']([^"']+)["']|(?:^|\s)import\s*\(?\s*["']([^"']+)["']|@import\s+(?:url\()?["']([^"']+)["']/g;

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(ROOT, file), "utf8").matchAll(IMPORT)].flatMap(
    ([, from, bare, css]) => from ?? bare ?? css ?? [],
  );

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

function trespasses(file: string): readonly string[] {
  const room = roomOf(file);
  if (room === undefined) return [];
  const { rooms, npm } = FLOORS[room] as Room;
  return importsOf(file).flatMap((specifier) => {
    if (!specifier.startsWith(".")) {
      return npm.includes(packageOf(specifier)) ? [] : [`${file} may not use "${specifier}"`];
    }
    const target = normalize(join(dirname(file), specifier));
    const into = roomOf(target);
    const allowed = into === room || (into !== undefined && rooms.includes(into));
    return allowed ? [] : [`${file} may not look into ${target}`];
  });
}

const all = [...files("src"), ...files("workers"), ...files("licensed")];

describe("floors", () => {
  it("has a room for every source file", () => {
    const homeless = all.filter((file) => roomOf(file) === undefined && file !== "src/env.d.ts");
    expect(homeless).toEqual([]);
  });

  it("lets nobody import from a floor above or from a closed room", () => {
    expect(all.flatMap(trespasses)).toEqual([]);
  });

  it("finds a trespass when there is one", () => {
    expect(FLOORS["src/core"]?.npm).not.toContain("zod");
    expect([...'import { z } from "zod";'.matchAll(IMPORT)].map(([, from]) => from)).toEqual([
      "zod",
    ]);
  });

  const corridor = (folder: string, sibling: RegExp) =>
    files(folder).flatMap((file) => {
      const own = sibling.exec(file)?.[1];
      return importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => sibling.exec(normalize(join(dirname(file), specifier)))?.[1])
        .filter((other) => own !== undefined && other !== undefined && other !== own)
        .map((other) => `${file} looks into ${other}`);
    });

  it("keeps charts apart", () => {
    expect(corridor("src/charts", /^src\/charts\/([^/]+)\//)).toEqual([]);
  });

  it("keeps packs apart", () => {
    expect(corridor("src/packs", /^src\/packs\/([^/]+)\/(?:measure|locales|vectors)/)).toEqual([]);
  });

  /** A module that hangs routes on an address; what several need lives in a module without any. */
  const isRoutes = (file: string) =>
    /new Hono<AppEnv>\(\)|(?:staff|open)Routes\(\{/.test(readFileSync(join(ROOT, file), "utf8"));

  it("keeps one route module out of another", () => {
    const gather = ["workers/api/app.ts", "workers/api/staff/staff.ts"];
    const makers = [...gather, "workers/api/staff/routes.ts"];
    const modules = files("workers/api").filter((file) => isRoutes(file) && !makers.includes(file));
    expect(modules.length).toBeGreaterThan(6);
    const seen = modules.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => normalize(join(dirname(file), specifier)))
        .filter((target) => modules.includes(target))
        .map((target) => `${file} looks into ${target}`),
    );
    expect(seen).toEqual([]);
  });

  it("never lets the product import its tests or its scripts", () => {
    const seen = all.flatMap((file) =>
      importsOf(file).filter((specifier) => /\/(tests|scripts|bench)\//.test(specifier)),
    );
    expect(seen).toEqual([]);
  });
});

describe("the Worker", () => {
  /** All files that these need, and what those need. */
  function reachedFrom(starts: readonly string[]): ReadonlySet<string> {
    const reached = new Set(starts);
    // A set hands out what is added while it is read.
    for (const file of reached) {
      for (const specifier of importsOf(file).filter((one) => one.startsWith("."))) {
        reached.add(normalize(join(dirname(file), specifier)));
      }
    }
    return reached;
  }

  it("carries no words that only pages of the build say", () => {
    const isOnDemand = (file: string) =>
      readFileSync(join(ROOT, file), "utf8").includes("prerender = false");
    const reached = [
      ...reachedFrom([...files("src/pages").filter(isOnDemand), "workers/index.ts"]),
    ];
    expect(reached).toContain("src/locales/de.json");
    expect(reached.filter((file) => file.startsWith("src/locales/public"))).toEqual([]);
  });
});

describe("core", () => {
  const IMPURE = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bprocess\./;

  it.each(files("src/core", /\.ts$/))("%s asks nobody for the time or for luck", (file) => {
    expect(readFileSync(join(ROOT, file), "utf8")).not.toMatch(IMPURE);
  });

  it.each(files("workers/db", /\.ts$/))("%s takes its clock and its dice as arguments", (file) => {
    expect(readFileSync(join(ROOT, file), "utf8")).not.toMatch(IMPURE);
  });
});

describe("files", () => {
  const REFUSED_AT = 250;

  it("fit a screen or three", () => {
    const long = [...all, ...files("tests", /\.ts$/), ...files("scripts", /\.ts$/)]
      .map((file) => [file, readFileSync(join(ROOT, file), "utf8").split("\n").length] as const)
      .filter(([, lines]) => lines > REFUSED_AT);
    expect(long).toEqual([]);
  });

  it("escape neither the type checker nor the linter", () => {
    // The linter refuses `any` itself; these would switch it off.
    const escapes = /@ts-ignore|@ts-expect-error|eslint-disable|oxlint-disable/;
    expect(all.filter((file) => escapes.test(readFileSync(join(ROOT, file), "utf8")))).toEqual([]);
  });

  it("say inline-start and inline-end, never left or right, in styles", () => {
    const physical =
      /(?:^|[\s;{])(?:margin|padding|border|inset)?-?(?:left|right)\s*:|text-align:\s*(?:left|right)/;
    const seen = files("src", /\.css$/).filter((file) =>
      physical.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(seen).toEqual([]);
  });

  it("hold no markup that escapes escaping, and no inline style", () => {
    const unsafe = /set:html|innerHTML|outerHTML|insertAdjacentHTML|is:inline|\sstyle=/;
    const seen = all.filter(
      (file) => /\.(astro|ts)$/.test(file) && unsafe.test(readFileSync(join(ROOT, file), "utf8")),
    );
    // Its only content is what the build has made and the policy knows by its hash.
    expect(seen).toEqual(["src/layouts/PageStyle.astro"]);
  });

  it("use Node only outside the product, and to send letters", () => {
    const withoutMail = all.filter((file) => !file.startsWith("workers/mail/"));
    const seen = withoutMail.flatMap((file) =>
      importsOf(file).filter((name) => name.startsWith("node:") || builtinModules.includes(name)),
    );
    expect(seen).toEqual([]);
  });
});
