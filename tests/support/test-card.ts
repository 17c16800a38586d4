import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Findings } from "./site-probes.ts";

/** What is known of one page in one language and one way of looking at it. */
interface Entry {
  readonly page: string;
  readonly locale: string;
  readonly mode: string;
  readonly probes: Readonly<Record<string, "passed" | "failed">>;
  readonly findings: readonly string[];
}

const PLACE = new URL("../../dist/test-card.json", import.meta.url);

/**
 * Gathers what the probes found, and writes it as data that a clinic can quote in its
 * accessibility statement: every probe by page, language and way of looking.
 */
export function testCard() {
  const entries: Entry[] = [];
  return {
    add(
      where: Pick<Entry, "page" | "locale" | "mode">,
      probed: Readonly<Record<string, Findings>>,
    ) {
      const probes = Object.fromEntries(
        Object.entries(probed).map(([name, found]) => [
          name,
          found.length === 0 ? ("passed" as const) : ("failed" as const),
        ]),
      );
      entries.push({ ...where, probes, findings: Object.values(probed).flat() });
    },
    write(): void {
      const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
      const { version } = JSON.parse(text) as { readonly version: string };
      mkdirSync(new URL(".", PLACE), { recursive: true });
      writeFileSync(
        PLACE,
        `${JSON.stringify({ product: "Soundings", version, entries }, null, 1)}\n`,
      );
    },
    entries: entries as readonly Entry[],
  };
}
