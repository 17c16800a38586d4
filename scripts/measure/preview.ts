import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LOCALES } from "../../src/core/i18n/locales.ts";
import { freePort } from "../local/free-port.ts";
import type { Command } from "./command.ts";
import { refreshIndex } from "./new.ts";
import { folderOf, isId, localeFiles } from "./pack-folder.ts";
import { packProblems } from "./pack-problems.ts";
import { previewCopy } from "./preview-copy.ts";
import { type FileProblem, lineOf } from "./problem.ts";

const PORT = 8787;

/** Builds the site with the pack in it and serves it on this computer. */
export const preview: Command = {
  usage: "preview <measure-id>",
  says: "Builds the site with the measure in it, also while it is a draft, and serves it on this computer.",
  run: async (args, { root, say, complain }) => {
    const [id] = args;
    if (id === undefined || args.length > 1) {
      complain(`npm run measure -- ${preview.usage}`);
      return 2;
    }
    const folder = folderOf(root, id);
    if (!isId(id) || !existsSync(folder)) {
      complain(`${id}: No measure has this id`);
      return 1;
    }
    const problems = packProblems(folder).filter(hidesTheForm);
    if (problems.length > 0) {
      for (const problem of problems) complain(lineOf(problem));
      complain(`${id}: mend this first, then look at it.`);
      return 1;
    }
    say("Building the site with the measure in it …");
    const copy = previewCopy(root, id);
    process.once("exit", () => rmSync(copy, { recursive: true, force: true }));
    refreshIndex(copy);
    const { status } = spawnSync("npm", ["run", "--silent", "build"], {
      cwd: copy,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    if (status !== 0) {
      complain(`${id}: The site does not build with this measure; the reason stands above.`);
      return 1;
    }
    // From the copy, with its index; and only now, so that no broken pack stops the other commands.
    const load = (file: string): Promise<unknown> => import(pathToFileURL(join(copy, file)).href);
    const { serve } = (await load(
      "scripts/local/server.ts",
    )) as typeof import("../local/server.ts");
    const { newMaster } = (await load(
      "scripts/local/deploy-secrets.ts",
    )) as typeof import("../local/deploy-secrets.ts");
    const { url, stop } = await serve({
      port: await freePort(Number(process.env["PORT"] ?? PORT)),
      bindings: { MASTER_1: newMaster() },
      onLog: () => undefined,
    });
    say("");
    for (const locale of localesOf(folder)) say(`  ${url.origin}/${locale}/measures/${id}`);
    say("\nStop with Ctrl+C. Run it again after a change.");
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => void stop().then(() => process.exit(0)));
    }
    return 0;
  },
};

/** A form can be looked at before its terms, sources and worked examples are whole. */
const hidesTheForm = ({ file, path }: FileProblem): boolean =>
  (file === "measure.json" && !path.startsWith("licence") && path !== "scales") ||
  (file.startsWith("locales/") && path !== "");

/** The languages of the pack that have pages. */
function localesOf(folder: string): readonly string[] {
  const tags = new Set(localeFiles(folder).map((file) => file.replace(/^locales\/|\.json$/g, "")));
  return LOCALES.map(({ tag }): string => tag).filter((tag) => tags.has(tag));
}
