import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** Options and the rest of a subcommand's arguments; `undefined` if an option is unknown or lacks its value. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return undefined;
  }
}
