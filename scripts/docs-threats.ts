/**
 * Writes into `docs/threats.md` which threats are tested, and the list of their
 * tests, from the titles in `tests/` that say `threat N`. So no row can
 * name a test that is not there.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..");
const PAGE = join(ROOT, "docs/threats.md");
const BEGIN = "<!-- tests: written by scripts/docs-threats.ts -->";
const END = "<!-- end of tests -->";

/** One test, or group of tests, that shows a defence to hold. */
export interface Proof {
  readonly threat: number;
  readonly file: string;
  /** The title without the threat's number. */
  readonly title: string;
}

/** A title, first argument of `describe`, `it` or their `.each`. */
const TITLE = /\(\s*"((?:[^"\\]|\\.)*\bthreat \d+(?:[^"\\]|\\.)*)"\s*,/g;
/** `threat 6: planted text`, or `planted text (threat 6)`. */
const NUMBERED = /^threat (\d+): (.+)$|^(.+) \(threat (\d+)\)$/;

/** Every titled proof in `tests/`, by threat, then by file. */
export const proofs = (): readonly Proof[] =>
  readdirSync(join(ROOT, "tests"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => `tests/${file.replaceAll("\\", "/")}`)
    .toSorted()
    .flatMap((file) =>
      [...readFileSync(join(ROOT, file), "utf8").matchAll(TITLE)].flatMap(([, text = ""]) => {
        const [, before, first, second, behind] = NUMBERED.exec(text) ?? [];
        const title = first ?? second;
        return title === undefined ? [] : [{ threat: Number(before ?? behind), file, title }];
      }),
    )
    .toSorted((a, b) => a.threat - b.threat);

function list(): string {
  const all = proofs();
  return [...new Set(all.map(({ threat }) => threat))]
    .flatMap((number) => [
      `### Tests of ${number}`,
      "",
      ...all
        .filter(({ threat }) => threat === number)
        .map(
          ({ file, title }) =>
            `- [${file.slice("tests/".length)}](../${file}): ${title.replaceAll("%s", "…")}`,
        ),
      "",
    ])
    .join("\n");
}

const NO_TEST = "not yet: a test";

/** The last cell of a row: whether it is tested, and what is still to do. */
function stateOf(threat: number, written: string, tested: boolean): string {
  const others = written
    .replace(/^\[tested\]\(#tests-of-\d+\)(?:; )?/, "")
    .replace(NO_TEST, "")
    .replace(/^; /, "");
  const link = `[tested](#tests-of-${threat})`;
  if (tested) return others === "" ? link : `${link}; ${others}`;
  return others === "" ? NO_TEST : others;
}

/** The page with the states and the list as the tests are now. */
export function filled(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`No "${BEGIN}" in the page`);
  const tested = new Set(proofs().map(({ threat }) => threat));
  const rows = before.replace(
    /^(\| (\d+) \|.*\| )([^|]*) \|$/gm,
    (_, start: string, number: string, state: string) =>
      `${start}${stateOf(Number(number), state, tested.has(Number(number)))} |`,
  );
  return `${rows}${BEGIN}\n\n${list()}\n${END}${after}`;
}

if (import.meta.main) {
  writeFileSync(PAGE, filled(readFileSync(PAGE, "utf8")));
  console.log(`Wrote docs/threats.md: ${proofs().length} titles`);
}
