import type { Command } from "./measure/command.ts";

/** Runs the subcommand that was asked for, or lists them. */
export async function runCommand(
  script: string,
  commands: Readonly<Record<string, Command>>,
  root: string,
): Promise<void> {
  const [name = "", ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) {
    process.exitCode = await command.run(args, {
      root,
      today: new Date().toISOString().slice(0, 10),
      say: (line) => console.log(line),
      complain: (line) => console.error(line),
    });
    return;
  }
  const list = Object.values(commands).flatMap(({ usage, says }) => [
    `  npm run ${script} -- ${usage}`,
    `      ${says}`,
  ]);
  const asked = name === "" || name === "--help" || name === "help";
  const lines = [
    ...(asked ? [] : [`There is no subcommand "${name}".`, ""]),
    "Subcommands:",
    ...list,
  ];
  (asked ? console.log : console.error)(lines.join("\n"));
  process.exitCode = asked ? 0 : 2;
}
