import { writeFile } from "node:fs/promises";
import { LINE_FILES } from "../src/contract/line-files.ts";
import { bundle } from "./small-file.ts";

/** Puts the line's files into a folder of the built site. */
export async function writeLine(folder: URL): Promise<void> {
  for (const { address, from } of LINE_FILES) {
    await writeFile(new URL(`.${address}`, folder), await bundle(from));
  }
}
