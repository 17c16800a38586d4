/** A copy of what `npm run measure` needs, in which a test may write. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../..");
const NEEDED = ["src", "scripts", "package.json", "licensed"].filter((path) =>
  existsSync(join(ROOT, path)),
);

export interface Project {
  readonly measure: (...args: readonly string[]) => {
    readonly status: number | null;
    readonly said: string;
    readonly complained: string;
  };
  readonly path: (...parts: readonly string[]) => string;
  readonly read: (...parts: readonly string[]) => string;
  readonly json: (...parts: readonly string[]) => unknown;
  readonly write: (path: string, text: string) => void;
  readonly remove: () => void;
}

export function copyOfProject(): Project {
  const root = mkdtempSync(join(tmpdir(), "soundings-measure-"));
  for (const path of NEEDED) cpSync(join(ROOT, path), join(root, path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"), "junction");
  const cache = join(root, "node-cache");
  const path: Project["path"] = (...parts) => join(root, ...parts);
  const read: Project["read"] = (...parts) => readFileSync(path(...parts), "utf8");
  return {
    path,
    read,
    json: (...parts) => JSON.parse(read(...parts)) as unknown,
    write: (file, text) => writeFileSync(path(file), text),
    remove: () => rmSync(root, { recursive: true, force: true }),
    measure: (...args) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, "scripts/measure.ts"), ...args],
        // Node keeps what it made of the scripts from one run to the next.
        { cwd: root, encoding: "utf8", env: { ...process.env, NODE_COMPILE_CACHE: cache } },
      );
      return { status, said: stdout, complained: stderr };
    },
  };
}
