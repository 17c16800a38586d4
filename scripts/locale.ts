/** `npm run locale -- <subcommand>`: for those who translate the pages. */
import { join } from "node:path";
import { check } from "./locale/check.ts";
import { done } from "./locale/done.ts";
import { newLocale } from "./locale/new.ts";
import { status } from "./locale/status.ts";
import { runCommand } from "./subcommands.ts";

await runCommand(
  "locale",
  { new: newLocale, check, done, status },
  join(import.meta.dirname, ".."),
);
